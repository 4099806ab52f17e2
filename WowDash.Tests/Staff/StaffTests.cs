using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WowDash.Data;
using WowDash.Data.Staff;
using WowDash.Tests.Support;
using Xunit;

namespace WowDash.Tests.Staff;

public sealed class StaffTests(TestPlatform platform) : IClassFixture<TestPlatform>
{
    [Theory]
    [InlineData("short", "account.password-short")]
    [InlineData("password123", "account.password-common")]
    [InlineData("Qwertyuiop", "account.password-common")]
    [InlineData("1234567890", "account.password-common")]
    [InlineData("abababababab", "account.password-common")]
    [InlineData("toshkent2026", "account.password-common")]
    [InlineData("dilnoza2026!", "account.password-common")]
    [InlineData("four plain words here", null)]
    public async Task Passwords_are_long_and_not_the_first_to_be_tried(string password, string? refusal)
    {
        var center = await TestCenter.Create(platform);
        Assert.Equal(refusal, (await Create(center, center.AsOwner, SystemRole.Staff, $"dilnoza@{center.Slug}.uz", password)).Refusal?.Id);
    }

    [Fact]
    public async Task An_email_is_one_persons_over_the_platform()
    {
        var (one, other) = (await TestCenter.Create(platform), await TestCenter.Create(platform));
        var email = $"gulnora@{one.Slug}.uz";
        Assert.True((await Create(one, one.AsOwner, SystemRole.Staff, email)).Done);
        Assert.Equal("account.email-taken", (await Create(other, other.AsOwner, SystemRole.Staff, email.ToUpperInvariant())).Refusal?.Id);
        Assert.Equal("account.email", (await Create(other, other.AsOwner, SystemRole.Staff, "not an address")).Refusal?.Id);
    }

    [Fact]
    public async Task A_refused_person_leaves_no_account_behind()
    {
        var center = await TestCenter.Create(platform);
        var email = $"late@{center.Slug}.uz";
        Assert.Equal("staff.owner", (await Create(center, Actor.Operator, SystemRole.Owner, email)).Refusal?.Id);
        Assert.Equal(0, await center.Read(db => db.Users.CountAsync(u => u.Email == email)));
    }

    [Fact]
    public async Task Nobody_gives_what_they_do_not_hold()
    {
        var center = await TestCenter.Create(platform);
        Assert.Equal("staff.grant", (await Create(center, center.AsManager, SystemRole.Owner, $"a@{center.Slug}.uz")).Refusal?.Id);
        Assert.True((await Create(center, center.AsManager, SystemRole.Staff, $"b@{center.Slug}.uz")).Done);
        Assert.Equal("permission", (await Create(center, center.AsClerk, SystemRole.Staff, $"c@{center.Slug}.uz")).Refusal?.Id);
    }

    [Fact]
    public async Task A_center_has_one_active_owner_even_at_once()
    {
        var center = await TestCenter.Create(platform);
        await center.Read(db => db.StaffMembers.Where(s => s.IsOwner).ExecuteUpdateAsync(set => set.SetProperty(s => s.Active, false)));
        var owners = await Task.WhenAll(Enumerable.Range(0, 4).Select(i => Create(center, Actor.Operator, SystemRole.Owner, $"owner{i}@{center.Slug}.uz")));
        Assert.Single(owners, o => o.Done);
        Assert.All(owners.Where(o => !o.Done), o => Assert.Equal("staff.owner", o.Refusal!.Id));
    }

    [Fact]
    public async Task A_platform_owner_is_made_by_the_platform_only()
    {
        var center = await TestCenter.Create(platform);
        await using var scope = platform.Services.CreateAsyncScope();
        var verb = scope.ServiceProvider.GetRequiredService<CreatePlatformOwner>();
        Assert.Equal("permission.platform", (await verb.Run(center.AsOwner, "boss@platform.uz", TestCenter.Password, "Boss")).Refusal?.Id);
        var account = (await verb.Run(Actor.Operator, "boss@platform.uz", TestCenter.Password, "Boss")).Value;
        Assert.True(account.IsPlatformOwner);
        Assert.Equal("account.email-taken", (await verb.Run(Actor.Operator, "boss@platform.uz", TestCenter.Password, "Boss")).Refusal?.Id);
    }

    static async Task<Outcome<StaffMember>> Create(TestCenter center, Actor actor, SystemRole role, string email, string password = TestCenter.Password)
    {
        var roleId = await center.Read(db => db.Roles.Where(r => r.System == role).Select(r => r.Id).SingleAsync());
        return await center.Run((CreateStaff verb) => verb.Run(actor, new NewStaff { Email = email, Password = password, Name = "Dilnoza", RoleId = roleId }));
    }
}
