using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WowDash.Data;
using WowDash.Data.Sessions;
using WowDash.Data.Staff;
using WowDash.Tests.Support;
using WowDash.Web.Access;
using Xunit;

namespace WowDash.Tests.Staff;

public sealed class SessionTests(TestPlatform platform) : IClassFixture<TestPlatform>
{
    [Fact]
    public async Task A_session_slides_with_use_and_ends_when_idle()
    {
        var center = await TestCenter.Create(platform);
        var key = await Open(center.Clerk.AccountId);
        for (var i = 0; i < 3; i++)
        {
            platform.Clock.Advance(platform.Settings.SessionTtl - TimeSpan.FromMinutes(5));
            Assert.Equal(center.Clerk.AccountId, (await Find(key))?.AccountId);
        }

        platform.Clock.Advance(platform.Settings.SessionTtl + TimeSpan.FromMinutes(1));
        Assert.Null(await Find(key));
    }

    [Fact]
    public async Task A_session_ends_after_seven_days_however_much_it_is_used()
    {
        var center = await TestCenter.Create(platform);
        var key = await Open(center.Clerk.AccountId);
        for (var used = TimeSpan.Zero; used < StaffSessions.Longest - TimeSpan.FromHours(6); used += TimeSpan.FromHours(6))
        {
            Assert.NotNull(await Find(key));
            platform.Clock.Advance(TimeSpan.FromHours(6));
        }

        platform.Clock.Advance(TimeSpan.FromHours(6));
        Assert.Null(await Find(key));
    }

    [Fact]
    public async Task Use_is_written_at_most_once_a_minute()
    {
        var center = await TestCenter.Create(platform);
        var key = await Open(center.Clerk.AccountId);
        var opened = (await Find(key))!.LastSeenAt;
        platform.Clock.Advance(TimeSpan.FromSeconds(59));
        Assert.Equal(opened, (await Find(key))!.LastSeenAt);
        platform.Clock.Advance(TimeSpan.FromSeconds(2));
        await Find(key);
        Assert.Equal(platform.Clock.GetUtcNow(), (await Find(key))!.LastSeenAt);
    }

    [Fact]
    public async Task Sessions_are_listed_and_revoked_one_by_one_or_all_but_one()
    {
        var center = await TestCenter.Create(platform);
        var account = center.Manager.AccountId;
        var keys = new List<string>();
        for (var i = 0; i < 4; i++) keys.Add(await Open(account));
        var own = (await Find(keys[0]))!.SessionId;
        var second = (await Find(keys[1]))!.SessionId;
        Assert.False(await With(s => s.Revoke(center.Clerk.AccountId, second)), "nobody ends another's session");
        Assert.True(await With(s => s.Revoke(account, second)));
        Assert.Null(await Find(keys[1]));
        Assert.Equal(3, (await With(s => s.Of(account))).Count);
        Assert.Equal(2, await With(s => s.RevokeAll(account, own)));
        Assert.NotNull(await Find(keys[0]));
        foreach (var ended in keys.Skip(1)) Assert.Null(await Find(ended));
    }

    [Fact]
    public async Task Deactivating_a_person_ends_their_sessions_at_once()
    {
        var center = await TestCenter.Create(platform);
        var key = await Open(center.Clerk.AccountId);
        Assert.Equal("staff.oneself", (await center.Run((DeactivateStaff verb) => verb.Run(center.AsOwner, center.Owner.Id))).Refusal?.Id);
        Assert.Equal("permission", (await center.Run((DeactivateStaff verb) => verb.Run(center.AsClerk, center.Manager.Id))).Refusal?.Id);
        Assert.Equal("staff.grant", (await center.Run((DeactivateStaff verb) => verb.Run(center.AsManager, center.Owner.Id))).Refusal?.Id);
        Assert.True((await center.Run((DeactivateStaff verb) => verb.Run(center.AsManager, center.Clerk.Id))).Done);
        Assert.Null(await Find(key));
        var gone = await center.Read(db => db.StaffMembers.Include(s => s.Role).SingleAsync(s => s.Id == center.Clerk.Id));
        Assert.False(Actor.Staff(gone).May(Permission.ViewAllOrders));
    }

    [Fact]
    public async Task Ended_sessions_are_cleared_with_true_counts()
    {
        var center = await TestCenter.Create(platform);
        await With(s => s.RevokeAll(center.Clerk.AccountId));
        await Clear();
        var (stays, revoked) = (await Open(center.Owner.AccountId), await Open(center.Owner.AccountId));
        await With(async s => await s.Revoke(center.Owner.AccountId, (await Find(revoked))!.SessionId));
        Assert.Equal((1, 1, 0), (await Clear(dryRun: true), await Clear(), await Clear()));
        Assert.NotNull(await Find(stays));
        platform.Clock.Advance(platform.Settings.SessionTtl + TimeSpan.FromMinutes(1));
        Assert.Equal(1, await Clear());
    }

    [Fact]
    public async Task The_table_does_not_hold_the_keys()
    {
        var center = await TestCenter.Create(platform);
        var key = await Open(center.Owner.AccountId);
        var session = (await Find(key))!.SessionId;
        var stored = await center.Read(db => db.StaffSessions.Where(s => s.Id == session).Select(s => s.KeyHash).SingleAsync());
        Assert.Equal(Secret.Hash(key), stored);
        Assert.Null(await Find(Convert.ToBase64String(stored)));
    }

    async Task<string> Open(long accountId) => (await With(s => s.Open(accountId, null, "192.0.2.1", new string('x', 300)))).Key;

    // what a request with this key does
    async Task<SessionFacts?> Find(string key)
    {
        var source = platform.Services.GetRequiredService<Npgsql.NpgsqlDataSource>();
        var facts = await new SessionLookup(source, platform.Clock).Find(Secret.Hash(key), default);
        if (facts is not null) await new SessionTouch(source, platform.Settings, platform.Clock).Seen(facts, default);
        return facts;
    }

    async Task<T> With<T>(Func<StaffSessions, Task<T>> use)
    {
        await using var scope = platform.Services.CreateAsyncScope();
        return await use(scope.ServiceProvider.GetRequiredService<StaffSessions>());
    }

    async Task<long> Clear(bool dryRun = false)
    {
        await using var scope = platform.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<ClearSessions>().Run(dryRun);
    }
}
