using Microsoft.Extensions.Logging;
using StackExchange.Redis;
using WowDash.Data.Settings;

namespace WowDash.Bots.State.Redis;

/// <summary>The connection to Redis. Every call is bounded, for the client's own calls wait for a frozen server without end. The first that fails breaks the link, and so does
/// a connection that is lost, and in that epoch (<see cref="StateHome"/>) no other is made: a server that came back may have come back with older data.</summary>
sealed class RedisLink(WowDashSettings settings, ILogger<RedisLink> log) : IAsyncDisposable
{
    public static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(500);
    static readonly TimeSpan ConnectsWithin = TimeSpan.FromSeconds(2);

    readonly SemaphoreSlim connecting = new(1);
    Connected? current;

    /// <summary>Calls that belong to no epoch: Redis is being made ready for the next one.</summary>
    public const long BetweenEpochs = long.MaxValue;

    /// <summary>The link that was used in this epoch is lost.</summary>
    public bool IsLost(long epoch) => current is { Broken: true } link && link.Epoch >= epoch;

    /// <summary>Makes a call; <see cref="RedisAway"/> when it does not come back well in time.</summary>
    public async Task<T> Call<T>(long epoch, Func<RedisServer, Task<T>> call)
    {
        if (IsLost(epoch)) throw new RedisAway("Redis was lost.", null);
        var link = current is { Broken: false } up ? up : await Connect() ?? throw new RedisAway("Redis cannot be reached.", null);
        if (epoch != BetweenEpochs) link.UsedIn(epoch);
        try
        {
            var answer = await call(link.Server).WaitAsync(Patience);
            // the client connects again by itself and asks another time: what answers then may be a server that was started anew
            return link.Broken ? throw new RedisAway("Redis was lost meanwhile.", null) : answer;
        }
        catch (Exception e) when (e is TimeoutException or RedisException or ObjectDisposedException or TaskCanceledException)
        {
            Break(link, e);
            throw new RedisAway("Redis did not answer.", e);
        }
    }

    /// <summary>Runs a script that is for an epoch's home only (<see cref="RedisScripts"/>).</summary>
    public async Task<RedisResult> Ask(long epoch, string script, RedisKey[] keys, RedisValue[] values)
    {
        var answer = await Call(epoch, server => server.Evaluate(script, keys, [server.Home(epoch), .. values]));
        return answer.ToString() == "-1" ? throw RedisKeys.Elsewhere() : answer;
    }

    /// <summary>A connection that answers, made anew when there is none; null when there is none to be had.</summary>
    async Task<Connected?> Connect()
    {
        await connecting.WaitAsync();
        try
        {
            if (current is { Broken: false } meanwhile) return meanwhile;
            var options = ConfigurationOptions.Parse(settings.Redis!);
            options.AbortOnConnectFail = true;
            options.ConnectTimeout = (int)ConnectsWithin.TotalMilliseconds / 2;
            options.ClientName = "wowdash-state";
            var opening = ConnectionMultiplexer.ConnectAsync(options);
            try
            {
                var link = new Connected(await opening.WaitAsync(ConnectsWithin));
                link.Multiplexer.ConnectionFailed += (_, failed) => Break(link, failed.Exception);
                await link.Learn().WaitAsync(Patience);
                return current = link;
            }
            catch (Exception e) when (e is TimeoutException or RedisException or TaskCanceledException)
            {
                _ = opening.ContinueWith(static o => o.GetAwaiter().GetResult().Dispose(), CancellationToken.None, TaskContinuationOptions.OnlyOnRanToCompletion, TaskScheduler.Default);
                return null;
            }
        }
        finally
        {
            connecting.Release();
        }
    }

    void Break(Connected link, Exception? why)
    {
        if (!link.TryBreak()) return;
        if (why is not null) log.LogWarning("Redis is given up for now: {Why}", why.Message);
        // closing waits for a server that does not answer
        _ = Task.Run(link.Multiplexer.Dispose);
    }

    public ValueTask DisposeAsync()
    {
        if (current is { } link) Break(link, null);
        return ValueTask.CompletedTask;
    }

    sealed class Connected(ConnectionMultiplexer multiplexer)
    {
        int broken;
        long epoch;

        public ConnectionMultiplexer Multiplexer { get; } = multiplexer;

        public RedisServer Server { get; private set; } = new(multiplexer.GetDatabase(), "");

        /// <summary>The last epoch it was used in.</summary>
        public long Epoch => Volatile.Read(ref epoch);

        public bool Broken => Volatile.Read(ref broken) != 0;

        public bool TryBreak() => Interlocked.Exchange(ref broken, 1) == 0;

        public async Task Learn() => Server = await Server.Known();

        // a call of a former epoch may come after one of the next
        public void UsedIn(long now)
        {
            while (Volatile.Read(ref epoch) is var before && before < now && Interlocked.CompareExchange(ref epoch, now, before) != before)
            {
                // somebody else was first
            }
        }
    }
}

/// <summary>Redis is not there; what was asked of it may have been done or not.</summary>
sealed class RedisAway(string message, Exception? inner) : Exception(message, inner);
