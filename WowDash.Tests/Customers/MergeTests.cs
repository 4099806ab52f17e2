using Microsoft.EntityFrameworkCore;
using WowDash.Data;
using WowDash.Data.Customers;
using WowDash.Data.Payments;
using WowDash.Data.Texts;
using WowDash.Tests.Support;
using Xunit;

namespace WowDash.Tests.Customers;

public sealed class MergeTests(TestPlatform platform) : IClassFixture<TestPlatform>
{
    [Fact]
    public async Task Orders_and_money_of_a_double_move_and_its_phone_still_finds_the_person()
    {
        var center = await TestCenter.Create(platform);
        var keep = await center.NewCustomer();
        var walkIn = (await center.Run((AddWalkIn verb) => verb.Run(center.AsOwner, new WalkIn("Aziza Karimova", "931234567", Language.Uz, null)))).Value;
        var order = (await center.Place(center.Draft(walkIn), center.AsOwner)).Value;
        Assert.True((await center.Run((RecordPayment verb) => verb.Run(center.AsOwner, order.Id, 80_000, PaymentMethod.Cash, null, "k1"))).Done);

        Assert.Equal("permission", (await Merge(center, center.AsClerk, keep.Id, walkIn.Id)).Refusal?.Id);
        Assert.Equal("customer.same", (await Merge(center, center.AsOwner, keep.Id, keep.Id)).Refusal?.Id);
        Assert.Equal("customer.two-chats", (await Merge(center, center.AsOwner, walkIn.Id, keep.Id)).Refusal?.Id);
        Assert.True((await Merge(center, center.AsManager, keep.Id, walkIn.Id)).Done);
        Assert.Equal("customer.not-found", (await Merge(center, center.AsManager, keep.Id, walkIn.Id)).Refusal?.Id);

        Assert.Equal(keep.Id, (await center.Order(order.Id)).CustomerId);
        Assert.True(await center.Read(db => db.Payments.AllAsync(p => p.CustomerId == keep.Id)));
        Assert.Equal(30_000, await center.Read(db => db.Payments.Where(p => p.CustomerId == keep.Id && p.Kind == PaymentKind.ToCredit).SumAsync(p => p.Amount)));
        Assert.Null(await center.Read(db => db.Customers.SingleOrDefaultAsync(c => c.Id == walkIn.Id)));
        Assert.Equal(keep.Id, (await center.Run((AddWalkIn verb) => verb.Run(center.AsOwner, new WalkIn("Aziza", "931234567", Language.Uz, null)))).Value.Id);
        await Assert.ThrowsAnyAsync<Exception>(() => center.Read(db => db.Payments.ExecuteUpdateAsync(set => set.SetProperty(p => p.CustomerId, keep.Id))));
    }

    [Fact]
    public async Task What_was_merged_by_mistake_is_two_again_with_everything_of_its_own_and_what_is_new_stays()
    {
        var center = await TestCenter.Create(platform);
        var keep = await center.NewCustomer();
        var walkIn = (await center.Run((AddWalkIn verb) => verb.Run(center.AsOwner, new WalkIn("Aziza Karimova", "937654321", Language.Uz, null)))).Value;
        await Edit(keep, "own note", "vip");
        await Edit(walkIn, "her note", "walk-in, VIP");
        var (own, hers) = ((await center.Place(center.Draft(keep), center.AsOwner)).Value, (await center.Place(center.Draft(walkIn), center.AsOwner)).Value);
        await Pay(hers, 80_000, "k1");
        await Merge(center, center.AsOwner, keep.Id, walkIn.Id);
        var merged = await One(keep.Id);
        Assert.Equal("vip walk-in: own note\nher note", Described(merged));
        await Pay(hers, 10_000, "k2");
        var later = (await center.Place(center.Draft(merged), center.AsOwner)).Value;

        var merge = await center.Read(db => db.CustomerMerges.Select(m => m.Id).SingleAsync());
        Assert.Equal("permission", (await Split(center.AsClerk)).Refusal?.Id);
        Assert.Equal(walkIn.Id, (await Split(center.AsManager)).Value.Id);
        Assert.Equal("customer.not-merged", (await Split(center.AsManager)).Refusal?.Id);
        Assert.Equal("vip: own note", Described(await One(keep.Id)));
        Assert.Equal("walk-in VIP: her note", Described(await One(walkIn.Id)));
        Assert.Equal([keep.Id, walkIn.Id, keep.Id], new[] { (await center.Order(own.Id)).CustomerId, (await center.Order(hers.Id)).CustomerId, (await center.Order(later.Id)).CustomerId });
        Assert.Equal([walkIn.Id], await center.Read(db => db.Payments.Where(p => p.OrderId == hers.Id).Select(p => p.CustomerId).Distinct().ToListAsync()));
        Assert.Equal(2, await center.Read(db => db.AuditEntries.CountAsync(a => a.Act == "customer.split")));

        static string Described(Customer c) => $"{string.Join(' ', c.Tags)}: {c.Notes}";
        Task<Customer> One(long id) => center.Read(db => db.Customers.AsNoTracking().SingleAsync(c => c.Id == id));
        Task<Outcome<Customer>> Split(Actor actor) => center.Run((SplitCustomers verb) => verb.Run(actor, merge));
        Task Pay(Data.Orders.Order order, decimal amount, string key) => center.Run((RecordPayment verb) => verb.Run(center.AsOwner, order.Id, amount, PaymentMethod.Cash, null, key));
        Task Edit(Customer who, string notes, string tags) => center.Run((EditCustomer verb) => verb.Run(center.AsOwner, who.Id, new() { Name = who.Name, Phone = who.Phone, AgencyId = who.AgencyId, Notes = notes, Tags = tags }));
    }

    [Fact]
    public async Task Two_whose_credit_was_mixed_stay_one_until_that_is_mended()
    {
        var center = await TestCenter.Create(platform);
        var keep = await center.NewCustomer();
        var walkIn = (await center.Run((AddWalkIn verb) => verb.Run(center.AsOwner, new WalkIn("Aziza Karimova", "937654322", Language.Uz, null)))).Value;
        var (own, hers) = ((await center.Place(center.Draft(keep), center.AsOwner)).Value, (await center.Place(center.Draft(walkIn), center.AsOwner)).Value);
        await center.Run((RecordPayment verb) => verb.Run(center.AsOwner, hers.Id, 80_000, PaymentMethod.Cash, null, "k1"));
        await Merge(center, center.AsOwner, keep.Id, walkIn.Id);
        Assert.True((await center.Run((UseCredit verb) => verb.Run(center.AsOwner, own.Id, 30_000, "k2"))).Done);
        var merge = await center.Read(db => db.CustomerMerges.Select(m => m.Id).SingleAsync());
        Assert.Equal("customer.credit-mixed", (await center.Run((SplitCustomers verb) => verb.Run(center.AsOwner, merge))).Refusal?.Id);
        Assert.Equal(keep.Id, (await center.Order(hers.Id)).CustomerId);
        platform.Clock.Advance(MergeCustomers.Undoable);
        Assert.Equal("customer.not-merged", (await center.Run((SplitCustomers verb) => verb.Run(center.AsOwner, merge))).Refusal?.Id);
    }

    static Task<Outcome<Customer>> Merge(TestCenter center, Actor actor, long keep, long other) => center.Run((MergeCustomers verb) => verb.Run(actor, keep, other));
}
