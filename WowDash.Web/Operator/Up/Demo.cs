using WowDash.Data.Settings;

namespace WowDash.Web.Operator.Up;

/// <summary>The demo's centers, people and bots.</summary>
sealed record Demo(WowDashSettings Settings, IReadOnlyList<DemoSignIn> SignIns, IReadOnlyList<DemoBot> Bots)
{
    public static async Task<Demo> Prepare(WowDashSettings settings, Simulator simulator, CancellationToken ct)
    {
        await simulator.Register([], ct);
        return new(settings, [], []);
    }

    public Task SetWebhooks(string url, CancellationToken ct) => Task.CompletedTask;
}

sealed record DemoSignIn(string Email, string Password, string Role, string? Center);

sealed record DemoBot(string Center, string Username, string Name, string Token);
