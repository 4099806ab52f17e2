using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WowDash.Data.Mail;
using WowDash.Tests.Dashboard;
using WowDash.Web.Access;
using Xunit;

namespace WowDash.Tests.Accounts;

public sealed class AccountPageTests(DashboardServer server) : IClassFixture<DashboardServer>
{
    const string Security = "/account/security";

    [Fact]
    public async Task A_forgotten_password_is_set_by_the_mailed_link_once_and_ends_sessions()
    {
        using var before = await server.SignedIn(DashboardServer.OtherBranch);
        using var browser = server.Browser();
        var known = await browser.Submit("/forgot-password", "/forgot-password", ("email", DashboardServer.OtherBranch));
        var unknown = await browser.Submit("/forgot-password", "/forgot-password", ("email", "who@example.uz"));
        Assert.Equal(known.Text("link-asked"), unknown.Text("link-asked"));
        Assert.NotEmpty(known.Text("link-asked"));

        var mail = Assert.Single(await Mails());
        Assert.Equal(DashboardServer.OtherBranch, mail.To);
        var link = new Uri((await server.In(server.Center, p => Task.FromResult(p.GetRequiredService<Mails>().Read(mail)))).Split('\n').Single(l => l.StartsWith("http", StringComparison.Ordinal))).PathAndQuery;
        Assert.True((await browser.Submit(link, link, ("password", "three other plain words"))).Has("password-set"));
        Assert.Equal("/sign-in", (await before.Get("/")).Goes);
        Assert.False((await browser.Submit(link, link, ("password", "three other plain words"))).Has("password-set"));
        Assert.Equal("/", (await browser.SignIn(DashboardServer.OtherBranch, "three other plain words")).Goes);
    }

    [Fact]
    public async Task A_new_password_asks_for_the_old_one_and_ends_other_sessions()
    {
        using var here = await server.SignedIn(DashboardServer.Stranger);
        using var there = await server.SignedIn(DashboardServer.Stranger);
        var wrong = await here.Submit(Security, Security + "?handler=Password", ("Form.Current", "guess"), ("Form.Wanted", "four more plain words"));
        Assert.True(wrong.Has("wrong"));
        Assert.Equal(HttpStatusCode.OK, (await there.Get("/account")).Status);
        Assert.Equal(Security, (await here.Submit(Security, Security + "?handler=Password", ("Form.Current", DashboardServer.Password), ("Form.Wanted", "four more plain words"))).Goes);
        Assert.Equal(HttpStatusCode.OK, (await here.Get("/account")).Status);
        Assert.StartsWith("/sign-in", (await there.Get("/account")).Goes, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_second_factor_is_set_up_used_by_code_and_recovery_code_and_taken_off()
    {
        using var browser = await server.SignedIn(DashboardServer.Manager);
        Assert.True((await browser.Submit(Security, Security + "?handler=Begin", ("Form.Password", "guess"))).Has("wrong"));
        await browser.Submit(Security, Security + "?handler=Begin", ("Form.Password", DashboardServer.Password));
        var page = await browser.Get(Security);
        Assert.True(page.Has("qr"));
        var key = page.Text("key");
        Assert.DoesNotContain(key, await Column("select string_agg(value, ' ') as \"Value\" from account_tokens"), StringComparison.Ordinal);
        Assert.True((await browser.Submit(Security, Security + "?handler=Confirm", ("Form.Code", "000000"))).Has("wrong"));
        var on = await browser.Submit(Security, Security + "?handler=Confirm", ("Form.Code", Code(key)));
        var codes = on.Page.QuerySelectorAll("[data-testid=codes] code").Select(c => c.TextContent).ToList();
        Assert.Equal(10, codes.Count);
        Assert.DoesNotContain(codes[0], await Column("select string_agg(value, ' ') as \"Value\" from account_tokens"), StringComparison.Ordinal);

        foreach (var right in new[] { true, false })
        {
            using var phoneless = server.Browser();
            Assert.StartsWith("/sign-in/code", (await phoneless.SignIn(DashboardServer.Manager, DashboardServer.Password)).Goes, StringComparison.Ordinal);
            var answer = await phoneless.Submit("/sign-in/code", "/sign-in/code", ("code", codes[0]));
            Assert.Equal(right ? "/" : null, answer.Goes);
        }

        using var elsewhere = server.Browser();
        await elsewhere.SignIn(DashboardServer.Manager, DashboardServer.Password);
        Assert.Equal("/", (await elsewhere.Submit("/sign-in/code", "/sign-in/code", ("code", codes[1]))).Goes);
        Assert.Equal(Security, (await browser.Submit(Security, Security + "?handler=End", ("Form.Password", DashboardServer.Password))).Goes);
        Assert.StartsWith("/sign-in", (await elsewhere.Get("/account")).Goes, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await browser.Get("/account")).Status);
        using var plain = server.Browser();
        Assert.Equal("/", (await plain.SignIn(DashboardServer.Manager, DashboardServer.Password)).Goes);
    }

    [Fact]
    public async Task Devices_are_listed_and_ended_and_nobody_elses()
    {
        using var mine = await server.SignedIn(DashboardServer.Staff);
        using var other = await server.SignedIn(DashboardServer.Staff);
        using var owner = await server.SignedIn(DashboardServer.Owner);
        var id = await server.Read(server.Center, db => db.StaffSessions.Where(s => s.RevokedAt == null && db.Users.Any(a => a.Id == s.AccountId && a.Email == DashboardServer.Owner)).MaxAsync(s => s.Id));
        Assert.True((await mine.Get("/account/devices")).Page.QuerySelectorAll("[data-testid=session]").Length >= 2);
        Assert.Equal(HttpStatusCode.NotFound, (await mine.Submit("/account/devices", $"/account/devices?handler=End&id={id}")).Status);
        Assert.Equal("/account/devices", (await mine.Submit("/account/devices", "/account/devices?handler=EndOthers")).Goes);
        Assert.StartsWith("/sign-in", (await other.Get("/account")).Goes, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await owner.Get("/account")).Status);
        Assert.Equal(HttpStatusCode.OK, (await mine.Get("/account")).Status);
    }

    Task<List<OwedMail>> Mails() => server.Read(server.Center, db => db.OwedMails.AsNoTracking().ToListAsync());

    Task<string> Column(string sql) => server.Read(server.Center, db => db.Database.SqlQueryRaw<string>(sql).SingleAsync());

    static string Code(string key) => Totp.Code(Totp.FromBase32(key), TimeProvider.System.GetUtcNow().ToUnixTimeSeconds() / 30);
}
