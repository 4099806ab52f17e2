using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WowDash.Data;
using WowDash.Data.Mail;
using WowDash.Data.Staff;
using WowDash.Data.Texts;
using WowDash.Tests.Dashboard;
using WowDash.Tests.Support;
using WowDash.Web.Pages;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace WowDash.Tests.Pages;

/// <summary>How a center is set up: its branches, itself, its people and what they may do.</summary>
public sealed class SetupPathTests(Desk desk) : DeskTests(desk)
{
    [Theory]
    [InlineData(Language.Ru)]
    [InlineData(Language.Uz)]
    public async Task A_branch_is_opened_set_up_made_the_main_one_and_closed(Language language)
    {
        var (name, first) = (New("Yunusobod"), await Read(db => db.Branches.Where(b => b.IsMain).Select(b => b.Id).SingleAsync()));
        var page = await Open(DashboardServer.Owner, language);
        await page.GotoAsync("/branches");
        await page.Press("new-branch");
        await page.Fill("Form.Name", name);
        await page.Locator("[name='Form.RegionCode']").SelectOptionAsync("UZ-SA");
        await page.Press("save");
        await page.Fill("Settings.Days[0].Opens", "08:30");
        await page.Fill("Settings.CardNumber", "8600 1111 2222 3333");
        await page.Fill("Settings.CardHolder", "AZIZA K");
        await page.FillWords("Settings.About", "Biz haqimizda");
        await page.Press("save-settings");
        var branch = await Branch();
        Assert.Equal(("8600111122223333", "UZ-SA", new TimeOnly(8, 30)), (branch.CardNumber!.Replace(" ", "", StringComparison.Ordinal), branch.RegionCode, branch.Hours.Days[0]!.Opens));

        await page.GotoAsync("/branches");
        await Card(name).GetByTestId("make-main").Press();
        Assert.True((await Branch()).IsMain);
        await page.Locator($"[data-testid=branch]:has(a[href='/branches/{first}'])").GetByTestId("make-main").Press();
        await Card(name).GetByTestId("switch").Press();
        await Expect(Card(name)).ToContainTextAsync(Web.Ui.FormTexts.Off.In(language));
        Assert.Equal((false, false), ((await Branch()).IsMain, (await Branch()).Active));

        Microsoft.Playwright.ILocator Card(string words) => page.GetByTestId("branch").Filter(new() { HasText = words });
        Task<Data.Centers.Branch> Branch() => Read(db => db.Branches.AsNoTracking().SingleAsync(b => b.Name == name));
    }

    [Fact]
    public async Task A_manager_sets_up_their_own_branch_only()
    {
        var page = await Open(DashboardServer.Manager, Language.En);
        await page.GotoAsync("/branches");
        await Expect(page.GetByTestId("branch")).ToHaveCountAsync(1);
        await page.GetByTestId("branch").Locator("h2 a").Press();
        await page.Fill("Settings.SupportTelegram", "chilonzor_desk");
        await page.Press("save-settings");
        var branch = await MainBranch();
        Assert.Equal("chilonzor_desk", await Read(db => db.Branches.Where(b => b.Id == branch).Select(b => b.SupportTelegram).SingleAsync()));
        await page.GotoAsync("/center");
        await page.Sees("refusal", Permission.ManageCenter.Name().In(Language.En));
    }

    [Theory]
    [InlineData(Language.En)]
    [InlineData(Language.Ru)]
    public async Task A_center_says_what_it_is_and_what_was_mistyped_stays_to_be_mended(Language language)
    {
        var page = await Open(DashboardServer.Owner, language);
        await page.GotoAsync("/center");
        await page.Fill("Form.Phone", "12");
        await page.Fill("Form.CurrencyLabel", "soʻm");
        await page.Press("save");
        await Expect(page.GetByTestId("wrong").First).ToBeVisibleAsync();
        await Expect(page.Locator("[name='Form.CurrencyLabel']")).ToHaveValueAsync("soʻm");
        await page.Fill("Form.Phone", "71 200 20 20");
        await page.Press("save");
        await page.GetByLabel(CenterTexts.LogoPick.In(language)).SetInputFilesAsync(new Microsoft.Playwright.FilePayload { Name = "logo.jpg", MimeType = "image/jpeg", Buffer = Pictures.Jpeg });
        await page.Press("upload-logo");
        await Expect(page.Locator(".wd-logo-large")).ToBeVisibleAsync();
        var center = await Read(db => db.Centers.AsNoTracking().SingleAsync(c => c.Id == Office.Center));
        Assert.Equal(("+998712002020", "soʻm", true), (center.Phone, center.CurrencyLabel, center.LogoPath is not null));
        await Read(db => db.Centers.Where(c => c.Id == Office.Center).ExecuteUpdateAsync(set => set.SetProperty(c => c.CurrencyLabel, (string?)null)));
    }

