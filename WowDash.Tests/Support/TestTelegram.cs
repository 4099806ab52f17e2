using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using WowDash.Simulator;

namespace WowDash.Tests.Support;

/// <summary>The Telegram simulator in this process, where tests are its customers.</summary>
sealed class TestTelegram : IAsyncDisposable
{
    readonly WebApplication app;

    TestTelegram(WebApplication app) => this.app = app;

    /// <summary>Address of the chat page and the Bot API.</summary>
    public Uri Address => new(app.Urls.First());

    public World World => app.Services.GetRequiredService<World>();

    /// <param name="autoBots">Whether a bot is made of any token that calls.</param>
    public static async Task<TestTelegram> Start(bool autoBots = false, double retryScale = 0.05)
    {
        var simulator = SimulatorApp.Build(new SimulatorOptions { Urls = "http://127.0.0.1:0", AutoBots = autoBots, RetryScale = retryScale });
        await simulator.StartAsync();
        return new(simulator);
    }

    public async ValueTask DisposeAsync()
    {
        RunLogs.Used(World.Bots.Select(b => b.Token));
        await app.DisposeAsync();
    }
}
