using Microsoft.Extensions.DependencyInjection;
using WowDash.Bots.State.Redis;
using WowDash.Data.Settings;

namespace WowDash.Bots.State;

/// <summary>Wires the place where conversations are kept.</summary>
static class StatesModule
{
    public static IServiceCollection AddStates(this IServiceCollection services, WowDashSettings settings)
    {
        services.AddSingleton<ConversationRows>().AddSingleton<GroupCommit>().AddSingleton<StateCounts>().AddSingleton<UpkeepConnections>().AddSingleton<StateHome>().AddSingleton<Placings>();
        return settings.StateBackend switch
        {
            StateBackend.Redis => services
                .AddSingleton<RedisLink>()
                .AddSingleton<RedisRows>()
                .AddSingleton<Checkpoints>()
                .AddSingleton<IStates, RedisStates>()
                .AddSingleton<RedisKeeper>()
                .AddHostedService(provider => provider.GetRequiredService<RedisKeeper>()),
            StateBackend.Memory => services.AddSingleton<IStates, MemoryStates>(),
            _ => services.AddSingleton<IStates, PostgresStates>().AddHostedService<RedisLeft>(),
        };
    }
}
