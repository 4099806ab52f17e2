using Microsoft.Extensions.DependencyInjection;
using WowDash.Data.Seed;
using WowDash.Data.Settings;
using WowDash.Simulator;
using WowDash.Tests.Support;

namespace WowDash.Tests.Dashboard;

/// <summary>The demo's dashboard with a Telegram of its own that knows its bots.</summary>
public class BotOffice : DashboardServer, Xunit.IAsyncLifetime
{
    TestTelegram? simulator;

    internal World Telegram => simulator!.World;

    internal SimBot Bot { get; private set; } = null!;

    async Task Xunit.IAsyncLifetime.InitializeAsync()
    {
        simulator = await TestTelegram.Start();
        await InitializeAsync();
    }

    async Task Xunit.IAsyncLifetime.DisposeAsync()
    {
        await End();
        await simulator!.DisposeAsync();
    }

    internal override WowDashSettings Adjust(WowDashSettings settings) => settings with { TelegramApiUrl = simulator!.Address };

    internal override async Task Prepare()
    {
        await base.Prepare();
        foreach (var bot in (await Services.GetRequiredService<SeedDemo>().Run()).Bots) Telegram.CreateBot(bot.Username, bot.Center, bot.Token);
        Bot = Telegram.FindBot("registon_demo_bot")!;
    }
}
