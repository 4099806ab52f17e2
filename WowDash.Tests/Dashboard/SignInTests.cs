using System.Net;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WowDash.Data;
using WowDash.Data.Centers;
using WowDash.Data.Staff;
using WowDash.Tests.Support;
using WowDash.Web.Access;
using Xunit;

namespace WowDash.Tests.Dashboard;

public sealed class SignInTests(DashboardServer server) : IClassFixture<DashboardServer>
{
    [Theory]
    [InlineData("registon.example.uz", "Registon")]
    [InlineData("REGISTON.localhost", "Registon")]
    [InlineData("nobody.example.uz", "WowDash")]
    [InlineData("example.uz", "WowDash")]
    public async Task A_centers_subdomain_signs_in_under_its_name(string host, string brand)
    {
        using var browser = server.Browser();
        foreach (var page in new[] { "/sign-in", "/forgot-password", "/new-password?account=1&token=x", "/welcome?token=x" })
            Assert.Contains(brand, (await browser.Get(page, ("Host", host))).Text("brand"), StringComparison.OrdinalIgnoreCase);
        Assert.Equal(HttpStatusCode.NotFound, (await browser.Get("/sign-in?handler=Logo", ("Host", host))).Status);
    }

    [Fact]
    public async Task A_right_password_opens_a_session_with_a_new_key_each_time()
    {
        using var browser = server.Browser();
        var first = await browser.SignIn(DashboardServer.Owner, DashboardServer.Password);
        var key = browser.SessionKey;
        Assert.Equal((HttpStatusCode.Redirect, "/"), (first.Status, first.Goes));
        Assert.Equal(HttpStatusCode.OK, (await browser.Get("/")).Status);

        using var second = await server.SignedIn(DashboardServer.Owner);
        Assert.NotEqual(key, second.SessionKey);
        // who signs in again in the same browser leaves no session behind
        var open = await Open();
        Assert.Equal("/", (await second.Submit("/account", "/sign-in", ("email", DashboardServer.Owner), ("password", DashboardServer.Password))).Goes);
        Assert.Equal(open, await Open());
        Assert.DoesNotContain(await server.Read(server.Center, db => db.StaffSessions.Select(s => s.KeyHash).ToListAsync()), h => Convert.ToBase64String(h) == key);

        Task<int> Open() => server.Read(server.Center, db => db.StaffSessions.CountAsync(s => s.RevokedAt == null && db.Users.Any(a => a.Id == s.AccountId && a.Email == DashboardServer.Owner)));
    }

    [Fact]
    public async Task What_nobody_types_is_a_bad_request_and_no_mistake_of_ours()
    {
        using var browser = server.Browser();
        Assert.Equal(HttpStatusCode.BadRequest, (await browser.Submit("/sign-in", "/sign-in", ("email", "a\0b@example.uz"), ("password", "x"))).Status);
        await browser.SignIn(DashboardServer.Owner, DashboardServer.Password);
        foreach (var page in new[] { "/orders?q=%00", "/customers?q=a%00b", "/find?q=%00", "/payments?q=%00" })
            Assert.Contains((await browser.Get(page)).Status, new[] { HttpStatusCode.OK, HttpStatusCode.BadRequest });
    }

