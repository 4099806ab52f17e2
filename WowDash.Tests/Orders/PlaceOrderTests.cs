using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WowDash.Data;
using WowDash.Data.Catalogue;
using WowDash.Data.Files;
using WowDash.Data.Orders;
using WowDash.Data.Payments;
using WowDash.Data.Staff;
using WowDash.Tests.Files;
using WowDash.Tests.Support;
using Xunit;

namespace WowDash.Tests.Orders;

public sealed class PlaceOrderTests(TestPlatform platform) : IClassFixture<TestPlatform>
{
    [Fact]
    public async Task Fifty_orders_placed_at_once_have_fifty_consecutive_numbers()
    {
        var center = await TestCenter.Create(platform);
        var customer = await center.NewCustomer();
        var placed = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => center.Place(center.Draft(customer))));
        Assert.Equal(Enumerable.Range(1, 50), placed.Select(o => o.Value.Number).Order());
    }

    [Fact]
    public async Task The_same_draft_ten_times_at_once_is_one_order()
    {
        var center = await TestCenter.Create(platform);
        var draft = center.Draft(await center.NewCustomer());
        var placed = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => center.Place(draft)));
        Assert.Single(placed.Select(o => o.Value.Id).Distinct());
        Assert.Equal(1, await center.Read(db => db.Orders.CountAsync()));
        Assert.Equal(1, await center.Read(db => db.OwedMessages.CountAsync()));
    }

    [Fact]
    public async Task A_placing_that_is_rolled_back_gives_its_number_back()
    {
        var center = await TestCenter.Create(platform);
        var customer = await center.NewCustomer();
        await platform.In(center.Id, async p =>
        {
            await using var transaction = await p.GetRequiredService<WowDashDb>().Database.BeginTransactionAsync();
            var lost = await p.GetRequiredService<PlaceOrder>().Run(Actor.System, center.Draft(customer));
            Assert.Equal(1, lost.Value.Number);
            await transaction.RollbackAsync();
            return 0;
        });
        Assert.Equal(1, (await center.Place(center.Draft(customer))).Value.Number);
    }

    [Fact]
    public async Task Numbers_of_two_centers_do_not_know_each_other()
    {
        var (one, other) = (await TestCenter.Create(platform), await TestCenter.Create(platform));
        Assert.Equal((1, 1, 2), ((await one.NewOrder()).Number, (await other.NewOrder()).Number, (await one.NewOrder()).Number));
    }

    [Fact]
    public async Task The_price_is_stored_and_a_later_price_list_does_not_change_it()
    {
        var center = await TestCenter.Create(platform);
        var order = (await center.Place(center.Draft(await center.NewCustomer(), pages: 5, copies: 2) with { TargetLanguageId = center.German.Id })).Value;
        Assert.Equal(209_000, order.Total);
        await center.Read(db => db.DocumentTypes.ExecuteUpdateAsync(set => set.SetProperty(d => d.Ordinary.First, 1_000_000)));
        var later = await center.Order(order.Id);
        Assert.Equal((209_000, 209_000, 209_000, 50_000), (later.Total, later.Due, later.Left, later.Breakdown.Document.First));
        Assert.Equal(209_000, later.Breakdown.Total);
    }

    [Fact]
    public async Task Members_of_an_active_agency_pay_agency_prices()
    {
        var center = await TestCenter.Create(platform);
        var customer = await center.NewCustomer(agency: true);
        var order = (await center.Place(center.Draft(customer, pages: 3, copies: 1))).Value;
        Assert.Equal((Audience.Agency, 85_000), (order.Breakdown.Audience, order.Total));
        await center.Read(db => db.Agencies.ExecuteUpdateAsync(set => set.SetProperty(a => a.Active, false)));
        Assert.Equal(Audience.Ordinary, (await center.Place(center.Draft(customer))).Value.Breakdown.Audience);
    }

    [Fact]
    public async Task Cash_waits_at_the_counter_and_other_money_is_awaited()
    {
        var center = await TestCenter.Create(platform);
        Assert.Equal(OrderStatus.Pending, (await center.NewOrder(payment: PaymentMethod.Cash)).Status);
        Assert.Equal(OrderStatus.PaymentPending, (await center.NewOrder(payment: PaymentMethod.Card)).Status);
        Assert.Equal(OrderStatus.PaymentPending, (await center.NewOrder(payment: PaymentMethod.Online)).Status);
    }

    [Fact]
    public async Task What_is_not_offered_is_refused()
    {
        var (center, other) = (await TestCenter.Create(platform), await TestCenter.Create(platform));
        var customer = await center.NewCustomer();
        var draft = center.Draft(customer);
        await Refused("order.not-offered", draft with { ServiceId = center.Apostille.Id });
        await Refused("order.not-offered", draft with { DocumentTypeId = center.ApostilleDiploma.Id });
        await Refused("order.not-offered", draft with { ServiceId = center.Apostille.Id, DocumentTypeId = center.ApostilleDiploma.Id, TargetLanguageId = center.German.Id });
        await Refused("order.not-offered", draft with { BranchId = other.Branch.Id });
        await Refused("order.not-offered", draft with { DocumentTypeId = other.Diploma.Id });
        await Refused("order.not-offered", draft with { TargetLanguageId = other.English.Id });
        await Refused("customer.not-found", draft with { CustomerId = (await other.NewCustomer(telegramUserId: 77)).Id });
        await Refused("order.pages", draft with { Pages = 0 });
        await Refused("order.pages", draft with { Pages = 10_001 });
        await Refused("order.copies", draft with { Copies = 100 });
        await Refused("order.incomplete", draft with { Names = " " });
        await Refused("order.incomplete", draft with { PaymentMethod = PaymentMethod.Credit });
        await center.Read(db => db.TargetLanguages.Where(l => l.Id == center.German.Id).ExecuteUpdateAsync(set => set.SetProperty(l => l.Active, false)));
        await Refused("order.not-offered", draft with { TargetLanguageId = center.German.Id });
        await center.Read(db => db.Customers.Where(c => c.Id == customer.Id).ExecuteUpdateAsync(set => set.SetProperty(c => c.Blocked, true)));
        await Refused("customer.blocked", draft);
        Assert.True((await center.Place(draft with { Source = OrderSource.Staff }, center.AsClerk)).Done);
        Assert.Equal(1, await center.Read(db => db.Orders.CountAsync()));

        async Task Refused(string id, OrderDraft wrong) => Assert.Equal(id, (await center.Place(wrong, Actor.System)).Refusal?.Id);
    }

    [Fact]
    public async Task Nobody_places_for_another_without_the_permission()
    {
        var center = await TestCenter.Create(platform);
        var (customer, stranger) = (await center.NewCustomer(), await center.NewCustomer());
        Assert.Equal("permission", (await center.Place(center.Draft(customer), Actor.Customer(stranger.Id, "Somebody"))).Refusal?.Id);
        Assert.Equal("permission", (await center.Place(center.Draft(customer), center.AsClerk with { Permissions = new HashSet<Permission>() })).Refusal?.Id);
    }

    [Fact]
    public async Task The_drafts_files_become_the_orders_and_others_do_not()
    {
        var center = await TestCenter.Create(platform);
        var (customer, stranger) = (await center.NewCustomer(), await center.NewCustomer());
        var draft = center.Draft(customer);
        var mine = await Send(customer.Id, draft.DraftId, 1);
        var removed = await Send(customer.Id, draft.DraftId, 2);
        var theirs = await Send(stranger.Id, draft.DraftId, 3);
        await center.Run((RemoveFile remove) => remove.Run(customer.Id, draft.DraftId, removed));
        var order = (await center.Place(draft with { FileIds = [mine, removed, theirs] })).Value;
        Assert.Equal([mine], await center.Read(db => db.Files.Where(f => f.OrderId == order.Id).Select(f => f.Id).ToListAsync()));

        async Task<long> Send(long customerId, Guid draftId, long message) => (await center.Run((AcceptFile accept) => accept.Run(
            Actor.Customer(customerId, "Aziza"), FileVerbTests.Incoming(customerId, draftId, message)))).Value.Id;
    }

    [Fact]
    public async Task A_suspended_center_takes_no_orders()
    {
        var center = await TestCenter.Create(platform);
        var draft = center.Draft(await center.NewCustomer());
        await center.Read(db => db.Centers.Where(c => c.Id == center.Id).ExecuteUpdateAsync(set => set.SetProperty(c => c.Status, Data.Centers.CenterStatus.Suspended)));
        Assert.Equal("center.closed", (await center.Place(draft)).Refusal?.Id);
    }
}
