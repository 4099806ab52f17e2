using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using WowDash.Bots.Conversation;
using WowDash.Bots.Menu;
using WowDash.Bots.Webhooks;
using WowDash.Data;
using WowDash.Data.Centers;
using WowDash.Data.Staff;
using WowDash.Data.Texts;
using WowDash.Tests.Dashboard;
using WowDash.Tests.Scenarios;
using WowDash.Tests.Support;
using WowDash.Web.Access;
using WowDash.Web.Pages;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace WowDash.Tests.Pages;

/// <summary>Whose a center is, and whether it works: what its people and its customers meet.</summary>
public sealed class OwnershipPathTests(Desk desk) : DeskTests(desk)
{
    [Theory]
    [InlineData(false, Language.Uz)]
    [InlineData(true, Language.Ru)]
    public async Task A_center_is_handed_over_and_who_had_it_keeps_a_managers_place(bool byPlatform, Language language)
    {
        var center = await TestCenter.Create(Office);
        var (former, next) = (await Open(), await Open());
        await former.SignIn(center.Owner.Account.Email!, TestCenter.Password);
        await next.SignIn(center.Manager.Account.Email!, TestCenter.Password);
        await next.GotoAsync("/center");
        await Expect(next.GetByTestId("refusal")).ToBeVisibleAsync();

        var page = byPlatform ? await Open(DashboardServer.Platform, language) : former;
        if (byPlatform) await Enter(page, center);
        await page.GotoAsync($"/staff/{center.Manager.Id}");
        await page.Locator("details:has([data-testid=hand-over]) summary").ClickAsync();
        await page.PressTwice("hand-over");
        await page.Sees("toast", StaffTexts.HandedOver.With(center.Manager.Name).In(language));

        await next.GotoAsync("/center");
        await Expect(next.GetByTestId("refusal")).ToHaveCountAsync(0);
        await former.GotoAsync("/center");
        await former.Sees("refusal", Permission.ManageCenter.Name().In(Language.Uz));
        await former.GotoAsync($"/staff/{center.Manager.Id}");
        await Expect(former.GetByTestId("hand-over")).ToHaveCountAsync(0);
        var people = await center.Read(db => db.StaffMembers.Include(s => s.Role).ToDictionaryAsync(s => s.Id, s => (s.IsOwner, s.Role.System)));
        Assert.Equal((true, (SystemRole?)SystemRole.Owner), people[center.Manager.Id]);
        Assert.Equal((false, (SystemRole?)SystemRole.Manager), people[center.Owner.Id]);
        Assert.Equal(1, await center.Read(db => db.AuditEntries.CountAsync(a => a.CenterId == center.Id && a.Act == "staff.owner")));
    }

    [Theory]
    [InlineData(Language.En)]
    [InlineData(Language.Ru)]
    public async Task A_center_that_is_suspended_or_archived_lets_nobody_in_says_so_and_loses_nothing(Language language)
    {
        var center = await TestCenter.Create(Office);
        var bot = Office.Telegram.CreateBot();
        Assert.Null((await Office.Worker.Services.GetRequiredService<ConnectBotByToken>().Run(Actor.Operator, center.Id, bot.Token)).Refusal);
        var aziza = await Customer(center.Id, bot, "Aziza");
        await aziza.Register(branch: null, language);
        var (page, clerk) = (await Open(DashboardServer.Platform, language), await Open());
        await clerk.SignIn(center.Clerk.Account.Email!, TestCenter.Password);
        await clerk.GotoAsync("/orders");

        await page.GotoAsync("/centers");
        await Act(page, center, "suspend");
        await ShutOut(clerk, center);
        await Told(aziza, ConversationTexts.Closed, language);

        await Act(page, center, "archive");
        await Expect(Card(page, center)).ToHaveCountAsync(0);
        await ShutOut(clerk, center);
        await page.GotoAsync("/centers?archived=true");
        await Expect(Card(page, center)).ToContainTextAsync(PlatformTexts.Name(CenterStatus.Archived).In(language));
        await Expect(Card(page, center).GetByTestId("enter-center")).ToHaveCountAsync(0);
        await Act(page, center, "restore");
        await page.GotoAsync("/centers");
        await Act(page, center, "reactivate");

        // who was signed in before goes on
        await clerk.GotoAsync("/orders");
        await clerk.Sees("me", center.Clerk.Name);
        await Told(aziza, MenuTexts.HelpUsual, language);
        Assert.Equal(1, await center.Read(db => db.Customers.CountAsync(c => c.TelegramUserId == aziza.UserId)));
        Assert.Equal(4, await center.Read(db => db.AuditEntries.CountAsync(a => a.CenterId == center.Id && a.Act == "center.status")));
    }

    static ILocator Card(IPage page, TestCenter center) => page.Locator($"[data-testid=center][data-slug='{center.Slug}']");

    static Task Act(IPage page, TestCenter center, string act) => Card(page, center).GetByTestId(act).Press();

    static async Task Enter(IPage page, TestCenter center)
    {
        await page.GotoAsync("/centers");
        await Act(page, center, "enter-center");
    }

    /// <summary>Their session is over, and a right password is told why it does not help.</summary>
    async Task ShutOut(IPage page, TestCenter center)
    {
        await page.GotoAsync("/orders");
        Assert.Contains("/sign-in", page.Url, StringComparison.Ordinal);
        await page.SignIn(center.Clerk.Account.Email!, TestCenter.Password);
        await page.Sees("sign-in-problem", AccessTexts.NoPlace.In(Language.En));
        await page.GotoAsync("/");
        Assert.Contains("/sign-in", page.Url, StringComparison.Ordinal);
    }

    // the worker hears of a change a moment after it is made
    static async Task Told(Person person, Text words, Language language)
    {
        for (var tries = 1; ; tries++)
        {
            var asked = person.Chat.Say("/help");
            var answer = await person.Chat.WaitFor(m => m.FromBot && m.Id > asked.Id, Eventually.Limit);
            if (answer.Text!.Contains(words.Piece(language), StringComparison.Ordinal)) return;
            Assert.True(tries < 100, $"answered still: {answer.Text}");
            await Task.Delay(200);
        }
    }
}
