using Microsoft.Extensions.DependencyInjection;
using WowDash.Bots.Uploads;
using WowDash.Bots.Webhooks;
using WowDash.Data;
using WowDash.Data.Settings;
using WowDash.Data.Texts;
using WowDash.Tests.Dashboard;
using WowDash.Tests.Scenarios;
using WowDash.Tests.Support;

namespace WowDash.Tests.Uploads;

/// <summary>The demo's dashboard with a bot that customers talk to, and a public address for its links.</summary>
public sealed class UploadOffice : BotOffice
{
    static int customers;

    internal override WowDashSettings Adjust(WowDashSettings settings) => base.Adjust(settings) with { WebhookBaseUrl = new Uri("http://upload.test"), TrustedProxies = ["127.0.0.1"] };

    internal override async Task Prepare()
    {
        await base.Prepare();
        await Worker.Services.GetRequiredService<WebhookSetup>().Set(Actor.Operator, Center, new Uri(Worker.Urls.First()));
    }

    /// <summary>A customer who is asked for the files of an order.</summary>
    internal async Task<Person> AtFiles(Language language = Language.Uz)
    {
        var person = new Person(Bot.ChatWith(Telegram.CreateCustomer("Aziza", phone: $"99890{Interlocked.Increment(ref customers):0000000}", languageCode: language.ToString().ToLowerInvariant())), Telegram);
        await person.Register(language switch { Language.Uz => "Chilonzor", _ => "Ч" }, language);
        await person.Draft(language);
        return person;
    }

    /// <summary>Sends a file over 20 MB; the path of the link that is answered.</summary>
    internal static async Task<string> Link(Person person, string name = "katta.pdf")
    {
        var before = person.Said.Count(m => LinkOf(m) is not null);
        person.Chat.SendDocument(name, new byte[(20 * 1024 * 1024) + 1], "application/pdf");
        await Eventually.True(() => person.Said.Count(m => LinkOf(m) is not null) > before);
        return new Uri(LinkOf(person.Said.Last(m => LinkOf(m) is not null))!).AbsolutePath;
    }

    static string? LinkOf(Simulator.SimMessage message) => message.Markup?.InlineKeyboard?.SelectMany(r => r).FirstOrDefault(b => b.Text == UploadTexts.Upload.Uz)?.Url;
}
