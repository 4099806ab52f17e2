using WowDash.Bots.State.Redis;
using WowDash.Data.Settings;
using WowDash.Tests.Bots;
using WowDash.Tests.Support;
using WowDash.Web.Settings;
using Xunit;

namespace WowDash.Tests.States;

/// <summary>The bots with conversations in Redis, one of its databases to themselves.</summary>
public sealed class RedisPlatform : BotsPlatform
{
    string address = "";

    public override async Task InitializeAsync()
    {
        address = RedisAddress.Read(await TestServers.Redis())!;
        await base.InitializeAsync();
        Assert.True(await Get<RedisKeeper>().Return(default));
    }

    internal override WowDashSettings Adjust(WowDashSettings settings) => base.Adjust(settings) with { StateBackend = StateBackend.Redis, Redis = address };
}

/// <summary>The bots with conversations in memory.</summary>
public sealed class MemoryPlatform : BotsPlatform
{
    internal override WowDashSettings Adjust(WowDashSettings settings) => base.Adjust(settings) with { StateBackend = StateBackend.Memory };
}
