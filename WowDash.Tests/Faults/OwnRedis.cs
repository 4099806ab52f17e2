using StackExchange.Redis;
using WowDash.Data;
using WowDash.Tests.Support;
using WowDash.Web.Operator.Up;
using WowDash.Web.Settings;

namespace WowDash.Tests.Faults;

/// <summary>A Redis that a test may stop, freeze or empty, at the same place.</summary>
sealed class OwnRedis : IAsyncDisposable
{
    readonly string folder = TestServers.NewFolder("redis");
    readonly string password = Secret.New();
    readonly int port = Ports.Any();
    Child process = null!;

    /// <summary>As an operator gives it.</summary>
    public string Address { get; private set; } = "";

    public static async Task<OwnRedis> Start()
    {
        var redis = new OwnRedis();
        await redis.ComeBack();
        return redis;
    }

    public async Task ComeBack() => (process, Address) = await EmbeddedRedis.Start(folder, folder, password, CancellationToken.None, port);

    /// <summary>Ends it as a crash would.</summary>
    public async Task GoAway()
    {
        process.Send(Signals.Kill);
        await process.DisposeAsync();
    }

    public void Freeze() => process.Send(Signals.Freeze);

    public void Thaw() => process.Send(Signals.Thaw);

    /// <summary>FLUSHALL.</summary>
    public async Task Empty()
    {
        using var admin = await ConnectionMultiplexer.ConnectAsync(RedisAddress.Read(Address) + ",allowAdmin=true");
        await admin.GetServer(admin.GetEndPoints()[0]).FlushAllDatabasesAsync();
    }

    /// <summary>How many conversations it holds.</summary>
    public async Task<long> Conversations()
    {
        using var own = await ConnectionMultiplexer.ConnectAsync(RedisAddress.Read(Address)!);
        return await own.GetDatabase().SortedSetLengthAsync("wowdash:state:expiry");
    }

    public async ValueTask DisposeAsync()
    {
        Thaw();
        await process.DisposeAsync();
    }
}
