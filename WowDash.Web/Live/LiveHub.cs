using System.Collections.Concurrent;

namespace WowDash.Web.Live;

/// <summary>All live streams of this worker.</summary>
sealed class LiveHub(LiveReader reader, ILogger<LiveHub> log)
{
    const int MostInWorker = 10_000;
    const int MostOfCenter = 3_000;
    const int MostOfAccount = 30;
    const int MostOfAddress = 1_000;

    readonly Lock gate = new();
    readonly Dictionary<long, CenterFeed> feeds = [];
    readonly ConcurrentDictionary<LiveClient, CenterFeed> clients = new();
    volatile bool draining;

    public IEnumerable<LiveClient> Clients => clients.Keys;

    public IReadOnlyList<CenterFeed> Feeds
    {
        get
        {
            lock (gate) return [.. feeds.Values];
        }
    }

    /// <summary>Whether one more stream like this would be too many.</summary>
    public bool IsFull(LiveClient one)
    {
        if (draining || clients.Count >= MostInWorker) return true;
        var (center, account, address) = (0, 0, 0);
        foreach (var other in clients.Keys)
        {
            if (other.CenterId == one.CenterId) center++;
            if (other.AccountId == one.AccountId) account++;
            if (other.Address == one.Address) address++;
        }

        return center >= MostOfCenter || account >= MostOfAccount || address >= MostOfAddress;
    }

    /// <summary>Adds the stream to its center's feed; answers the position from which it is offered events.</summary>
    public async Task<long> Join(LiveClient client, CancellationToken ct)
    {
        var known = Known(client.CenterId);
        var position = known?.Position ?? (await reader.Positions([client.CenterId], ct)).GetValueOrDefault(client.CenterId);
        long from;
        CenterFeed? feed;
        lock (gate)
        {
            // its last reader may have left meanwhile; a feed that starts at an older position only reads a little more
            if (!feeds.TryGetValue(client.CenterId, out feed)) feeds[client.CenterId] = feed = new CenterFeed(client.CenterId, position, reader, log);
            from = feed.Join(client);
            clients[client] = feed;
        }

        LiveMetrics.Connections.Add(1);
        feed.Wake();
        return from;
    }

    public void Leave(LiveClient client)
    {
        if (!clients.TryRemove(client, out var feed)) return;
        feed.Leave(client);
        LiveMetrics.Connections.Add(-1);
    }

    /// <summary>Offers what has no position to the center's streams here.</summary>
    public void Offer(long centerId, LiveFrame frame)
    {
        foreach (var client in clients.Keys)
            if (client.CenterId == centerId) client.Offer(frame);
    }

    public void Wake(long centerId) => Known(centerId)?.Wake();

    /// <summary>Forgets centers nobody here follows any more.</summary>
    public void Tidy()
    {
        lock (gate)
            foreach (var feed in feeds.Values.Where(f => f.IsEmpty).ToList()) feeds.Remove(feed.CenterId);
    }

    /// <summary>The worker stops: every stream says good-bye and ends.</summary>
    public void Drain()
    {
        draining = true;
        foreach (var client in clients.Keys) client.Close(LiveFrame.Bye());
    }

    CenterFeed? Known(long centerId)
    {
        lock (gate) return feeds.GetValueOrDefault(centerId);
    }
}
