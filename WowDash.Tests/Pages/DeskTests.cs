using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using WowDash.Data;
using WowDash.Data.Texts;
using WowDash.Tests.Dashboard;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace WowDash.Tests.Pages;

/// <summary>Somebody at a page: what is written on the console is a mistake, and so is a script or a style the policy refuses, which is said there as well.</summary>
[Collection("Desk")]
public abstract class DeskTests(Desk desk) : IAsyncLifetime
{
    readonly List<string> complaints = [];
    readonly List<IPage> pages = [];

    private protected BotOffice Office => desk.Office;

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        foreach (var page in pages) await page.CloseAsync();
        Assert.Empty(complaints);
    }

    private protected async Task<IPage> Open(string email, Language language) => await Open(await desk.Of(email, language));

    /// <summary>A page of somebody who is not signed in.</summary>
    private protected async Task<IPage> Open() => await Open(await desk.Stranger());

    private protected async Task<IPage> Open(IBrowserContext context)
    {
        var page = await context.NewPageAsync();
        pages.Add(page);
        page.SetDefaultTimeout(15_000);
        SetDefaultExpectTimeout(15_000);
        page.Console += (_, message) =>
        {
            // browsers report every answer that is not 200, a refusal that is looked for too
            if (message.Type == "error" && !message.Text.Contains("status of 403", StringComparison.Ordinal)) complaints.Add($"{page.Url}: {message.Text}");
        };
        page.PageError += (_, error) => complaints.Add($"{page.Url}: {error}");
        return page;
    }

    private protected async Task SignIn(IPage page, string email, string password)
    {
        await page.GotoAsync("/sign-in");
        await page.Write("sign-in-email", email);
        await page.Write("sign-in-password", password);
        await page.Press("sign-in-submit");
    }

    private protected Task<T> Read<T>(Func<WowDashDb, Task<T>> read) => Office.Read(Office.Center, read);

    /// <summary>The branch whose people the demo's manager and clerk are.</summary>
    private protected Task<long> MainBranch() => Read(db => db.Branches.OrderBy(b => b.Id).Select(b => b.Id).FirstAsync());

    /// <summary>Words nobody has used.</summary>
    private protected static string New(string words) => $"{words} {Secret.New(3)}";
}
