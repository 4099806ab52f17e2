using System.Globalization;
using WowDash.Data.Messages;
using WowDash.Web.Access;

namespace WowDash.Web.Live;

/// <summary>What a stream asked to hear of, always inside one center: <c>orders</c>, <c>order:42</c> (by id), <c>threads</c>, <c>me</c> (the
/// reader's own bell).</summary>
sealed record LiveRooms(bool Orders, IReadOnlySet<long> OrderIds, bool Threads, bool Me)
{
    const int Most = 20;

    /// <summary>Null when it names what there is not.</summary>
    public static LiveRooms? Parse(string? asked)
    {
        var names = (asked ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (names.Length is 0 or > Most) return null;
        var (orders, threads, me, ids) = (false, false, false, new HashSet<long>());
        foreach (var name in names)
        {
            if (name is "orders") orders = true;
            else if (name.StartsWith("order:", StringComparison.Ordinal) && long.TryParse(name.AsSpan(6), NumberStyles.None, CultureInfo.InvariantCulture, out var id)) ids.Add(id);
            else if (name is "threads") threads = true;
            else if (name is "me") me = true;
            else return null;
        }

        return new(orders, ids, threads, me);
    }

    /// <summary>Whether an event is for this reader: in a room of theirs, about an order they see, a thread they may answer, or their own bell. The default is no.</summary>
    public bool Take(LiveFrame frame, SessionFacts reader) => frame.Kind switch
    {
        "order" => (Orders || OrderIds.Contains(frame.SubjectId)) && frame.BranchId is { } branch && reader.Sight.Sees(branch, frame.AssigneeId, frame.CreatedById),
        LiveFrame.LookingKind => OrderIds.Contains(frame.SubjectId),
        "thread" => Threads && reader.Answers,
        Notifying.Bell => Me && reader.StaffId is { } person && (frame.SubjectId == 0 || frame.SubjectId == person),
        _ => false,
    };
}
