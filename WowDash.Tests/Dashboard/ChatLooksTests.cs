using WowDash.Bots.Menu;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace WowDash.Tests.Dashboard;

/// <summary>The customer's chat page: what it opens is readable for everybody, and all of it is done without a mouse.</summary>
[Collection("looks")]
public sealed class ChatLooksTests(LooksOffice office)
{
    [Theory]
    [InlineData(1360, false)]
    [InlineData(360, true)]
    public async Task What_the_chat_page_opens_can_be_read_by_everybody(int width, bool dark)
    {
        await using var context = await office.Open(width, dark);
        var looks = await LooksPage.In(context);
        foreach (var look in LooksPages.Chat(office))
        {
            await looks.Visit(look);
            await looks.CheckAccess();
            await looks.CheckWidth();
        }

        Assert.True(looks.Complaints.Count == 0, string.Join(Environment.NewLine, looks.Complaints.Distinct()));
    }

    [Fact]
    public async Task A_customer_can_write_choose_and_send_with_the_keyboard_alone()
    {
        await using var context = await office.Open(1360, false);
        var page = await context.NewPageAsync();
        await page.GotoAsync(office.ChatUrl);
        await Expect(page.GetByTestId("input")).ToBeVisibleAsync();

        // the list of chats is walked by arrows and opened by Enter
        await page.GetByTestId("chat-item").First.FocusAsync();
        await page.Keyboard.PressAsync("ArrowDown");
        await Expect(page.GetByTestId("chat-item").Nth(1)).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("ArrowUp");
        await page.Keyboard.PressAsync("Enter");

        // Tab reaches what one writes in, the buttons beside it and the keyboard under it
        await page.GetByTestId("input").FocusAsync();
        var reached = new HashSet<string>();
        for (var i = 0; i < 14; i++)
        {
            await page.Keyboard.PressAsync("Tab");
            reached.Add(await page.EvaluateAsync<string>("document.activeElement.dataset.testid ?? ''"));
        }

        Assert.Superset(new HashSet<string> { "send", "reply-button", "keyboard-toggle" }, reached);

        // a word and Enter are a message; an answer's buttons are pressed by Enter as well
        await page.GetByTestId("input").FocusAsync();
        await page.Keyboard.TypeAsync(MenuTexts.Orders.Uz);
        await page.Keyboard.PressAsync("Enter");
        var answer = page.GetByTestId("messages").GetByTestId("inline-button").Filter(new() { HasText = "№" }).Last;
        await Expect(answer).ToBeVisibleAsync();
        await answer.FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.GetByTestId("messages").Locator("[data-testid=message][data-from=bot]").Filter(new() { HasText = "250\u2009000" }).Last).ToBeVisibleAsync();

        // a menu opens by Enter, is walked by arrows, and Escape gives the focus back
        await page.GetByTestId("attach").FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.GetByTestId("choose-files")).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("ArrowDown");
        await Expect(page.GetByTestId("share-contact")).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.GetByTestId("contact-ask")).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("Escape");
        await Expect(page.GetByTestId("contact-ask")).ToBeHiddenAsync();
        await page.GetByTestId("attach").FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.Keyboard.PressAsync("Escape");
        await Expect(page.GetByTestId("attach")).ToBeFocusedAsync();
    }
}
