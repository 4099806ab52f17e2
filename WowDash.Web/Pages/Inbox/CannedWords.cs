using Microsoft.EntityFrameworkCore;
using WowDash.Data;
using WowDash.Data.Messages;
using WowDash.Data.Orders;
using WowDash.Web.Access;

namespace WowDash.Web.Pages;

/// <summary>A canned reply as a customer would read it.</summary>
sealed class CannedWords(WowDashDb db, Viewer viewer)
{
    /// <summary>In the customer's language, about the chosen order, else their newest open one. Null for a customer, reply or order that this viewer does not see.</summary>
    public async Task<string?> For(long customerId, long replyId, long? orderId, CancellationToken ct)
    {
        var customer = await db.AnsweredFrom(viewer.Session.BranchId).AsNoTracking().SingleOrDefaultAsync(c => c.Id == customerId, ct);
        var reply = await db.CannedReplies.AsNoTracking().SingleOrDefaultAsync(r => r.Id == replyId, ct);
        if (customer is null || reply is null) return null;
        var orders = db.Orders.AsNoTracking().SeenBy(viewer.Session.Sight).Include(o => o.Branch).Where(o => o.CustomerId == customerId);
        var order = orderId is { } id
            ? await orders.SingleOrDefaultAsync(o => o.Id == id, ct)
            : await orders.Where(o => o.Status != OrderStatus.Completed && o.Status != OrderStatus.Cancelled).OrderByDescending(o => o.Number).FirstOrDefaultAsync(ct);
        if (orderId is not null && order is null) return null;
        var center = await db.Centers.AsNoTracking().SingleAsync(c => c.Id == viewer.Center.Id, ct);
        var bot = await db.BotConnections.Select(b => b.Username).FirstOrDefaultAsync(ct);
        return ReplyFields.Fill(reply.In(customer.Language), order, customer.Name, center, customer.Language, bot);
    }
}
