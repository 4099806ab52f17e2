using System.Collections.Concurrent;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using WowDash.Bots.Conversation;
using WowDash.Bots.Outbox;
using WowDash.Data;
using WowDash.Data.Orders;
using WowDash.Data.Tables;

namespace WowDash.Bots.State;

/// <summary>Places the orders that answers end with, and saves the conversations with them. Orders of one center must follow each other, since their numbers have no gaps: here
/// they wait for their turn without a connection, and those that waited together go in one transaction. When nobody waits an order goes at once.</summary>
sealed class Placings(IStates states, IServiceProvider services, ILogger<Placings> log)
{
    const int MostInGroup = 32;

    readonly ConcurrentDictionary<long, Together<Waiting, StateWrite?>> centers = new();

    /// <summary>Places, tells, and saves what <paramref name="write"/> then answers, all in one transaction. Null, and nothing committed, when another was first or a group
    /// failed, for whatever reason: the update is then to be answered again <paramref name="alone"/>.</summary>
    public Task<StateWrite?> Run(Chat chat, Func<StateWrite> write, bool alone, CancellationToken ct) => alone
        ? PlaceAlone(chat, write, ct)
        : centers.GetOrAdd(chat.Key.CenterId, center => new(group => PlaceTogether(center, group), MostInGroup)).Run(new(chat, write));

    async Task<StateWrite?> PlaceAlone(Chat chat, Func<StateWrite> write, CancellationToken ct)
    {
        await chat.BeginChange(ct);
        return (await Place(chat.Db, chat.Services.GetRequiredService<PlaceOrder>(), [new(chat, write)], ct))[0];
    }

    async Task<IReadOnlyList<StateWrite?>> PlaceTogether(long center, IReadOnlyList<Waiting> group)
    {
        try
        {
            await using var scope = services.InCenter(center);
            var db = scope.ServiceProvider.GetRequiredService<WowDashDb>();
            await db.Database.BeginTransactionAsync();
            return await Place(db, scope.ServiceProvider.GetRequiredService<PlaceOrder>(), group, CancellationToken.None);
        }
        catch (Exception e) when (group.Count > 1)
        {
            // one's trouble is not to be the others'
            log.LogWarning(e, "Center {Center}: a group of {Count} orders is placed one by one", center, group.Count);
            return new StateWrite?[group.Count];
        }
    }

    async Task<IReadOnlyList<StateWrite?>> Place(WowDashDb db, PlaceOrder orders, IReadOnlyList<Waiting> group, CancellationToken ct)
    {
        try
        {
            var outcomes = await orders.Run([.. group.Select(w => (w.Chat.Actor, w.Chat.Placement!.Draft))], ct);
            var writes = group.Zip(outcomes, (waiting, outcome) => waiting.Tell(outcome)).ToList();
            if (await states.SaveAndCommit(db, writes, ct)) return writes;
        }
        catch (AnotherWasFirst)
        {
            // the draft was placed meanwhile: who looks again finds its order
        }

        return new StateWrite?[group.Count];
    }

    sealed record Waiting(Chat Chat, Func<StateWrite> Write)
    {
        public StateWrite Tell(Outcome<Order> outcome)
        {
            Chat.Placement!.Tell(outcome);
            return Write();
        }
    }
}
