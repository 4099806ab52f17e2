using Microsoft.EntityFrameworkCore;
using WowDash.Data;
using WowDash.Data.Centers;
using WowDash.Data.Staff;
using WowDash.Data.Texts;
using WowDash.Tests.Dashboard;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace WowDash.Tests.Pages;

/// <summary>From a center that is not there to one whose bot answers; and the bot of a center that works.</summary>
public sealed class PlatformPathTests(Desk desk) : DeskTests(desk)
{
    [Theory]
    [InlineData(Language.En)]
    [InlineData(Language.Ru)]
    public async Task A_center_is_opened_its_owner_comes_in_and_connects_a_bot_and_it_is_suspended_and_back(Language language)
    {
        var slug = $"new-{Secret.New(4).ToLowerInvariant().Replace('_', 'a').Replace('-', 'b')}x";
        var page = await Open(DashboardServer.Platform, language);
        await page.GotoAsync("/centers");
        await page.Press("open-center");
        await page.Fill("Form.Name", "Termiz Tarjima");
        await page.Fill("Form.Slug", slug);
        await page.Fill("Form.OwnerEmail", $"owner@{slug}.uz");
        await page.PressTwice("open");
        var link = await page.GetByTestId("link").InputValueAsync();

        var owner = await Open();
        await owner.GotoAsync(link);
        await owner.Locator("#name").FillAsync("Umida Egasi");
        await owner.Locator("#password").FillAsync("some quite plain words");
        await owner.Press("join");
        await owner.Sees("place", "Termiz Tarjima");
        await owner.GotoAsync("/bot");
        await Expect(owner.GetByTestId("bot-none")).ToBeVisibleAsync();
        await owner.Locator("#token").FillAsync(Office.Telegram.CreateBot($"{slug.Replace('-', '_')}_bot").Token);
        await owner.Press("bot-connect");
        await owner.Sees("bot-name", "_bot");
        var center = await Office.Read(Office.Center, db => db.Centers.AsNoTracking().SingleAsync(c => c.Slug == slug));
        Assert.True(await Office.Read(center.Id, db => db.BotConnections.AnyAsync(b => b.Enabled)));

        await page.GotoAsync("/bots");
        await Expect(page.Locator($"[data-testid=bot-card][data-slug='{slug}']")).ToContainTextAsync("_bot");
        await page.GotoAsync("/regions");
        await Expect(page.GetByTestId("region")).ToHaveCountAsync(14);
        await page.GotoAsync("/centers");
        await Card("suspend").Press();
        await page.Press("undo");
        Assert.Equal(CenterStatus.Active, await Status());
        await Card("suspend").Press();
        await owner.GotoAsync("/orders");
        Assert.Contains("/sign-in", owner.Url, StringComparison.Ordinal);
        await Card("reactivate").Press();
        Assert.Equal(CenterStatus.Active, await Status());
        await Card("enter-center").Press();
        await page.Sees("place", "Termiz Tarjima");
        await page.GotoAsync("/orders");
        await Expect(page.GetByTestId("orders-empty")).ToBeVisibleAsync();

        Task<CenterStatus> Status() => Office.Read(Office.Center, db => db.Centers.Where(c => c.Slug == slug).Select(c => c.Status).SingleAsync());
        Microsoft.Playwright.ILocator Card(string act) => page.Locator($"[data-testid=center][data-slug='{slug}'] [data-testid={act}]");
    }

    [Fact]
    public async Task A_center_whose_owner_never_came_gets_another_invitation()
    {
        var slug = $"late-{Secret.New(4).ToLowerInvariant().Replace('_', 'a').Replace('-', 'b')}x";
        var page = await Open(DashboardServer.Platform, Language.Uz);
        await page.GotoAsync("/centers/new");
        await page.Fill("Form.Name", "Nukus Tarjima");
        await page.Fill("Form.Slug", slug);
        await page.Fill("Form.OwnerEmail", $"wrong@{slug}.uz");
        await page.Press("open");
        await page.GotoAsync("/centers");
        await page.Locator($"[data-testid=center][data-slug='{slug}'] [data-testid=invite-owner]").Press();
        await page.Fill("Form.Email", $"right@{slug}.uz");
        var center = await Office.Read(Office.Center, db => db.Centers.Where(c => c.Slug == slug).Select(c => c.Id).SingleAsync());
        var role = await Office.Read(center, db => db.Roles.Where(r => r.System == SystemRole.Owner).Select(r => r.Id).SingleAsync());
        await page.Locator("[name='Form.RoleId']").SelectOptionAsync($"{role}");
        await page.Press("send");
        var owner = await Open();
        await owner.GotoAsync(await page.GetByTestId("link").InputValueAsync());
        await owner.Locator("#name").FillAsync("Berdaq Egasi");
        await owner.Locator("#password").FillAsync("some quite plain words");
        await owner.Press("join");
        await owner.Sees("place", "Nukus Tarjima");
        Assert.True(await Office.Read(center, db => db.StaffMembers.AnyAsync(s => s.IsOwner && s.Active)));
    }

    [Theory]
    [InlineData(DashboardServer.Owner, Language.Ru)]
    [InlineData(DashboardServer.Manager, Language.Uz)]
    public async Task The_webhook_is_set_given_a_new_secret_and_deleted(string email, Language language)
    {
        var page = await Open(email, language);
        await page.GotoAsync("/bot");
        await page.Press("bot-set");
        await Expect(page.GetByTestId("bot-state")).ToHaveAttributeAsync("data-state", "works");
        Assert.NotNull(await Wanted());
        await page.Press("bot-check");
        await page.Ask("bot-secret-open", "bot-secret");
        await page.Ask("bot-delete-open", "bot-delete");
        Assert.Null(await Wanted());
        await Expect(page.GetByTestId("bot-token-open")).ToHaveCountAsync(email == DashboardServer.Owner ? 1 : 0);

        Task<string?> Wanted() => Read(db => db.BotConnections.Select(b => b.WebhookWanted).SingleAsync());
    }

    [Fact]
    public async Task An_owner_sees_nothing_of_the_platform()
    {
        var page = await Open(DashboardServer.Owner, Language.Uz);
        await page.GotoAsync("/centers");
        await Expect(page.GetByTestId("error-403")).ToBeVisibleAsync();
        await Expect(page.Locator(".wd-nav a[href='/centers']")).ToHaveCountAsync(0);
    }
}
