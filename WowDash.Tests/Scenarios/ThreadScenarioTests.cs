using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using WowDash.Bots.Menu;
using WowDash.Bots.Support;
using WowDash.Tests.Files;
using WowDash.Tests.Pages;
using WowDash.Tests.Support;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace WowDash.Tests.Scenarios;

/// <summary>A customer in the chat and a clerk in the inbox, both ways and live: words, files, corrections, and a bot that was blocked.</summary>
public sealed class ThreadScenarioTests
{
    [Fact]
    public async Task A_customer_and_a_clerk_write_to_each_other_without_a_reload()
    {
        await using var installation = await TestInstallation.Start();
        await using var chromium = await Chromium.Launch();
        var complaints = new List<string>();
        var page = await SignIn(chromium.Browser, installation, complaints);
        await page.GotoAsync("/inbox");
        var aziza = installation.Customer("Aziza", "uz");
        await aziza.Register("Chilonzor");

        await aziza.Presses(MenuTexts.Talk.Uz);
        await aziza.Hears(SupportTexts.WriteHere);
        var row = page.GetByTestId("thread-row").Filter(new() { HasText = "Aziza Karimova" });
        await Expect(row).ToContainTextAsync("Xodim bilan gaplashmoqchi");
        await Expect(page.GetByTestId("bell-count")).ToHaveAttributeAsync("data-unread", "1");
        var question = aziza.Chat.Say("Diplom qancha turadi? <b>shoshilinch</b>");
        await aziza.Hears(SupportTexts.PassedOn);
        await Expect(row).ToContainTextAsync("<b>shoshilinch</b>");

        await row.GetByRole(AriaRole.Link).ClickAsync();
        await Expect(page.GetByTestId("bubble-text").Last).ToHaveTextAsync("Diplom qancha turadi? <b>shoshilinch</b>");
        // looked at is read, the bell too
        await Expect(page.GetByTestId("unread")).ToHaveCountAsync(0);
        await Expect(page.GetByTestId("bell-count")).ToHaveAttributeAsync("data-unread", "0");
        await page.GetByTestId("reply-text").FillAsync("Assalomu alaykum!\n60 000 so‘m & 1 kun 😀");
        await page.GetByTestId("reply-text").PressAsync("Enter");
        await aziza.Hears("60 000 so‘m & 1 kun 😀");
        await Expect(page.Locator("[data-testid=bubble][data-from=staff]").Last).ToHaveAttributeAsync("data-delivery", "Sent");
        await Expect(page.GetByTestId("reply-text")).ToHaveValueAsync("");

        aziza.Chat.Edit(question.Id, "Diplom va ilova qancha turadi?");
        await Expect(page.GetByTestId("bubble-earlier")).ToContainTextAsync("<b>shoshilinch</b>");
        aziza.Chat.SendDocument("diplom.pdf", SampleFiles.Pdf(3), "application/pdf");
        await Expect(page.GetByTestId("bubble-file")).ToContainTextAsync("diplom.pdf");

        await page.GetByTestId("reply-file").SetInputFilesAsync(new FilePayload { Name = "narxlar.pdf", MimeType = "application/pdf", Buffer = SampleFiles.Pdf(1) });
        await page.GetByTestId("reply-send").ClickAsync();
        await aziza.Chat.WaitFor(m => m.FromBot && m.Body.Document?.FileName == "narxlar.pdf", Eventually.Limit);

        aziza.Chat.Block();
        await page.GetByTestId("reply-text").FillAsync("Kutamiz");
        await page.GetByTestId("reply-send").ClickAsync();
        await Expect(page.GetByTestId("bubble-failed")).ToBeVisibleAsync();
        aziza.Chat.Unblock();
        // the bot is heard to be let in again
        await Eventually.True(() => installation.Read(installation.CenterOf(installation.FirstBot), db => db.Customers.AnyAsync(c => c.TelegramUserId == aziza.UserId && !c.Unreachable)));
        await page.GetByTestId("retry").ClickAsync();
        await aziza.Hears("Kutamiz");
        await Expect(page.GetByTestId("bubble-failed")).ToHaveCountAsync(0);
        Assert.Empty(complaints);
    }

    static async Task<IPage> SignIn(IBrowser browser, TestInstallation installation, List<string> complaints)
    {
        var sign = installation.Access.SignIns.Single(s => s.Email == "owner@registon.demo");
        var context = await browser.NewContextAsync(new() { BaseURL = installation.Workers[0].Url, ViewportSize = new() { Width = 1360, Height = 850 } });
        var page = await context.NewPageAsync();
        page.Watch(complaints.Add);
        await page.SignIn(sign.Email, sign.Password);
        await Expect(page.GetByTestId("me")).ToBeVisibleAsync();
        return page;
    }
}
