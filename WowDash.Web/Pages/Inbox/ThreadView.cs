using Microsoft.EntityFrameworkCore;
using WowDash.Data;
using WowDash.Data.Customers;
using WowDash.Data.Messages;
using WowDash.Data.Orders;
using WowDash.Data.Staff;
using WowDash.Web.Access;

namespace WowDash.Web.Pages;

/// <summary>A customer's thread as it is read and written in.</summary>
sealed class ThreadView
{
    const int Shown = 50;

    public required Customer Customer { get; init; }

    /// <summary>Null while nobody has written.</summary>
    public required MessageThread? Thread { get; init; }

    /// <summary>Oldest first.</summary>
    public required IReadOnlyList<ThreadMessage> Messages { get; init; }

    /// <summary>The message before which there is more; null when this is all.</summary>
    public long? Earlier { get; init; }

    public IReadOnlyList<OrderLine> Orders { get; private set; } = [];
    public IReadOnlyList<Person> People { get; private set; } = [];
    public IReadOnlyList<Canned> Replies { get; private set; } = [];

    /// <summary>The order that a reply is about unless another is chosen.</summary>
    public long? OrderId { get; init; }

    /// <summary>Makes the composer's form count once.</summary>
    public string Key { get; } = Secret.New(16);

    /// <summary>Where the composer's form goes.</summary>
    public required string Action { get; init; }

    /// <summary>What was written when the reply was refused, and why.</summary>
    public string? Typed { get; init; }

    public string? Problem { get; init; }

    public bool HasChat => Customer.TelegramUserId is not null;

    public bool IsClosed => Thread?.Status is ThreadStatus.Closed;

    public sealed record OrderLine(long Id, int Number, OrderStatus Status);

    public sealed record Person(long Id, string Name);

    public sealed record Canned(long Id, string Title);

    /// <summary>The thread of a customer this viewer answers; null when there is no such.</summary>
    public static async Task<ThreadView?> Load(WowDashDb db, Viewer viewer, long customerId, string action, long? orderId = null, long? before = null, string? typed = null, string? problem = null,
        CancellationToken ct = default)
    {
        var found = await db.AnsweredFrom(viewer.Session.BranchId).AsNoTracking().Where(c => c.Id == customerId)
            .Select(c => new { Customer = c, Thread = db.MessageThreads.Include(t => t.Assignee).FirstOrDefault(t => t.CustomerId == c.Id) }).SingleOrDefaultAsync(ct);
        if (found is null) return null;
        var messages = found.Thread is { } thread ? await Newest(db, thread.Id, before).ToListAsync(ct) : [];
        var view = new ThreadView
        {
            Customer = found.Customer,
            Thread = found.Thread,
            Messages = [.. messages.Take(Shown).Reverse()],
            Earlier = messages.Count > Shown ? messages[Shown - 1].Id : null,
            OrderId = orderId,
            Action = action,
            Typed = typed,
            Problem = problem,
        };
        if (!view.HasChat) return view;
        view.Replies = await db.CannedReplies.Where(r => r.RemovedAt == null).OrderBy(r => r.Title).Select(r => new Canned(r.Id, r.Title)).ToListAsync(ct);
        return view;
    }

    /// <summary>What the inbox shows besides: orders to write about, people to hand over to.</summary>
    public async Task LoadDesk(WowDashDb db, Viewer viewer, CancellationToken ct)
    {
        Orders = await db.Orders.SeenBy(viewer.Session.Sight).Where(o => o.CustomerId == Customer.Id).OrderByDescending(o => o.Number).Take(8)
            .Select(o => new OrderLine(o.Id, o.Number, o.Status)).ToListAsync(ct);
        var branch = Customer.BranchId;
        People = await db.StaffMembers.Where(s => s.Active && s.Role.Active && s.Role.Permissions.Contains(Permission.AnswerCustomers) && (s.BranchId == null || branch == null || s.BranchId == branch))
            .OrderBy(s => s.Name).Select(s => new Person(s.Id, s.Name)).ToListAsync(ct);
    }

    static IQueryable<ThreadMessage> Newest(WowDashDb db, long threadId, long? before) => db.ThreadMessages.AsNoTracking().Include(m => m.File).Include(m => m.Order)
        .Where(m => m.ThreadId == threadId && (before == null || m.Id < before)).OrderByDescending(m => m.Id).Take(Shown + 1);
}
