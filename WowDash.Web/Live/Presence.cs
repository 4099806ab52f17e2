using System.Text.Encodings.Web;
using System.Text.Json;
using Npgsql;
using WowDash.Data;
using WowDash.Data.Tables;

namespace WowDash.Web.Live;

/// <summary>Who has an order's page open, over all workers: a person counts once however many tabs they have. Nothing is stored: each worker says by NOTIFY who looks at an
/// order through it, when that changes and again every few seconds, and forgets what a worker has not said for twenty. Where nobody can be heard (a pooler in
/// between) people of the same worker are known still.</summary>
sealed class Presence(NpgsqlDataSource source, LiveHub hub, TimeProvider clock, ILogger<Presence> log) : IDisposable
{
    public const string Channel = "wowdash_presence";

    public static readonly TimeSpan Beat = TimeSpan.FromSeconds(8);
    static readonly TimeSpan Gone = TimeSpan.FromSeconds(20);

    // a NOTIFY holds 8 000 bytes
    const int MostPeople = 20;
    const int LongestName = 60;

    // names as they are: escaped letters would be three times as long
    static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    readonly string worker = Secret.New(9);
    readonly Lock gate = new();
    readonly SemaphoreSlim telling = new(1);
    readonly Dictionary<(long Center, long Order), Dictionary<string, Sighting>> seen = [];

    /// <summary>A person, by account.</summary>
    public sealed record Onlooker(long Id, string Name);

    sealed record Sighting(IReadOnlyList<Onlooker> People, long At);

    sealed record Said(string Worker, long Center, long Order, IReadOnlyList<Onlooker> People);

    /// <summary>Who else looks at an order.</summary>
    public IReadOnlyList<Onlooker> Others(long centerId, long orderId, long accountId)
    {
        lock (gate)
            return seen.TryGetValue((centerId, orderId), out var workers)
                ? [.. workers.Values.SelectMany(w => w.People).Where(p => p.Id != accountId).DistinctBy(p => p.Id).OrderBy(p => p.Name, StringComparer.CurrentCulture)]
                : [];
    }

    public void Dispose() => telling.Dispose();

    /// <summary>A stream about these orders was opened or closed here.</summary>
    public Task Changed(long centerId, IReadOnlySet<long> orderIds) => orderIds.Count == 0 ? Task.CompletedTask : Tell([.. orderIds.Select(order => (centerId, order))]);

    /// <summary>Says again who looks, and forgets what others do not say any more.</summary>
    public async Task Repeat()
    {
        await Tell([.. hub.Clients.SelectMany(c => c.OrderIds.Select(order => (c.CenterId, order))).Distinct()]);
        foreach (var (center, order) in Forget()) hub.Offer(center, LiveFrame.Looking(order));
    }

    /// <summary>What a worker said.</summary>
    public void Hear(string payload)
    {
        // its own words are an echo, and may be old by now
        if (JsonSerializer.Deserialize<Said>(payload, Json) is { } said && said.Worker != worker && Note(said)) hub.Offer(said.Center, LiveFrame.Looking(said.Order));
    }

    async Task Tell(IReadOnlyList<(long Center, long Order)> orders)
    {
        if (orders.Count == 0) return;
        // one after the other: what is said last is how it is
        await telling.WaitAsync();
        try
        {
            await TellInTurn([.. orders.Select(o => new Said(worker, o.Center, o.Order, Here(o.Center, o.Order)))]);
        }
        finally
        {
            telling.Release();
        }
    }

    async Task TellInTurn(IReadOnlyList<Said> said)
    {
        try
        {
            await using var command = source.CreateCommand("select pg_notify($1, said) from unnest($2) as said");
            command.Parameters.Add(new() { Value = Channel });
            command.Parameters.Add(new() { Value = said.Select(s => JsonSerializer.Serialize(s, Json)).ToArray() });
            await command.ExecuteNonQueryAsync();
        }
        catch (Exception e) when (e is ObjectDisposedException || Outage.Is(e))
        {
            log.LogInformation("Who looks at an order could not be told to other workers: {Reason}", e.Message);
        }

        foreach (var one in said)
            if (Note(one)) hub.Offer(one.Center, LiveFrame.Looking(one.Order));
    }

    IReadOnlyList<Onlooker> Here(long centerId, long orderId) =>
        [.. hub.Clients.Where(c => c.CenterId == centerId && c.OrderIds.Contains(orderId)).DistinctBy(c => c.AccountId).Take(MostPeople)
            .Select(c => new Onlooker(c.AccountId, c.Reader.Name.Length > LongestName ? c.Reader.Name[..LongestName] : c.Reader.Name))];

    /// <summary>Answers whether it is news.</summary>
    bool Note(Said said)
    {
        lock (gate)
        {
            var key = (said.Center, said.Order);
            var before = seen.GetValueOrDefault(key)?.GetValueOrDefault(said.Worker)?.People ?? [];
            if (said.People.Count > 0) (seen.TryGetValue(key, out var workers) ? workers : seen[key] = [])[said.Worker] = new(said.People, clock.GetTimestamp());
            else Drop(key, said.Worker);
            return !before.Select(p => p.Id).Order().SequenceEqual(said.People.Select(p => p.Id).Order());
        }
    }

    List<(long Center, long Order)> Forget()
    {
        lock (gate)
        {
            var late = seen.SelectMany(order => order.Value.Where(w => clock.GetElapsedTime(w.Value.At) > Gone).Select(w => (order.Key, Worker: w.Key))).ToList();
            foreach (var (key, silent) in late) Drop(key, silent);
            return [.. late.Select(one => one.Key).Distinct()];
        }
    }

    void Drop((long Center, long Order) key, string silent)
    {
        if (seen.TryGetValue(key, out var workers) && workers.Remove(silent) && workers.Count == 0) seen.Remove(key);
    }
}
