using System.Linq.Expressions;
using WowDash.Data.Orders;
using WowDash.Data.Payments;
using WowDash.Data.Texts;

namespace WowDash.Web.Pages;

/// <summary>An order as a line of a list.</summary>
public sealed record OrderRow
{
    public long Id { get; init; }
    public int Number { get; init; }
    public required string Customer { get; init; }
    public bool IsAgency { get; init; }
    public required Text Document { get; init; }
    public required Text TargetLanguage { get; init; }
    public int Pages { get; init; }
    public bool PagesConfirmed { get; init; }
    public int Copies { get; init; }
    public decimal Due { get; init; }
    public decimal Left { get; init; }
    public OrderStatus Status { get; init; }
    public string? Assignee { get; init; }
    public required string Branch { get; init; }
    public DateTimeOffset? DeadlineAt { get; init; }
    public DateTimeOffset CreatedAt { get; init; }
    public bool ReceiptWaits { get; init; }

    public bool IsOverdue(DateTimeOffset now) => DeadlineAt < now && Status.IsOpen() && Status is not OrderStatus.Ready;
}

static class OrderRows
{
    public static IQueryable<OrderRow> Rows(this IQueryable<Order> orders) => orders.Select(o => new OrderRow
    {
        Id = o.Id,
        Number = o.Number,
        Customer = o.Customer.Name,
        IsAgency = o.Customer.AgencyId != null,
        Document = o.DocumentType.Name,
        TargetLanguage = o.TargetLanguage.Name,
        Pages = o.Pages,
        PagesConfirmed = o.PagesConfirmed,
        Copies = o.Copies,
        Due = o.Due,
        Left = o.Left,
        Status = o.Status,
        Assignee = o.Assignee!.Name,
        Branch = o.Branch.Name,
        DeadlineAt = o.DeadlineAt,
        CreatedAt = o.CreatedAt,
        ReceiptWaits = o.Receipts.Any(r => r.Status == ReceiptStatus.Pending),
    });

    /// <summary>Promised earlier than now and not ready yet.</summary>
    public static Expression<Func<Order, bool>> IsOverdue(DateTimeOffset now) => o =>
        o.DeadlineAt < now && o.Status != OrderStatus.Ready && o.Status != OrderStatus.Completed && o.Status != OrderStatus.Cancelled;
}
