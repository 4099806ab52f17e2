using Microsoft.EntityFrameworkCore;
using WowDash.Data.Orders;
using WowDash.Data.Payments;
using WowDash.Tests.Support;
using Xunit;

namespace WowDash.Tests.Conversations;

/// <summary>Staff at work on a random walker's orders, and what must be so of them in the end.</summary>
sealed class WalkOffice(TestCenter center, long userId, Random random)
{
    int payments;

    /// <summary>Does something to one of the orders; what the rules forbid is refused.</summary>
    public async Task Move()
    {
        var orders = await Orders();
        if (orders.Count == 0) return;
        var order = orders[random.Next(orders.Count)];
        switch (random.Next(5))
        {
            case 0 when order.Receipts.FirstOrDefault(r => r.Status is ReceiptStatus.Pending) is { } receipt:
                if (random.Next(3) == 0) await center.Run((RejectReceipt reject) => reject.Run(center.AsOwner, receipt.Id, "<b>Chek</b> o‘qilmaydi"));
                else await center.Run((VerifyReceipt verify) => verify.Run(center.AsOwner, receipt.Id, random.Next(1, 200) * 1000));
                break;
            case 1:
                await center.Run((CorrectPages correct) => correct.Run(center.AsOwner, order.Id, random.Next(1, 9), "counted"));
                break;
            case 2:
                await center.Run((RecordPayment record) => record.Run(center.AsOwner, order.Id, random.Next(1, 100) * 1000, PaymentMethod.Cash, null, $"{userId}-{++payments}"));
                break;
            default:
                await center.Run((ChangeOrderStatus change) => change.Run(center.AsOwner, order.Id, OrderWorkflow.Next(order.Status).FirstOrDefault(OrderStatus.Pending)));
                break;
        }
    }

    /// <summary>No dead letter, one order for a draft, every sum the formula's, everything received in the ledger.</summary>
    public async Task Holds()
    {
        Assert.Empty(await center.Read(db => db.DeadLetters.Select(d => d.Error).ToListAsync()));
        var orders = await Orders();
        Assert.Equal(Enumerable.Range(1, orders.Count), orders.Select(o => o.Number).Order());
        Assert.Equal(orders.Count, orders.Select(o => o.DraftId).Distinct().Count());
        foreach (var order in orders)
        {
            Assert.Equal(Formula(center, order.DocumentTypeId, order.TargetLanguageId, order.Pages, order.Copies), order.Total);
            Assert.Equal(order.Payments.Sum(p => p.Effect), order.Received);
            Assert.Equal(Math.Max(0, order.Total - order.Received), order.Left);
        }

        var files = orders.SelectMany(o => o.Files).ToList();
        Assert.Equal(files.Count, files.Select(f => f.Id).Distinct().Count());
    }

    /// <summary>The price of product.md, on the test center's round numbers, for ordinary customers.</summary>
    public static decimal Formula(TestCenter center, long document, long language, int pages, int copies)
    {
        var p = Math.Max(1, pages);
        if (document == center.ApostilleDiploma.Id) return 200_000 + (20_000 * copies);
        return language == center.German.Id ? 55_000 + (33_000 * (p - 1)) + (11_000 * copies) : 50_000 + (30_000 * (p - 1)) + (10_000 * copies);
    }

    Task<List<Order>> Orders() => center.Read(db => db.Orders.AsNoTracking().AsSplitQuery().Where(o => o.Customer.TelegramUserId == userId)
        .Include(o => o.Payments).Include(o => o.Receipts).Include(o => o.Files).ToListAsync());
}
