using System.Net.Http.Headers;
using Microsoft.Extensions.DependencyInjection;
using WowDash.Data.Centers;
using WowDash.Data.Seed;
using WowDash.Tests.Support;

namespace WowDash.Tests.Faults;

/// <summary>Hands a worker updates as Telegram does, and shows what it answers.</summary>
sealed class Door : IDisposable
{
    readonly HttpClient client = new() { Timeout = TimeSpan.FromSeconds(30) };
    readonly string address;

    Door(string address, string secret)
    {
        this.address = address;
        client.DefaultRequestHeaders.Add("X-Telegram-Bot-Api-Secret-Token", secret);
    }

    public static async Task<Door> Of(TestInstallation installation, DemoBot bot)
    {
        var route = (await installation.Services.GetRequiredService<PlatformQueries>().Bots()).Single(r => r.Username == bot.Username);
        return new Door($"{installation.Workers[0].Url}/bot/webhook/{route.WebhookKey}", installation.Services.GetRequiredService<BotSecrets>().Read(route.CenterId, route.ProtectedSecret));
    }

    public async Task<HttpResponseMessage> Hand(byte[] update)
    {
        using var content = new ByteArrayContent(update);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        return await client.PostAsync(address, content);
    }

    public void Dispose() => client.Dispose();
}
