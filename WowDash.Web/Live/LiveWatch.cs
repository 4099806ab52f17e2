using WowDash.Web.Access;

namespace WowDash.Web.Live;

/// <summary>Every two seconds: finds events whose signal was lost, and puts out streams whose session, rights or center are no more. Every fifteen: a heartbeat.
/// At the end: good-bye.</summary>
sealed class LiveWatch(LiveHub hub, LiveReader reader, SessionLookup sessions, IHostApplicationLifetime host, TimeProvider clock, ILogger<LiveWatch> log) : BackgroundService
{
    static readonly TimeSpan Look = TimeSpan.FromSeconds(2);
    static readonly TimeSpan Beat = TimeSpan.FromSeconds(15);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await using var draining = host.ApplicationStopping.Register(hub.Drain);
        using var timer = new PeriodicTimer(Look, clock);
        var beaten = clock.GetTimestamp();
        while (await Tick(timer, stoppingToken))
        {
            try
            {
                hub.Tidy();
                await Heal(stoppingToken);
                await PutOut(stoppingToken);
            }
            catch (Exception e)
            {
                // whatever it was: a worker does not end because one center's row cannot be read
                log.LogWarning("Live streams could not be checked: {Reason}", e.Message);
            }

            if (clock.GetElapsedTime(beaten) < Beat) continue;
            beaten = clock.GetTimestamp();
            foreach (var feed in hub.Feeds) feed.Heartbeat();
        }
    }

    static async Task<bool> Tick(PeriodicTimer timer, CancellationToken ct)
    {
        try
        {
            return await timer.WaitForNextTickAsync(ct);
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }

    async Task Heal(CancellationToken ct)
    {
        var feeds = hub.Feeds;
        if (feeds.Count == 0) return;
        var positions = await reader.Positions([.. feeds.Select(f => f.CenterId)], ct);
        foreach (var feed in feeds)
            if (positions.GetValueOrDefault(feed.CenterId) > feed.Position) feed.Wake();
    }

    async Task PutOut(CancellationToken ct)
    {
        var clients = hub.Clients.ToList();
        if (clients.Count == 0) return;
        var alive = await sessions.Alive([.. clients.Select(c => c.SessionId).Distinct()], ct);
        foreach (var client in clients)
        {
            if (!alive.TryGetValue(client.SessionId, out var session)) client.Close(LiveFrame.SignedOut);
            else if (session.Center?.Id != client.CenterId) client.Close(LiveFrame.ComeBack);
            else client.Reader = session;
        }
    }
}
