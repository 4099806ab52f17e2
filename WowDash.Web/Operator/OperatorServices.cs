using WowDash.Bots;
using WowDash.Data;
using WowDash.Data.Sessions;
using WowDash.Data.Settings;
using WowDash.Web.Logs;

namespace WowDash.Web.Operator;

/// <summary>The services a command needs, and no more: nothing here listens or starts workers.</summary>
static class OperatorServices
{
    /// <summary>Tables and verbs.</summary>
    public static ServiceProvider Data(WowDashSettings settings) => Quiet(settings).AddWowDashData(settings).BuildServiceProvider();

    /// <summary>The same and Telegram, with keys to read tokens by.</summary>
    public static async Task<ServiceProvider> Bots(WowDashSettings settings, CancellationToken ct)
    {
        var services = Quiet(settings).AddWowDashData(settings).AddWowDashBots(settings).BuildServiceProvider();
        await services.EnsureProtectionKey(ct);
        return services;
    }

    static IServiceCollection Quiet(WowDashSettings settings)
    {
        var services = new ServiceCollection();
        services.AddSingleton<IConfiguration>(new ConfigurationBuilder().Build());
        return services.AddLogging(logging => logging.ToConsole(settings with { LogLevel = "Warning", LogDir = null }));
    }
}
