using System.Collections.Concurrent;
using WowDash.Data;
using WowDash.Data.Conversations;
using WowDash.Data.Tables;

namespace WowDash.Bots.State;

/// <summary>Conversations in this process's memory: for tests and for one process in development. Nothing survives it, and what it could not send no sweep finds.</summary>
sealed class MemoryStates(TimeProvider clock) : IStates
{
    readonly ConcurrentDictionary<ConversationKey, Kept> states = new();

    public Task<StoredState> Load(ConversationKey key, CancellationToken ct) =>
        Task.FromResult(states.TryGetValue(key, out var kept) ? new StoredState(kept.Write.Version, kept.Write.Body, kept.Marks, kept.Write.ExpiresAt) : StoredState.None());

    public Task<bool> Save(StateWrite write, CancellationToken ct)
    {
        if (!states.TryGetValue(write.Key, out var former)) return Task.FromResult(write.ReadVersion == 0 && states.TryAdd(write.Key, new(write, [])));
        var next = new Kept(write, [.. former.Marks.Where(m => ReplyMark.Number(m) >= write.LowestUnsent)]);
        return Task.FromResult(former.Write.Version == write.ReadVersion && states.TryUpdate(write.Key, next, former));
    }

    public async Task<bool> SaveAndCommit(WowDashDb db, IReadOnlyList<StateWrite> writes, CancellationToken ct)
    {
        // a process has one lane for each customer, and there is one process: nobody can come between
        foreach (var write in writes)
            if ((await Load(write.Key, ct)).Version != write.ReadVersion) return false;
        await db.Commit(ct);
        foreach (var write in writes) await Save(write, ct);
        return true;
    }

    public Task<IReadOnlySet<ConversationKey>> Note(IReadOnlyList<SentNote> notes, CancellationToken ct)
    {
        foreach (var note in notes)
        {
            while (states.TryGetValue(note.Key, out var kept) && !states.TryUpdate(note.Key, kept with { Marks = [.. kept.Marks, .. note.Marks] }, kept))
            {
                // somebody saved meanwhile
            }
        }

        return Task.FromResult<IReadOnlySet<ConversationKey>>(notes.Select(n => n.Key).ToHashSet());
    }

    public Task<StateStatistics> Count(CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var all = states.Values.Select(k => k.Write).OrderByDescending(w => w.At).ToList();
        return Task.FromResult(new StateStatistics("memory", now)
        {
            Groups = [.. all.GroupBy(w => (w.Key.CenterId, w.Kind)).Select(g => new StateGroup(g.Key.CenterId, g.Key.Kind, g.Count(), g.Sum(w => w.Body.Length)))],
            Oldest = all.LastOrDefault()?.At,
            Newest = all.FirstOrDefault()?.At,
            AverageAge = all.Count == 0 ? null : TimeSpan.FromSeconds(all.Average(w => (now - w.At).TotalSeconds)),
            P95Age = all.Count == 0 ? null : now - all[(int)(all.Count * 0.95)].At,
        });
    }

    public Task<long> Forget(StatesToClear which, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var stale = states.Where(s => which.Fits(s.Key.CenterId, s.Value.Write.Kind)
            && (s.Value.Write.ExpiresAt <= now || (s.Value.Write.At <= now - which.OlderThan && s.Value.Write.RepliesDueAt is null))).ToList();
        return Task.FromResult((long)stale.Count(s => which.DryRun || states.TryRemove(s)));
    }

    public Task<bool> Answers(CancellationToken ct) => Task.FromResult(true);

    sealed record Kept(StateWrite Write, long[] Marks);
}
