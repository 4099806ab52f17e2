using System.Linq.Expressions;
using WowDash.Data;
using WowDash.Data.Orders;
using WowDash.Data.Payments;
using WowDash.Data.Texts;
using WowDash.Web.Access;

namespace WowDash.Web.Pages;

/// <summary>An order as a line of a list, or a card of the board.</summary>
public sealed record OrderRow
{
    public long Id { get; init; }
    public int Number { get; init; }
    public uint Version { get; init; }
    public required string Customer { get; init; }
    public bool IsAgency { get; init; }
    public required Text Document { get; init; }
    public required Text TargetLanguage { get; init; }
    public int Pages { get; init; }
    public bool PagesConfirmed { get; init; }
    public int Copies { get; init; }
    public decimal Due { get; init; }
    public decimal Left { get; init; }
    public decimal Received { get; init; }
    public OrderStatus Status { get; init; }
    public PaymentMethod PaymentMethod { get; init; }
    public string? Assignee { get; init; }
    public required string Branch { get; init; }
    public DateTimeOffset? DeadlineAt { get; init; }
    public DateTimeOffset CreatedAt { get; init; }
    public bool ReceiptWaits { get; init; }

    /// <summary>Messages of the customer nobody has opened, and the thread they are in: of open orders and the customer's newest, for who answers customers.</summary>
    public int Unread { get; init; }

    public long? ThreadId { get; init; }

    public bool IsOverdue(DateTimeOffset now) => DeadlineAt < now && Status.IsOpen() && Status is not OrderStatus.Ready;

    /// <summary>Where this viewer may move it from a list, the usual move first. Cancelling asks for a reason and is done on the order's page.</summary>
    internal IReadOnlyList<OrderStatus> Moves(Viewer viewer)
    {
        var allowed = OrderWorkflow.Next(Status).Where(to => to is not OrderStatus.Cancelled && viewer.May(ChangeOrderStatus.Needed(to))).ToList();
        if (Status is OrderStatus.Pending && PaymentMethod is PaymentMethod.Cash && allowed.Remove(OrderStatus.InProgress)) allowed.Insert(0, OrderStatus.InProgress);
        return allowed;
    }
}

static class OrderRows
{
    public static IQueryable<OrderRow> Rows(this IQueryable<Order> orders, WowDashDb db, Viewer viewer)
    {
        var threads = db.MessageThreads.Where(_ => viewer.Session.Answers);
        return orders.Select(o => new OrderRow
        {
            Id = o.Id,
            Number = o.Number,
            Version = o.RowVersion,
            Customer = o.Customer.Name,
            IsAgency = o.Customer.AgencyId != null,
            Document = o.DocumentType.Name,
            TargetLanguage = o.TargetLanguage.Name,
            Pages = o.Pages,
            PagesConfirmed = o.PagesConfirmed,
            Copies = o.Copies,
            Due = o.Due,
            Left = o.Left,
            Received = o.Received,
            Status = o.Status,
            PaymentMethod = o.PaymentMethod,
            Assignee = o.Assignee!.Name,
            Branch = o.Branch.Name,
            DeadlineAt = o.DeadlineAt,
            CreatedAt = o.CreatedAt,
            Unread = (o.Status != OrderStatus.Completed && o.Status != OrderStatus.Cancelled) || !db.Orders.Any(newer => newer.CustomerId == o.CustomerId && newer.Number > o.Number)
                ? threads.Where(t => t.CustomerId == o.CustomerId).Select(t => t.Unread).FirstOrDefault()
                : 0,
            ThreadId = threads.Where(t => t.CustomerId == o.CustomerId).Select(t => (long?)t.Id).FirstOrDefault(),
            ReceiptWaits = o.Receipts.Any(r => r.Status == ReceiptStatus.Pending),
        });
    }

    /// <summary>Promised earlier than now and not ready yet.</summary>
    public static Expression<Func<Order, bool>> IsOverdue(DateTimeOffset now) => o =>
        o.DeadlineAt < now && o.Status != OrderStatus.Ready && o.Status != OrderStatus.Completed && o.Status != OrderStatus.Cancelled;
}
