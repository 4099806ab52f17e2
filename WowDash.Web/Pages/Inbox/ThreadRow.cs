using WowDash.Data.Messages;

namespace WowDash.Web.Pages;

/// <summary>A thread as a line of the inbox.</summary>
public sealed record ThreadRow
{
    public long Id { get; init; }
    public long CustomerId { get; init; }
    public required string Customer { get; init; }
    public bool IsAgency { get; init; }
    public required string Preview { get; init; }
    public MessageDirection? LastDirection { get; init; }
    public DateTimeOffset LastMessageAt { get; init; }
    public int Unread { get; init; }
    public DateTimeOffset? WaitingSince { get; init; }
    public string? Assignee { get; init; }
}

static class ThreadRows
{
    public static IQueryable<ThreadRow> Rows(this IQueryable<MessageThread> threads) => threads.Select(t => new ThreadRow
    {
        Id = t.Id,
        CustomerId = t.CustomerId,
        Customer = t.Customer.Name,
        IsAgency = t.Customer.AgencyId != null,
        Preview = t.Preview,
        LastDirection = t.LastDirection,
        LastMessageAt = t.LastMessageAt,
        Unread = t.Unread,
        WaitingSince = t.WaitingSince,
        Assignee = t.Assignee!.Name,
    });
}
