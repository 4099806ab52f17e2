using WowDash.Data.Settings;

namespace WowDash.Web.Health;

/// <summary>Whether this process lives and is ready, and what it has been doing.</summary>
static class HealthModule
{
    public static IServiceCollection AddHealth(this IServiceCollection services) => services
        .AddSingleton<Readiness>()
        .AddSingleton<PlatformNumbers>()
        .AddSingleton<MetricsBook>()
        .AddHostedService(provider => provider.GetRequiredService<MetricsBook>());

    /// <summary>Stops gently: readiness off first, then the host.</summary>
    public static IServiceCollection AddDraining(this IServiceCollection services, WowDashSettings settings) => services
        .AddSingleton<Drain>()
        .AddSingleton<IHostLifetime>(provider => provider.GetRequiredService<Drain>())
        .Configure<HostOptions>(host => host.ShutdownTimeout = Drain.LongestStop);

    public static void MapHealth(this WebApplication app)
    {
        var health = app.MapGroup("").AllowAnonymous().ExcludeFromDescription();
        health.MapGet("/health/live", () => Results.Text("live"));
        health.MapGet("/health/ready", async (Readiness readiness, HttpContext context) =>
        {
            var state = await readiness.Ask(context.RequestAborted);
            context.Response.Headers.CacheControl = "no-store";
            return Results.Json(state, statusCode: state.Ready ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable);
        });
        health.MapGet("/health/snapshot", Snapshot.Answer);
        health.MapGet("/metrics", PrometheusText.Answer);
    }
}