    [Theory]
    [InlineData(DashboardServer.Owner, Language.Uz)]
    [InlineData(DashboardServer.Manager, Language.Ru)]
    public async Task Somebody_invited_by_mail_comes_in_and_is_out_at_once_when_put_out(string email, Language language)
    {
        var (who, role) = ($"new-{Secret.New(4).ToLowerInvariant()}@registon.demo", await Read(db => db.Roles.Where(r => r.System == SystemRole.Staff).Select(r => r.Id).SingleAsync()));
        var page = await Open(email, language);
        await page.GotoAsync("/staff");
        await page.Press("invite");
        await page.Fill("Form.Email", who);
        await page.Locator("[name='Form.RoleId']").SelectOptionAsync($"{role}");
        await page.Press("send");
        var link = await page.GetByTestId("link").InputValueAsync();
        var mail = await Read(db => db.OwedMails.AsNoTracking().SingleAsync(m => m.To == who));
        Assert.Contains(link, await Office.In(Office.Center, p => Task.FromResult(p.GetRequiredService<Mails>().Read(mail))), StringComparison.Ordinal);

        var newcomer = await Open();
        await newcomer.GotoAsync(link);
        await newcomer.Locator("#name").FillAsync("Laylo Yangi");
        await newcomer.Locator("#password").FillAsync("some quite plain words");
        await newcomer.Press("join");
        await newcomer.Sees("me", "Laylo Yangi");
        await page.GotoAsync("/staff");
        await page.GetByTestId("person").Filter(new() { HasText = who }).Locator("td a").First.Press();
        await page.Press("deactivate");
        await newcomer.GotoAsync("/orders");
        Assert.Contains("/sign-in", newcomer.Url, StringComparison.Ordinal);
        Assert.False(await Read(db => db.StaffMembers.Where(s => s.Account.Email == who).Select(s => s.Active).SingleAsync()));
    }

    [Theory]
    [InlineData(Language.Uz)]
    [InlineData(Language.Ru)]
    public async Task An_invitation_is_sent_again_and_withdrawn_once_that_is_meant(Language language)
    {
        var (who, role) = ($"again-{Secret.New(4).ToLowerInvariant()}@registon.demo", await Read(db => db.Roles.Where(r => r.System == SystemRole.Staff).Select(r => r.Id).SingleAsync()));
        var page = await Open(DashboardServer.Owner, language);
        await page.GotoAsync("/staff/invite");
        await page.Fill("Form.Email", who);
        await page.Locator("[name='Form.RoleId']").SelectOptionAsync($"{role}");
        await page.Press("send");
        var first = await page.GetByTestId("link").InputValueAsync();
        await page.GotoAsync("/staff");
        await Row("handler=Again").Press();
        Assert.NotEqual(first, await page.GetByTestId("link").InputValueAsync());
        Assert.Equal(2, await Read(db => db.OwedMails.CountAsync(m => m.To == who)));

        await Row("handler=Withdraw").ClickAsync();
        await Expect(page.GetByTestId("sure")).ToContainTextAsync(who);
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.GetByTestId("sure")).ToBeHiddenAsync();
        Assert.True(await Read(db => db.StaffInvitations.AnyAsync(i => i.Email == who && i.ClosedAt == null)));
        await Row("handler=Withdraw").Press();
        Assert.False(await Read(db => db.StaffInvitations.AnyAsync(i => i.Email == who && i.ClosedAt == null)));

        Microsoft.Playwright.ILocator Row(string act) => page.GetByTestId("invited").Filter(new() { HasText = who }).Locator($"[formaction*='{act}']");
    }

    [Theory]
    [InlineData(Language.En)]
    [InlineData(Language.Ru)]
    public async Task A_role_is_made_of_ticks_and_removed_while_nobody_holds_it(Language language)
    {
        var name = New("Kassir");
        var page = await Open(DashboardServer.Owner, language);
        await page.GotoAsync("/staff/roles");
        await page.Press("new-role");
        await page.Fill("Form.Name", name);
        await page.GetByLabel(Permission.ViewFinance.Name().In(language)).CheckAsync();
        await page.Locator($"#p-{Permission.ReceivePayments}").CheckAsync();
        await page.Press("save");
        var role = await Read(db => db.Roles.AsNoTracking().SingleAsync(r => r.Name == name));
        Assert.Equal(new HashSet<Permission> { Permission.ViewFinance, Permission.ReceivePayments }, role.Permissions.ToHashSet());
        await Expect(page.GetByTestId("matrix").Locator("thead th").Filter(new() { HasText = name })).ToBeVisibleAsync();
        await Expect(page.Locator($"[data-permission={Permission.ViewFinance}] td").Last).ToContainTextAsync(StaffTexts.Yes.In(language));
        await Expect(page.Locator($"[data-permission={Permission.ManageCenter}] td").Last).ToContainTextAsync(StaffTexts.No.In(language));
        await page.Locator($"button[formaction$='handler=Delete&id={role.Id}']").Press();
        await Expect(page.GetByTestId("role").Filter(new() { HasText = name })).ToHaveCountAsync(0);
        Assert.False(await Read(db => db.Roles.AnyAsync(r => r.Id == role.Id)));
    }

    [Theory]
    [InlineData("/staff/roles", Permission.ManageRoles, Language.Uz)]
    [InlineData("/branches", Permission.ManageBranches, Language.Ru)]
    [InlineData("/catalogue", Permission.ManageServices, Language.En)]
    public async Task A_clerk_sees_no_way_there_and_is_told_why(string path, Permission needed, Language language)
    {
        var page = await Open(DashboardServer.Staff, language);
        await page.GotoAsync("/");
        await Expect(page.Locator($".wd-nav a[href='{path}']")).ToHaveCountAsync(0);
        await page.GotoAsync(path);
        await page.Sees("refusal", needed.Name().In(language));
    }
}
