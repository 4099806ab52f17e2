using WowDash.Bots.State.Redis;
using WowDash.Data.Settings;
using WowDash.Tests.Bots;
using WowDash.Tests.Faults;
using WowDash.Web.Settings;
using Xunit;

namespace WowDash.Tests.States;

/// <summary>The bots with conversations in a Redis of their own, to which a test may do what it likes.</summary>
public sealed class OwnRedisPlatform : BotsPlatform
{
    internal OwnRedis Own { get; private set; } = null!;

    public override async Task InitializeAsync()
    {
        Own = await OwnRedis.Start();
        await base.InitializeAsync();
        Assert.True(await Get<RedisKeeper>().Return(default));
    }

    public override async Task DisposeAsync()
    {
        await base.DisposeAsync();
        await Own.DisposeAsync();
    }

    internal override WowDashSettings Adjust(WowDashSettings settings) => base.Adjust(settings) with { StateBackend = StateBackend.Redis, Redis = RedisAddress.Read(Own.Address) };
}
