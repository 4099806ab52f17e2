using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WowDash.Bots.Menu;
using WowDash.Bots.Ordering;
using WowDash.Bots.Registration;
using WowDash.Data;
using WowDash.Data.Texts;
using WowDash.Tests.Files;
using WowDash.Tests.Support;
using Xunit;

namespace WowDash.Tests.Scenarios;

/// <summary>The main job through the chat, against the real programs: by webhook and by polling.</summary>
public sealed class ChatScenarioTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_customer_orders_and_pays_and_is_told_every_step(bool polling)
    {
        await using var installation = await TestInstallation.Start(polling: polling);
        var aziza = installation.Customer("Aziza", "uz");
        await aziza.Register("Chilonzor");
        await aziza.Draft();
        await aziza.SendsFiles();

        await aziza.Taps(SummaryTexts.Yes);
        await aziza.Taps(SummaryTexts.Card);
        await aziza.Hears("8600 1234 5678 9012");
        aziza.Chat.SendPhoto(Pictures.Jpeg, "chek.jpg");

        var center = installation.CenterOf(installation.FirstBot);
        await aziza.Hears("chek");
        var order = await installation.Read(center, db => db.Orders.OrderByDescending(o => o.Number).FirstAsync());
        Assert.Equal((5, 2, 250_000m), (order.Pages, order.Copies, order.Total));
    }
}

/// <summary>What customers of the demo do again and again.</summary>
static class DemoCustomers
{
    public static Person Customer(this TestInstallation installation, string name, string language, int bot = 0) =>
        new(installation.Bot(installation.Access.Bots[bot]).ChatWith(installation.World.CreateCustomer(name, phone: $"99890{Random.Shared.Next(1_000_000, 9_999_999)}", languageCode: language)), installation.World);

    public static async Task<T> Read<T>(this TestInstallation installation, long center, Func<WowDashDb, Task<T>> read)
    {
        await using var scope = installation.Services.InCenter(center);
        return await read(scope.ServiceProvider.GetRequiredService<WowDashDb>());
    }

    /// <summary>Language, name, own contact, branch.</summary>
    public static async Task Register(this Person person, string? branch, Language language = Language.Uz)
    {
        person.Says("/start");
        await person.Taps(language switch { Language.Uz => "O‘zbek", Language.Ru => "Русский", _ => "English" });
        await person.Hears(RegistrationTexts.AskName, language);
        person.Says("Aziza Karimova");
        await person.Hears(RegistrationTexts.AskPhone, language);
        person.Chat.ShareContact();
        if (branch is not null) await person.Taps(branch);
        await person.Hears(RegistrationTexts.Welcome, language);
    }

    /// <summary>A passport, notarised, into English, two copies; names as in the passport. Stops where files are asked for.</summary>
    public static async Task Draft(this Person person, Language language = Language.Uz)
    {
        await person.Presses(MenuTexts.Order.In(language));
        await person.Taps(language switch { Language.Uz => "Notarial tarjima", Language.Ru => "Нотариальный перевод", _ => "Notarised translation" });
        await person.Taps(language switch { Language.Uz => "Ingliz", Language.Ru => "Английский", _ => "English" });
        await person.Taps(language switch { Language.Uz => "Pasport", Language.Ru => "Паспорт", _ => "Passport" });
        await person.Taps("2");
        await person.Taps(OrderingTexts.AsInPassport, language);
        await person.Hears(OrderingTexts.AskFiles, language);
    }

    /// <summary>A PDF of four pages, a picture that is deleted again, a PDF of one page; then "done" and the summary.</summary>
    public static async Task SendsFiles(this Person person, Language language = Language.Uz)
    {
        person.Chat.SendDocument("pasport.pdf", SampleFiles.Pdf(4), "application/pdf");
        person.Chat.SendPhoto(Pictures.Jpeg);
        person.Chat.SendDocument("manzil.pdf", SampleFiles.Pdf(1), "application/pdf");
        await person.Hears(language switch { Language.Uz => "6 sahifa", Language.Ru => "6 страниц", _ => "6 pages" });
        await person.Taps(OrderingTexts.DeleteFile, language);
        await person.Taps(".jpg");
        await person.Taps(OrderingTexts.Done, language);
        await person.Hears("250 000".Replace(' ', '\u2009'));
    }
}
