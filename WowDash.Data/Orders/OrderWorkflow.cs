using WowDash.Data.Texts;
using static WowDash.Data.Orders.OrderStatus;

namespace WowDash.Data.Orders;

/// <summary>Where an order stands.</summary>
public enum OrderStatus
{
    Pending,
    PaymentPending,
    PaymentReceived,
    PaymentConfirmed,
    InProgress,
    Ready,
    Completed,
    Cancelled,
}

/// <summary>The one table of moves; rules, buttons and tests read it alike.</summary>
public static class OrderWorkflow
{
    static readonly Dictionary<OrderStatus, OrderStatus[]> Moves = new()
    {
        [Pending] = [PaymentPending, PaymentReceived, PaymentConfirmed, InProgress, Cancelled],
        [PaymentPending] = [PaymentReceived, PaymentConfirmed, Cancelled],
        [PaymentReceived] = [PaymentConfirmed, PaymentPending, Cancelled],
        [PaymentConfirmed] = [InProgress, Cancelled],
        [InProgress] = [Ready, Cancelled],
        [Ready] = [Completed, InProgress],
        [Completed] = [],
        [Cancelled] = [Pending],
    };

    /// <summary>Every status, in the order an order usually goes.</summary>
    public static IReadOnlyList<OrderStatus> All { get; } = Enum.GetValues<OrderStatus>();

    /// <summary>What a status may become, the usual next one first.</summary>
    public static IReadOnlyList<OrderStatus> Next(OrderStatus from) => Moves[from];

    /// <summary>Whether one status may become another.</summary>
    public static bool Allows(OrderStatus from, OrderStatus to) => Moves[from].Contains(to);

    /// <summary>Whether a move can be taken back by another one. Reopening what was cancelled is none: the money is settled then.</summary>
    public static bool CanUndo(OrderStatus from, OrderStatus to) => to is not Cancelled && from is not Cancelled && Allows(to, from);

    /// <summary>Neither completed nor cancelled.</summary>
    public static bool IsOpen(this OrderStatus status) => status is not (Completed or Cancelled);

    /// <summary>Work on it has not begun: money may still move it forward.</summary>
    public static bool AwaitsMoney(this OrderStatus status) => status is Pending or PaymentPending or PaymentReceived;

    /// <summary>The status in words.</summary>
    public static Text Name(this OrderStatus status) => status switch
    {
        Pending => new("kutilmoqda", "ожидает", "pending"),
        PaymentPending => new("to‘lov kutilmoqda", "ждёт оплаты", "awaiting payment"),
        PaymentReceived => new("chek qabul qilindi", "чек получен", "receipt received"),
        PaymentConfirmed => new("to‘landi", "оплачен", "paid"),
        InProgress => new("bajarilmoqda", "в работе", "in progress"),
        Ready => new("tayyor", "готов", "ready"),
        Completed => new("yakunlandi", "завершён", "completed"),
        Cancelled => new("bekor qilindi", "отменён", "cancelled"),
        _ => throw new ArgumentOutOfRangeException(nameof(status), status, null),
    };
}