    [Fact]
    public async Task Two_tries_of_one_person_at_once_never_wait_for_each_other()
    {
        var throttle = server.Worker.Services.GetRequiredService<SignInThrottle>();
        const string Name = "twice@example.uz", Address = "192.0.2.7";
        Assert.True(await throttle.Allows(Name, Address, default));
        await using var source = Npgsql.NpgsqlDataSource.Create(server.ConnectionString);
        await using var other = await source.OpenConnectionAsync();
        await using (var transaction = await other.BeginTransactionAsync())
        {
            await Lock(other, "a:" + Address, "");
            var succeeded = throttle.Succeeded(Name, Address, default);
            await Eventually.True(async () => await server.Read(server.Center, db => db.Database.SqlQueryRaw<int>(
                "select count(*)::int as \"Value\" from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock' and query like '%sign_in_tries%'").SingleAsync()) > 0);
            // it waits for the address, and holds nothing that a try takes after the address
            await Lock(other, "n:" + Name.ToUpperInvariant(), "nowait");
            await transaction.CommitAsync();
            await succeeded;
        }

        static async Task Lock(Npgsql.NpgsqlConnection connection, string key, string how)
        {
            await using var command = new Npgsql.NpgsqlCommand($"select 1 from sign_in_tries where key = $1 for update {how}", connection);
            command.Parameters.Add(new() { Value = System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(key)) });
            Assert.NotNull(await command.ExecuteScalarAsync());
        }
    }

    [Fact]
    public async Task Whoever_is_not_signed_in_is_asked_to_and_then_goes_where_they_wanted()
    {
        using var browser = server.Browser();
        var asked = await browser.Get("/orders?status=open");
        Assert.Equal("/sign-in?next=%2Forders%3Fstatus%3Dopen", asked.Goes);
        var answer = await browser.Submit(asked.Goes!, "/sign-in", ("email", DashboardServer.Owner), ("password", DashboardServer.Password), ("next", "/orders?status=open"));
        Assert.Equal("/orders?status=open", answer.Goes);
    }

    [Fact]
    public async Task Nobody_is_sent_to_another_site_after_sign_in()
    {
        using var browser = server.Browser();
        var answer = await browser.Submit("/sign-in", "/sign-in", ("email", DashboardServer.Owner), ("password", DashboardServer.Password), ("next", "//evil.example"));
        Assert.Equal("/", answer.Goes);
    }

    [Theory]
    [InlineData("manager@sharq.demo")]
    [InlineData("nobody@nowhere.demo")]
    public async Task Mistakes_close_sign_in_alike_for_who_exists_and_who_does_not(string email)
    {
        using var browser = server.Browser();
        for (var i = 0; i < 5; i++)
        {
            var wrong = await browser.SignIn(email, "wrong password");
            Assert.Contains("Wrong e-mail or password", wrong.Text("sign-in-problem"), StringComparison.Ordinal);
        }

        var closed = await browser.SignIn(email, DashboardServer.Password);
        Assert.Contains("Too many attempts", closed.Text("sign-in-problem"), StringComparison.Ordinal);
        Assert.Null(browser.SessionKey);
    }

    [Theory]
    [InlineData("clerk@nowhere.demo")]
    [InlineData("platform-two@wowdash.demo")]
    public async Task Mistakes_on_several_workers_are_counted_together(string email)
    {
        using var first = server.Browser();
        using var second = new Browser(new Uri((await server.StartWorker()).Urls.First()));
        for (var i = 0; i < 5; i++) await (i % 2 == 0 ? first : second).SignIn(email, "wrong password");
        foreach (var browser in new[] { first, second })
        {
            Assert.Contains("Too many attempts", (await browser.SignIn(email, DashboardServer.Password)).Text("sign-in-problem"), StringComparison.Ordinal);
            Assert.Null(browser.SessionKey);
        }

        Assert.Equal(0, await server.Read(server.Center, db => db.Database.SqlQuery<int>($"select count(*)::int as \"Value\" from sign_in_tries where encode(key, 'escape') like {"%" + email + "%"}").SingleAsync()));
    }

    [Fact]
    public async Task Tries_at_once_are_no_way_around_the_count()
    {
        var answers = await Task.WhenAll(Enumerable.Range(0, 12).Select(async _ =>
        {
            using var browser = server.Browser();
            return (await browser.SignIn("at-once@nowhere.demo", "wrong password")).Text("sign-in-problem");
        }));
        Assert.Equal(5, answers.Count(a => a.Contains("Wrong e-mail or password", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_letter_for_a_forgotten_password_is_asked_for_five_times_only_wherever_it_is_asked()
    {
        using var first = server.Browser();
        using var second = new Browser(new Uri((await server.StartWorker()).Urls.First()));
        for (var i = 0; i < 7; i++) await (i % 2 == 0 ? first : second).Submit("/forgot-password", "/forgot-password", ("email", DashboardServer.Manager));
        Assert.Equal(5, await server.Read(server.Center, db => db.OwedMails.CountAsync(m => m.To == DashboardServer.Manager)));
    }

    [Fact]
    public async Task Signing_out_revokes_the_session_even_for_who_kept_the_cookie()
    {
        using var browser = await server.SignedIn(DashboardServer.Staff);
        var kept = browser.SessionKey!;
        await browser.Submit("/", "/sign-out");
        using var thief = server.Browser();
        thief.Cookies.Add(thief.Address, new Cookie("wowdash", kept));
        Assert.StartsWith("/sign-in", (await thief.Get("/orders")).Goes, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_deactivated_person_is_out_with_the_next_request()
    {
        using var browser = await server.SignedIn(DashboardServer.OtherBranch);
        Assert.Equal(HttpStatusCode.OK, (await browser.Get("/orders")).Status);
        var person = await server.Read(server.Center, db => db.StaffMembers.Where(s => s.Account.Email == DashboardServer.OtherBranch).Select(s => s.Id).SingleAsync());
        var outcome = await server.In(server.Center, services => services.GetRequiredService<DeactivateStaff>().Run(Actor.System, person));
        Assert.True(outcome.Done);
        Assert.StartsWith("/sign-in", (await browser.Get("/orders")).Goes, StringComparison.Ordinal);
        Assert.Contains("Wrong", (await browser.SignIn(DashboardServer.OtherBranch, DashboardServer.Password)).Text("sign-in-problem"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_belongs_to_a_suspended_center_or_a_role_that_is_off_is_told_so_once_the_password_is_right()
    {
        // somebody no other test here shuts out
        const string email = DashboardServer.Stranger;
        using var browser = server.Browser();
        await Center(CenterStatus.Suspended);
        var told = await browser.SignIn(email, DashboardServer.Password);
        Assert.Contains("your center or your role is suspended", told.Text("sign-in-problem"), StringComparison.Ordinal);
        Assert.Equal(email, told.Page.QuerySelector("#email")!.GetAttribute("value"));
        Assert.Contains("Wrong", (await browser.SignIn(email, "wrong password")).Text("sign-in-problem"), StringComparison.Ordinal);
        await Center(CenterStatus.Active);
        await Role(false);
        Assert.Contains("your center or your role is suspended", (await browser.SignIn(email, DashboardServer.Password)).Text("sign-in-problem"), StringComparison.Ordinal);
        Assert.Null(browser.SessionKey);
        await Role(true);
        Assert.Equal("/", (await browser.SignIn(email, DashboardServer.Password)).Goes);
        Task Center(CenterStatus to) => server.In(server.OtherCenter, services => services.GetRequiredService<ChangeCenterStatus>().Run(Actor.Operator, to));
        Task Role(bool on) => server.Read(server.OtherCenter, db => db.Roles.Where(r => r.System == SystemRole.Owner).ExecuteUpdateAsync(set => set.SetProperty(r => r.Active, on)));
    }

    [Fact]
    public async Task A_second_factor_is_asked_for_and_a_code_counts_once()
    {
        const string email = "staff@sharq.demo";
        var key = await server.In(server.OtherCenter, async services =>
        {
            var accounts = services.GetRequiredService<UserManager<Account>>();
            var account = (await accounts.FindByEmailAsync(email))!;
            await accounts.ResetAuthenticatorKeyAsync(account);
            await accounts.SetTwoFactorEnabledAsync(account, true);
            return (await accounts.GetAuthenticatorKeyAsync(account))!;
        });
        var code = Totp.Code(Totp.FromBase32(key), TimeProvider.System.GetUtcNow().ToUnixTimeSeconds() / 30);

        using var browser = server.Browser();
        Assert.Equal("/sign-in/code", (await browser.SignIn(email, DashboardServer.Password)).Goes);
        Assert.Null(browser.SessionKey);
        Assert.Equal(HttpStatusCode.OK, (await browser.Submit("/sign-in/code", "/sign-in/code", ("code", "000000"))).Status);
        Assert.Equal("/", (await browser.Submit("/sign-in/code", "/sign-in/code", ("code", code))).Goes);
        Assert.NotNull(browser.SessionKey);

        using var again = server.Browser();
        await again.SignIn(email, DashboardServer.Password);
        await again.Submit("/sign-in/code", "/sign-in/code", ("code", code));
        Assert.Null(again.SessionKey);
    }

    [Fact]
    public async Task The_platforms_owner_enters_a_center_and_sees_only_that_one()
    {
        using var browser = await server.SignedIn(DashboardServer.Platform);
        Assert.Equal("/centers", (await browser.Get("/orders")).Goes);
        await browser.Submit("/centers", "/centers", ("center", $"{server.OtherCenter}"));
        Assert.Contains("Sharq Lingua", (await browser.Get("/orders")).Text("place"), StringComparison.Ordinal);
        await browser.Submit("/centers", "/centers", ("center", $"{server.Center}"));
        Assert.Contains("Registon Tarjima", (await browser.Get("/orders")).Text("place"), StringComparison.Ordinal);
    }
}
