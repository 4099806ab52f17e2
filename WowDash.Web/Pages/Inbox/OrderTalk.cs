using Microsoft.EntityFrameworkCore;
using WowDash.Data;
using WowDash.Data.Messages;
using WowDash.Data.Orders;
using WowDash.Web.Access;

namespace WowDash.Web.Pages;

/// <summary>What colleagues noted about an order, and the form for more.</summary>
sealed record OrderComments(int Number, IReadOnlyList<OrderComment> Lines, string? Typed, string? Problem)
{
    /// <summary>Makes the form count once.</summary>
    public string Key { get; } = Secret.New(16);
}

/// <summary>Reads what an order's page shows of its customer's thread and of the comments.</summary>
sealed class OrderTalk(WowDashDb db, Viewer viewer)
{
    /// <summary>Null for who does not answer customers, or not this one.</summary>
    public async Task<ThreadView?> Thread(Order order, string? typed = null, string? problem = null, CancellationToken ct = default) => viewer.Session.Answers
        ? await ThreadView.Load(db, viewer, order.CustomerId, $"/orders/{order.Number}/talk?handler=Reply", order.Id, null, typed, problem, ct)
        : null;

    public async Task<OrderComments> Comments(Order order, string? typed = null, string? problem = null, CancellationToken ct = default) =>
        new(order.Number, await db.OrderComments.AsNoTracking().Where(c => c.OrderId == order.Id).OrderBy(c => c.Id).ToListAsync(ct), typed, problem);
}
