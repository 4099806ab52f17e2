using WowDash.Data.Outbox;

namespace WowDash.Bots.Notices;

/// <summary>All notices by their kind.</summary>
sealed class Notices
{
    readonly Dictionary<NoticeKind, Notice> byKind = typeof(Notice).Assembly.GetTypes()
        .Where(t => t.IsSubclassOf(typeof(Notice)) && !t.IsAbstract)
        .Select(t => (Notice)Activator.CreateInstance(t)!)
        .ToDictionary(n => n.Kind);

    /// <summary>The notice of a kind.</summary>
    /// <exception cref="InvalidOperationException">Nobody wrote it: a bug.</exception>
    public Notice For(NoticeKind kind) => byKind.TryGetValue(kind, out var notice) ? notice : throw new InvalidOperationException($"No notice is written for {kind}.");
}
