using Microsoft.Playwright;
using WowDash.Data.Texts;
using WowDash.Tests.Support;
using WowDash.Web.Access;
using static Microsoft.Playwright.Assertions;

namespace WowDash.Tests.Pages;

/// <summary>What people do with a page.</summary>
static class Hands
{
    public static Task Write(this IPage page, string testId, string words) => page.GetByTestId(testId).First.FillAsync(words);

    /// <summary>Writes into the field of a form, by its name there.</summary>
    public static Task Fill(this IPage page, string name, string words) => page.Locator($"main [name='{name}']").First.FillAsync(words);

    /// <summary>Writes a text in three languages.</summary>
    public static async Task FillWords(this IPage page, string name, string words)
    {
        foreach (var language in Enum.GetValues<Language>()) await page.Fill($"{name}.{language}", $"{words} {language}");
    }

    public static Task Press(this IPage page, string testId) => page.GetByTestId(testId).First.Press();

    /// <summary>Presses something that leads to a page, and waits for that page.</summary>
    public static Task Press(this ILocator button) => Leave(button.Page, () => button.ClickAsync());

    /// <summary>The same by somebody who presses everything twice.</summary>
    public static Task PressTwice(this IPage page, string testId) => Leave(page, () => page.GetByTestId(testId).First.DblClickAsync());

    /// <summary>Opens what is folded, writes, presses.</summary>
    public static async Task Ask(this IPage page, string fold, string press, params (string TestId, string Words)[] fields)
    {
        await page.GetByTestId(fold).ClickAsync();
        foreach (var (testId, words) in fields) await page.Write(testId, words);
        await page.Press(press);
    }

    /// <summary>Adds an authenticator app on the security page; a recovery code.</summary>
    public static async Task<string> AddSecondFactor(this IPage page, string password)
    {
        await page.Locator("[data-testid=second] [name='Form.Password']").FillAsync(password);
        await page.Press("second-begin");
        var key = await page.GetByTestId("key").TextContentAsync();
        await page.Fill("Form.Code", Totp.Code(Totp.FromBase32(key!), TimeProvider.System.GetUtcNow().ToUnixTimeSeconds() / 30));
        await page.Press("second-confirm");
        return (await page.Locator("[data-testid=codes] code").First.TextContentAsync())!;
    }

    public static async Task SignIn(this IPage page, string email, string password)
    {
        await page.GotoAsync("/sign-in");
        await page.Write("sign-in-email", email);
        await page.Write("sign-in-password", password);
        await page.Press("sign-in-submit");
    }

    public static Task Sees(this IPage page, string testId, string words) => Expect(page.GetByTestId(testId).First).ToContainTextAsync(words);

    static async Task Leave(IPage page, Func<Task> act)
    {
        var there = new TaskCompletionSource();
        page.FrameNavigated += Came;
        await act();
        await there.Task.WaitAsync(Eventually.Limit);
        page.FrameNavigated -= Came;
        await page.WaitForLoadStateAsync();

        void Came(object? sender, IFrame frame)
        {
            if (frame == page.MainFrame) there.TrySetResult();
        }
    }
}
