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

    static Task<Outcome<Customer>> Merge(TestCenter center, Actor actor, long keep, long other) => center.Run((MergeCustomers verb) => verb.Run(actor, keep, other));
}
