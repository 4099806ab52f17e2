using System.Globalization;
using System.Text;

namespace WowDash.Web.Live;

/// <summary>An event as it goes over the wire, encoded once for all who get it, with what decides who may.</summary>
sealed record LiveFrame(long Seq, string Kind, long SubjectId, long? BranchId, long? AssigneeId, long? CreatedById, byte[] Bytes)
{
    /// <summary>The first line of a stream: reconnect soon when it breaks.</summary>
    public static readonly byte[] Hello = "retry: 1000\n\n"u8.ToArray();

    public static readonly byte[] SignedOut = "event: signed-out\ndata: {}\n\n"u8.ToArray();

    /// <summary>The reader was too slow: it comes back and resumes where it was.</summary>
    public static readonly byte[] ComeBack = "event: bye\nretry: 500\ndata: {}\n\n"u8.ToArray();

    /// <summary>Tells that something changed, not what.</summary>
    public static LiveFrame Change(long seq, string kind, long subjectId, string what, long? branchId, long? assigneeId, long? createdById) =>
        new(seq, kind, subjectId, branchId, assigneeId, createdById, Encode($"id: {seq}\nevent: change\ndata: {{\"kind\":\"{kind}\",\"id\":{subjectId},\"what\":\"{what}\"}}\n\n"));

    /// <summary>Keeps proxies and dead peers honest, and moves the reader's position past events that were not for it.</summary>
    public static LiveFrame Heartbeat(long seq) => new(seq, "", 0, null, null, null, Encode($"id: {seq}\n:\n\n"));

    /// <summary>Other people look at an order than did. Of no position, and never sent again: who comes back asks.</summary>
    public static LiveFrame Looking(long orderId) => new(0, LookingKind, orderId, null, null, null, Encode($"event: looking\ndata: {{\"id\":{orderId}}}\n\n"));

    /// <summary>Too far behind for single events: load everything again and go on from here.</summary>
    public static byte[] Snapshot(long seq) => Encode($"id: {seq}\nevent: snapshot\ndata: {{}}\n\n");

    /// <summary>The worker stops; browsers come back at different moments.</summary>
    public static byte[] Bye() => Encode($"event: bye\nretry: {Random.Shared.Next(200, 2000).ToString(CultureInfo.InvariantCulture)}\ndata: {{}}\n\n");

    public const string LookingKind = "looking";

    public bool IsPassing => Kind == LookingKind;

    public bool IsHeartbeat => Kind.Length == 0;

    static byte[] Encode(string text) => Encoding.UTF8.GetBytes(text);
}
