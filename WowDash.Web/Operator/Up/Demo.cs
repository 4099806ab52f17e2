using WowDash.Bots.Webhooks;
using WowDash.Data;
using WowDash.Data.Centers;
using WowDash.Data.Seed;
using WowDash.Data.Settings;

namespace WowDash.Web.Operator.Up;

/// <summary>The demo's centers, people and bots, in the database and in the simulator.</summary>
sealed class Demo(WowDashSettings settings, DemoAccess access)
{
    public IReadOnlyList<DemoSignIn> SignIns => access.SignIns;

    public IReadOnlyList<DemoBot> Bots => access.Bots;

    /// <summary>Makes what is missing.</summary>
    public static async Task<Demo> Prepare(WowDashSettings settings, CancellationToken ct)
    {
        await using var services = await OperatorServices.Bots(settings, ct);
        await using var scope = services.CreateAsyncScope();
        return new(settings, await scope.ServiceProvider.GetRequiredService<SeedDemo>().Run(ct));
    }

    /// <summary>Has the simulator call the dashboard's address.</summary>
    public Task SetWebhooks(string url, CancellationToken ct) => EachCenter((webhooks, center) => webhooks.Set(Actor.Operator, center, new Uri(url), ct), ct);

    /// <summary>For polling, which Telegram refuses while a webhook is set.</summary>
    public Task DeleteWebhooks(CancellationToken ct) => EachCenter((webhooks, center) => webhooks.Delete(Actor.Operator, center, ct), ct);

    async Task EachCenter(Func<WebhookSetup, long, Task<Outcome<WebhookState>>> act, CancellationToken ct)
    {
        await using var services = await OperatorServices.Bots(settings, ct);
        var webhooks = services.GetRequiredService<WebhookSetup>();
        foreach (var bot in await services.GetRequiredService<PlatformQueries>().Bots(ct))
        {
            if (Bots.Any(b => b.Username == bot.Username)) (await act(webhooks, bot.CenterId)).OrRefuse();
        }
    }
}
