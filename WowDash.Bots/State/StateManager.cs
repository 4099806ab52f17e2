using Microsoft.Extensions.DependencyInjection;
using WowDash.Bots.Conversation;
using WowDash.Bots.Telegram;
using WowDash.Data;
using WowDash.Data.Settings;
using WowDash.Data.Tables;

namespace WowDash.Bots.State;

/// <summary>The one way to a conversation's state. A change is answered on a copy and saved compare-and-set on the version: with a group of others when only the
/// conversation changed, in the verb's own transaction when the business changed with it. Who finds that another worker was first answers again on the newer state.</summary>
sealed class StateManager(
    IStates states, StateCounts counts, CustomerLanes lanes, CentersFacts centers, Placings placings, ReplySender replies, IServiceProvider services, TimeProvider clock, WowDashSettings settings)
{
    const int MostAttempts = 12;

    readonly KnownStates known = new(clock);

    /// <summary>Changes a conversation: answers an update, or brings back the result of owed work (<paramref name="update"/> null). The change may run more than once;
    /// false from it means there is nothing to save. Replies go out after the commit, without being waited for.</summary>
    /// <exception cref="StateConflict">Others were first every time: the update is to be tried again later.</exception>
    public async Task<Changed> Change(Bot bot, ConversationKey key, Update? update, Func<Chat, CancellationToken, Task<bool>> change, CancellationToken ct)
    {
        using var turn = await lanes.Enter(key, ct);
        var facts = await centers.Of(key.CenterId, ct);
        for (var attempt = 1; attempt <= MostAttempts; attempt++)
        {
            // news come from a process that the customer does not talk to: what it remembers is old
            var remembered = attempt == 1 && update is not null ? known.Of(turn.Lane) : null;
            var read = remembered ?? await Read(key, ct);
            var state = read.State.Clone();
            var sent = turn.Lane.SentSoFar();
            foreach (var mark in sent) state.Sent(mark);
            if (update is not null && state.Handled(update.UpdateId)) return new(ChangeKind.Duplicate, null);

            await using var scope = new LazyScope(services, key.CenterId);
            var chat = new Chat(facts, key, state, scope, update, clock);
            var made = state.RepliesMade;
            var answered = await Answer(chat, change, ct);
            if (answered is false) return new(ChangeKind.Nothing, null);
            var write = answered is null ? null : chat.Placement is not null
                ? await placings.Run(chat, Write, alone: attempt > 1 || scope.InTransaction, ct)
                : await Save(Write(), scope, ct);
            if (write is null)
            {
                BotMetrics.StateConflicts.Add(1);
                counts.Conflicted();
                if (remembered is not null) known.WasStale();
                continue;
            }

            if (remembered is not null)
            {
                known.WasRight();
                counts.Hit();
            }

            known.Keep(turn.Lane, new ReadState(write.Version, state, write.Epoch));
            turn.Lane.Folded(sent);
            replies.Send(bot, turn.Lane, state, made);
            return new(ChangeKind.Saved, chat);

            StateWrite Write()
            {
                if (update is not null) state.MarkHandled(update.UpdateId);
                return Made(key, read, state);
            }
        }

        throw new StateConflict($"Conversation {key}: {MostAttempts} attempts, and another worker was first each time.");
    }

    /// <summary>The state as it is now; a new one when there is none or it has expired. For looking at: changes to it are not saved.</summary>
    public async Task<ConversationState> Get(long userId, long centerId, CancellationToken ct = default)
    {
        using var turn = await lanes.Enter(new ConversationKey(centerId, userId), ct);
        return (await Read(turn.Lane.Key, ct)).State.Clone();
    }

    /// <summary>Forgets what a customer is in the middle of, as when it had expired: their next update begins anew. False when there was nothing.</summary>
    public async Task<bool> Clear(long userId, long centerId, CancellationToken ct = default)
    {
        using var turn = await lanes.Enter(new ConversationKey(centerId, userId), ct);
        for (var attempt = 1; attempt <= MostAttempts; attempt++)
        {
            var read = await Read(turn.Lane.Key, ct);
            if (read.Version == 0) return false;
            // saved, not deleted: who remembers the former state finds a newer one
            var write = Made(turn.Lane.Key, read, read.State.Anew());
            if (!await states.Save(write, ct)) continue;
            turn.Lane.Known = null;
            return true;
        }

        throw new StateConflict($"Conversation {turn.Lane.Key}: {MostAttempts} attempts to clear it, and a worker was first each time.");
    }

    /// <summary>Null when the business found that another was first.</summary>
    static async Task<bool?> Answer(Chat chat, Func<Chat, CancellationToken, Task<bool>> change, CancellationToken ct)
    {
        try
        {
            return await change(chat, ct);
        }
        catch (AnotherWasFirst)
        {
            return null;
        }
    }

    async Task<ReadState> Read(ConversationKey key, CancellationToken ct)
    {
        var stored = await states.Load(key, ct);
        var state = StateEnvelope.Read(stored.Body);
        if (stored.ExpiresAt <= clock.GetUtcNow()) state = state.Anew();
        foreach (var mark in stored.Marks) state.Sent(mark);
        return new ReadState(stored.Version, state, stored.Epoch, stored.FromPostgres);
    }

    /// <summary>Null when another was first: disposing the scope then rolls back what the verbs did.</summary>
    async Task<StateWrite?> Save(StateWrite write, LazyScope scope, CancellationToken ct)
    {
        var saved = scope.InTransaction ? await states.SaveAndCommit(scope.GetRequiredService<WowDashDb>(), [write], ct) : await states.Save(write, ct);
        return saved ? write : null;
    }

    StateWrite Made(ConversationKey key, ReadState read, ConversationState state)
    {
        var now = clock.GetUtcNow();
        state.NoteKind(now);
        return new(key, read.Version, StateEnvelope.Write(state), state.Kind,
            // both moments stand on a coarse grid: while they do not change, PostgreSQL need not touch their indexes (a HOT update)
            state.Unsent.Count == 0 ? null : Grid(now + ReplySweep.Patience, TimeSpan.FromSeconds(8)),
            Grid(state.ExpiresAt(now, settings.StateTtl), TimeSpan.FromHours(1)),
            state.LowestUnsent)
        { At = now, Epoch = read.Epoch, FromPostgres = read.FromPostgres };
    }

    static DateTimeOffset Grid(DateTimeOffset at, TimeSpan step) => new(((at.UtcTicks / step.Ticks) + 1) * step.Ticks, TimeSpan.Zero);
}

/// <summary>What became of a change; the chat is the one that was saved.</summary>
sealed record Changed(ChangeKind Kind, Chat? Chat);

enum ChangeKind
{
    Saved,

    /// <summary>The update was handled before.</summary>
    Duplicate,

    /// <summary>The change had nothing to save.</summary>
    Nothing,
}

/// <summary>Too many others wrote the same conversation at once.</summary>
sealed class StateConflict(string message) : Exception(message);
