using WowDash.Data;
using WowDash.Data.Conversations;

namespace WowDash.Bots.State;

/// <summary>Conversations in PostgreSQL alone: each save is on disk before it is answered.</summary>
sealed class PostgresStates(ConversationRows rows, GroupCommit groups, StateCounts counts) : IStates
{
    public async Task<StoredState> Load(ConversationKey key, CancellationToken ct)
    {
        counts.Missed();
        return await rows.Load(key, ct) ?? StoredState.None();
    }

    public Task<bool> Save(StateWrite write, CancellationToken ct) => groups.Save(write);

    public Task<bool> SaveAndCommit(WowDashDb db, IReadOnlyList<StateWrite> writes, CancellationToken ct) => ConversationRows.SaveAndCommit(db, writes, ct);

    public async Task<IReadOnlySet<ConversationKey>> Note(IReadOnlyList<SentNote> notes, CancellationToken ct)
    {
        var (noted, gone) = await rows.Note(notes, ct);
        noted.UnionWith(gone);
        return noted;
    }

    public Task<StateStatistics> Count(CancellationToken ct) => counts.Last("postgres", ct);

    // the rows themselves are ClearStates' matter
    public Task<long> Forget(StatesToClear which, CancellationToken ct) => Task.FromResult(0L);

    public Task<bool> Answers(CancellationToken ct) => rows.Answers(ct);
}
