using Microsoft.Extensions.DependencyInjection;
using WowDash.Data;
using WowDash.Data.Conversations;
using WowDash.Data.Files;
using WowDash.Data.Payments;
using WowDash.Data.Settings;

namespace WowDash.Bots.State;

/// <summary>Conversations as operators and jobs see them, wherever they are kept.</summary>
public sealed class StateDoor
{
    readonly StateManager manager;
    readonly IStates states;
    readonly StateCounts counts;
    readonly WowDashSettings settings;
    readonly IServiceProvider services;

    internal StateDoor(StateManager manager, IStates states, StateCounts counts, WowDashSettings settings, IServiceProvider services) =>
        (this.manager, this.states, this.counts, this.settings, this.services) = (manager, states, counts, settings, services);

    /// <summary>Whether the back end works as it should. With Redis away conversations still go on, from PostgreSQL.</summary>
    public Task<bool> Answers(CancellationToken ct) => states.Answers(ct);

    /// <summary>How many conversations there are and how old, at the same cost for any number of them.</summary>
    public Task<StateStatistics> Statistics(CancellationToken ct) => states.Count(ct);

    /// <summary>Counts the rows for <see cref="Statistics"/>: the job's work, reads all of them. Answers how many there are.</summary>
    public Task<long> Recount(CancellationToken ct) => counts.Take(ct);

    /// <summary>A customer's conversation; null when there is none.</summary>
    public async Task<StateView?> Get(long userId, long centerId, CancellationToken ct)
    {
        var key = new ConversationKey(centerId, userId);
        var stored = await states.Load(key, ct);
        if (stored.Version == 0) return null;
        return StateView.Of(stored, await manager.Get(userId, centerId, ct));
    }

    /// <summary>Forgets what a customer is in the middle of; false when there was nothing.</summary>
    public Task<bool> Clear(long userId, long centerId, CancellationToken ct) => manager.Clear(userId, centerId, ct);

    /// <summary>Removes stale conversations, those of PostgreSQL and what the back end keeps beside; answers how many conversations. Refuses: <c>permission.platform</c>.</summary>
    public async Task<Outcome<long>> Clean(Actor actor, StatesToClear which, CancellationToken ct)
    {
        if (!actor.IsPlatform) return Data.Centers.CenterRefusals.Platform;
        var beside = await states.Forget(which, ct);
        await using var scope = services.CreateAsyncScope();
        var rows = await scope.ServiceProvider.GetRequiredService<ClearStates>().Run(actor, which, ct);
        // whatever Redis holds is in PostgreSQL too; what memory holds is nowhere else
        return rows.Done && settings.StateBackend is StateBackend.Memory ? rows.Value + beside : rows;
    }
}

/// <summary>A conversation for an operator's eyes.</summary>
public sealed record StateView(long Version, ConversationKind Kind, DateTimeOffset ExpiresAt, long CustomerId, string? Language, StateView.DraftView? Draft)
{
    public long? OrderAwaitingPayment { get; init; }
    public long? OrderAwaitingReceipt { get; init; }
    public int UnsentReplies { get; init; }
    public int UpdatesRemembered { get; init; }

    internal static StateView Of(StoredState stored, ConversationState state) =>
        new(stored.Version, state.Kind, stored.ExpiresAt, state.CustomerId, state.ChosenLanguage?.ToString(), state.Draft is { } draft ? DraftView.Of(draft) : null)
        {
            OrderAwaitingPayment = state.OrderAwaitingPayment == 0 ? null : state.OrderAwaitingPayment,
            OrderAwaitingReceipt = state.OrderAwaitingReceipt == 0 ? null : state.OrderAwaitingReceipt,
            UnsentReplies = state.Unsent.Count,
            UpdatesRemembered = state.LastUpdateId == 0 ? 0 : state.EarlierUpdateIds.Count + 1,
        };

    /// <summary>An order with holes: what is null or 0 is not answered yet.</summary>
    public sealed record DraftView(long ServiceId, long TargetLanguageId, long DocumentTypeId, int? Copies, bool HasNames, PaymentMethod? Payment, IReadOnlyList<FileView> Files)
    {
        internal static DraftView Of(Draft draft) => new(draft.ServiceId, draft.TargetLanguageId, draft.DocumentTypeId, draft.Copies, draft.Names.Length > 0, draft.Payment,
            [.. draft.Files.Select(f => new FileView(f.Id, f.Pages, f.Count))]);
    }

    /// <summary>A file of the draft; pages null while nobody knows.</summary>
    public sealed record FileView(long Id, int? Pages, PageCount How);
}
