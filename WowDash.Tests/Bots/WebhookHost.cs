using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using WowDash.Bots.Webhooks;
using WowDash.Web.Webhooks;
using Xunit;

namespace WowDash.Tests.Bots;

/// <summary>Tests of bots whose webhook is served here, by the program's own controller.</summary>
public abstract class WebhookHost : IClassFixture<BotsPlatform>, IAsyncLifetime
{
    WebApplication? web;

    private protected WebhookHost(BotsPlatform platform) => Platform = platform;

    private protected BotsPlatform Platform { get; }

    private protected HttpClient Http { get; } = new();

    private protected Uri Address { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddControllers().AddApplicationPart(typeof(TelegramWebhookController).Assembly);
        builder.Services.AddSingleton(Platform.Get<WebhookDoor>());
        web = builder.Build();
        web.MapWebhook();
        await web.StartAsync();
        Address = new Uri(web.Urls.First());
    }

    public async Task DisposeAsync()
    {
        Http.Dispose();
        await web!.DisposeAsync();
    }
}
