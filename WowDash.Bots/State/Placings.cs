using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using WowDash.Bots.Conversation;
using WowDash.Bots.Outbox;
using WowDash.Data;
using WowDash.Data.Orders;
using WowDash.Data.Tables;

namespace WowDash.Bots.State;

/// <summary>Places the orders that answers end with, and saves the conversations with them. Orders of one center must follow each other, since their numbers have no gaps: here
/// they wait for their turn without a connection, and those that waited together, of whatever centers, go in one transaction. When nobody waits an order goes at once.
/// No center feels another's trouble: a group that fails is placed again one by one, each in its own center's unit of work, and until those are done that center's orders
/// keep to themselves.</summary>
sealed class Placings(IStates states, IServiceProvider services, ILogger<Placings> log)
{
    const int MostInGroup = 32;

    // a center whose counter is held longer lets the others go
    const string Patience = "set local lock_timeout = '500ms'";

    const long AllCenters = 0;

    readonly ConcurrentDictionary<long, Together<Waiting, StateWrite?>> queues = new();
    readonly ConcurrentDictionary<long, int> apart = new();

    /// <summary>Places, tells, and saves what <paramref name="write"/> then answers, all in one transaction. Null, and nothing committed, when another was first or a group
    /// failed, for whatever reason: the update is then to be answered again <paramref name="alone"/>.</summary>
    public Task<StateWrite?> Run(Chat chat, Func<StateWrite> write, bool alone, CancellationToken ct)
    {
        var (center, waiting) = (chat.Key.CenterId, new Waiting(chat, write));
        return alone ? PlaceAlone(waiting, ct) : queues.GetOrAdd(apart.ContainsKey(center) ? center : AllCenters, queue => new(group => PlaceTogether(queue, group), MostInGroup)).Run(waiting);
    }

    async Task<StateWrite?> PlaceAlone(Waiting waiting, CancellationToken ct)
    {
        var center = waiting.Chat.Key.CenterId;
        apart.AddOrUpdate(center, 1, (_, count) => count + 1);
        try
        {
            await waiting.Chat.BeginChange(ct);
            return (await Place(waiting.Chat.Db, waiting.Chat.Services.GetRequiredService<PlaceOrder>(), [waiting], ct))[0];
        }
        finally
        {
            if (apart.AddOrUpdate(center, 0, (_, count) => count - 1) == 0) apart.TryRemove(new(center, 0));
        }
    }

    async Task<IReadOnlyList<StateWrite?>> PlaceTogether(long queue, IReadOnlyList<Waiting> group)
    {
        var several = group.DistinctBy(w => w.Chat.Key.CenterId).Count() > 1;
        try
        {
            await using var scope = several ? services.CreateAsyncScope() : services.InCenter(group[0].Chat.Key.CenterId);
            var db = scope.ServiceProvider.GetRequiredService<WowDashDb>();
            await db.Database.BeginTransactionAsync();
            if (queue is AllCenters) await db.Database.ExecuteSqlRawAsync(Patience);
            return await Place(db, scope.ServiceProvider.GetRequiredService<PlaceOrder>(), group, CancellationToken.None);
        }
        catch (Exception e) when (queue is AllCenters || group.Count > 1)
        {
            // one's trouble is not to be the others'
            log.LogWarning(e, "A group of {Count} orders is placed one by one", group.Count);
            return new StateWrite?[group.Count];
        }
    }

    async Task<IReadOnlyList<StateWrite?>> Place(WowDashDb db, PlaceOrder orders, IReadOnlyList<Waiting> group, CancellationToken ct)
    {
        try
        {
            var outcomes = await orders.Run([.. group.Select(w => new AskedOrder(w.Chat.Key.CenterId, w.Chat.Actor, w.Chat.Placement!.Draft))], ct);
            var writes = group.Zip(outcomes, (waiting, outcome) => outcome is null ? null : waiting.Tell(outcome)).ToList();
            if (await states.SaveAndCommit(db, [.. writes.OfType<StateWrite>()], ct)) return writes;
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
