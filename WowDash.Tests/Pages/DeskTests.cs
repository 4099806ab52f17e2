using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using WowDash.Bots.Webhooks;
using WowDash.Data;
using WowDash.Data.Staff;
using WowDash.Data.Texts;
using WowDash.Simulator;
using WowDash.Tests.Dashboard;
using WowDash.Tests.Support;
using Xunit;

namespace WowDash.Tests.Pages;

/// <summary>Somebody at a page: what is written on the console is a mistake, and so is a script or a style the policy refuses, which is said there as well.</summary>
[Collection("Desk")]
public abstract class DeskTests(Desk desk) : IAsyncLifetime
{
    /// <summary>Of newcomers.</summary>
    private protected const string Password = "some quite plain words";

    readonly List<string> complaints = [];
    readonly List<IPage> pages = [];

    private protected BotOffice Office => desk.Office;

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        foreach (var page in pages) await page.CloseAsync();
        Assert.True(complaints.Count == 0, string.Join('\n', complaints));
    }

    private protected async Task<IPage> Open(string email, Language language) => await Open(await desk.Of(email, language));

    /// <summary>A page of somebody who is not signed in.</summary>
    private protected async Task<IPage> Open() => await Open(await desk.Stranger());

    private protected async Task<IPage> OpenAt(string address) => await Open(await desk.Stranger(address));

    private protected async Task<IPage> Open(IBrowserContext context)
    {
        var page = await context.NewPageAsync();
        pages.Add(page);
        // a refusal that is looked for; who is signed out while their page still asks for news is refused it
        page.Watch(words => complaints.Add($"{page.Url}: {words}"),
            expected: text => text.Contains("status of 403", StringComparison.Ordinal) || text.Contains("status of 401", StringComparison.Ordinal));
        return page;
    }

    /// <summary>Somebody taken on just now, in the main branch; their e-mail.</summary>
    private protected async Task<string> Newcomer(SystemRole role, Language language)
    {
        var (email, branch) = ($"{Secret.New(6).ToLowerInvariant()}@registon.demo", await MainBranch());
        await Office.In(Office.Center, async services =>
        {
            var db = services.GetRequiredService<WowDashDb>();
            var roleId = await db.Roles.Where(r => r.System == role).Select(r => r.Id).SingleAsync();
            _ = (await services.GetRequiredService<CreateStaff>().Run(Actor.Operator, new NewStaff { Email = email, Password = Password, Name = "Nargiza Yangi", RoleId = roleId, BranchId = branch })).Value;
            return await db.Users.Where(u => u.Email == email).ExecuteUpdateAsync(set => set.SetProperty(u => u.Language, language));
        });
        return email;
    }

    /// <summary>A center's customer at their phone, whose bot is answered for by the worker.</summary>
    private protected async Task<Person> Customer(long center, SimBot bot, string name)
    {
        Assert.Null((await Office.Worker.Services.GetRequiredService<WebhookSetup>().Set(Actor.Operator, center, new Uri(Office.Worker.Urls.First()))).Refusal);
        return new(bot.ChatWith(Office.Telegram.CreateCustomer(name, phone: $"99890{Random.Shared.Next(1_000_000, 9_999_999)}")), Office.Telegram);
    }

    private protected Task<T> Read<T>(Func<WowDashDb, Task<T>> read) => Office.Read(Office.Center, read);

    /// <summary>The branch whose people the demo's manager and clerk are.</summary>
    private protected Task<long> MainBranch() => Read(db => db.Branches.OrderBy(b => b.Id).Select(b => b.Id).FirstAsync());

    /// <summary>Words nobody has used.</summary>
    private protected static string New(string words) => $"{words} {Secret.New(3)}";
}
