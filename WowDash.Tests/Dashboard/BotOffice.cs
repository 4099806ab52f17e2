using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using WowDash.Data.Seed;
using WowDash.Data.Settings;
using WowDash.Simulator;

namespace WowDash.Tests.Dashboard;

/// <summary>The demo's dashboard with a Telegram of its own that knows its bots.</summary>
public sealed class BotOffice : DashboardServer, Xunit.IAsyncLifetime
{
    WebApplication? simulator;

    internal World Telegram { get; private set; } = null!;

    internal SimBot Bot { get; private set; } = null!;

    async Task Xunit.IAsyncLifetime.InitializeAsync()
    {
        simulator = SimulatorApp.Build(new SimulatorOptions { Urls = "http://127.0.0.1:0", AutoBots = false, RetryScale = 0.05 });
        await simulator.StartAsync();
        Telegram = simulator.Services.GetRequiredService<World>();
        await InitializeAsync();
    }

    async Task Xunit.IAsyncLifetime.DisposeAsync()
    {
        await End();
        await simulator!.DisposeAsync();
    }

    internal override WowDashSettings Adjust(WowDashSettings settings) => settings with { TelegramApiUrl = new Uri(simulator!.Urls.First()) };

    internal override async Task Prepare()
    {
        await base.Prepare();
        foreach (var bot in (await Services.GetRequiredService<SeedDemo>().Run()).Bots) Telegram.CreateBot(bot.Username, bot.Center, bot.Token);
        Bot = Telegram.FindBot("registon_demo_bot")!;
    }
}
