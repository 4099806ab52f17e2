using WowDash.Data.Customers;
using WowDash.Data.Staff;
using WowDash.Data.Tenancy;

namespace WowDash.Data.Messages;

/// <summary>Everything a customer and the center's people have written to each other: one thread per customer.</summary>
public sealed class MessageThread : CenterOwned
{
    /// <summary>Characters of <see cref="Preview"/>.</summary>
    public const int PreviewLength = 140;

    public long CustomerId { get; set; }
    public Customer Customer { get; set; } = null!;
    public ThreadStatus Status { get; set; }

    /// <summary>Who answers this customer; null for whoever looks first.</summary>
    public long? AssigneeId { get; set; }

    public StaffMember? Assignee { get; set; }
    public DateTimeOffset LastMessageAt { get; set; }

    /// <summary>The beginning of the last message.</summary>
    public string Preview { get; set; } = "";

    public MessageDirection? LastDirection { get; set; }

    /// <summary>Messages of the customer that nobody has opened.</summary>
    public int Unread { get; set; }

    /// <summary>Since when the customer waits for an answer; null when it is theirs to write.</summary>
    public DateTimeOffset? WaitingSince { get; set; }

    /// <summary>When staff were last reminded of who waits.</summary>
    public DateTimeOffset? AlertedAt { get; set; }

    public DateTimeOffset CreatedAt { get; set; }

    internal void Wait(DateTimeOffset now)
    {
        Status = ThreadStatus.Open;
        WaitingSince ??= now;
        AlertedAt = now;
    }

    /// <summary>Somebody answered, or there is nothing to answer.</summary>
    internal void Answered() => (Unread, WaitingSince, AlertedAt) = (0, null, null);

    internal void Last(MessageDirection direction, string words, DateTimeOffset now)
    {
        var line = string.Join(' ', words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        (LastDirection, Preview, LastMessageAt) = (direction, MessageWords.Cut(line, PreviewLength), now);
    }
}

/// <summary>Whether a thread is worked on. What a customer writes outside their order goes into an open thread; a closed one is opened again by either side.</summary>
public enum ThreadStatus
{
    Open,
    Closed,
}
