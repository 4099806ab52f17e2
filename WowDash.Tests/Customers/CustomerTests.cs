using Microsoft.EntityFrameworkCore;
using WowDash.Data;
using WowDash.Data.Customers;
using WowDash.Data.Texts;
using WowDash.Tests.Support;
using Xunit;

namespace WowDash.Tests.Customers;

public sealed class CustomerTests(TestPlatform platform) : IClassFixture<TestPlatform>
{
    [Fact]
    public async Task Registering_twice_and_at_once_is_one_customer_brought_up_to_date()
    {
        var center = await TestCenter.Create(platform);
        var registered = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Register(center, Who(7))));
        Assert.Single(registered.Select(r => r.Value.Id).Distinct());
        await Register(center, Who(7) with { Name = " Yangi Ism ", Language = Language.Ru });
        var customer = await center.Read(db => db.Customers.SingleAsync(c => c.TelegramUserId == 7));
        Assert.Equal(("Yangi Ism", "+998901234567", Language.Ru, center.Branch.Id), (customer.Name, customer.Phone, customer.Language, customer.BranchId));
    }

    [Fact]
    public async Task The_same_person_is_a_customer_of_each_center_apart()
    {
        var (one, other) = (await TestCenter.Create(platform), await TestCenter.Create(platform));
        var (here, there) = ((await Register(one, Who(8))).Value, (await Register(other, Who(8) with { BranchId = other.Branch.Id })).Value);
        Assert.NotEqual(here.Id, there.Id);
        Assert.Equal("customer.branch", (await Register(one, Who(9) with { BranchId = other.Branch.Id })).Refusal?.Id);
    }

    [Fact]
    public async Task What_cannot_be_registered_is_refused()
    {
        var center = await TestCenter.Create(platform);
        Assert.Equal("customer.name", (await Register(center, Who(1) with { Name = " " })).Refusal?.Id);
        Assert.Equal("customer.name", (await Register(center, Who(1) with { Name = new string('a', 121) })).Refusal?.Id);
        Assert.Equal("phone", (await Register(center, Who(1) with { Phone = "hello" })).Refusal?.Id);
        Assert.Equal(0, await center.Read(db => db.Customers.CountAsync()));
    }

    [Fact]
    public async Task An_invite_is_used_once_by_whoever_is_first()
    {
        var center = await TestCenter.Create(platform);
        var token = await Invite(center);
        var registered = await Task.WhenAll(Enumerable.Range(100, 5).Select(user => Register(center, Who(user) with { AgencyInvite = token })));
        var member = Assert.Single(registered, r => r.Done).Value;
        Assert.Equal(center.Agency.Id, member.AgencyId);
        Assert.All(registered.Where(r => !r.Done), r => Assert.Equal("agency.invite", r.Refusal!.Id));
        Assert.True((await Register(center, Who(member.TelegramUserId!.Value) with { AgencyInvite = token })).Done, "the same person may show it again");
        Assert.Equal(1, await center.Read(db => db.Customers.CountAsync()));
    }

    [Fact]
    public async Task An_invite_expires_and_counts_only_in_its_center()
    {
        var (center, other) = (await TestCenter.Create(platform), await TestCenter.Create(platform));
        var (late, foreign) = (await Invite(center, expiresIn: TimeSpan.FromMinutes(-1)), await Invite(other));
        Assert.Equal("agency.invite", (await Register(center, Who(1) with { AgencyInvite = late })).Refusal?.Id);
        Assert.Equal("agency.invite", (await Register(center, Who(1) with { AgencyInvite = foreign })).Refusal?.Id);
        Assert.Equal("agency.invite", (await Register(center, Who(1) with { AgencyInvite = "made up" })).Refusal?.Id);
    }

    [Fact]
    public async Task Customers_change_their_own_profile_and_nobody_elses()
    {
        var center = await TestCenter.Create(platform);
        var (me, other) = (await center.NewCustomer(), await center.NewCustomer());
        var asMe = Actor.Customer(me.Id, me.Name);
        var changed = (await Change(asMe, me.Id, new() { Phone = "+998 91 111 22 33", MarketingOptOut = true })).Value;
        Assert.Equal(("+998911112233", true, me.Name), (changed.Phone, changed.MarketingOptOut, changed.Name));
        Assert.Equal("permission", (await Change(asMe, other.Id, new() { Name = "Mine" })).Refusal?.Id);
        Assert.Equal("permission", (await Change(center.AsClerk, me.Id, new() { Name = "Clerk’s" })).Refusal?.Id);
        Assert.True((await Change(center.AsManager, me.Id, new() { Name = "By the manager" })).Done);
        Assert.Equal("phone", (await Change(asMe, me.Id, new() { Phone = "0" })).Refusal?.Id);

        Task<Outcome<Customer>> Change(Actor actor, long id, ProfileChange change) => center.Run((ChangeProfile verb) => verb.Run(actor, id, change));
    }

    [Fact]
    public async Task Who_cannot_be_reached_is_marked_once_and_reached_again_by_registering()
    {
        var center = await TestCenter.Create(platform);
        var customer = (await Register(center, Who(5))).Value;
        for (var i = 0; i < 2; i++) await center.Run((MarkUnreachable mark) => mark.Run(customer.Id, true));
        Assert.Equal(1, await center.Read(db => db.LiveEvents.CountAsync(e => e.What == "unreachable")));
        Assert.False((await Register(center, Who(5))).Value.Unreachable);
    }

    Registration Who(long user) => new() { TelegramUserId = user, Name = "Aziza", Phone = "90 123 45 67", Language = Language.Uz };

    async Task<Outcome<Customer>> Register(TestCenter center, Registration who) =>
        await center.Run((RegisterCustomer verb) => verb.Run(Actor.System, who with { BranchId = who.BranchId ?? center.Branch.Id }));

    async Task<string> Invite(TestCenter center, TimeSpan? expiresIn = null)
    {
        var token = Secret.New(16);
        await center.Read(async db =>
        {
            db.AgencyInvites.Add(new AgencyInvite { AgencyId = center.Agency.Id, TokenHash = Secret.Hash(token), ExpiresAt = platform.Clock.GetUtcNow() + (expiresIn ?? TimeSpan.FromDays(1)) });
            return await db.SaveChangesAsync();
        });
        return token;
    }
}
