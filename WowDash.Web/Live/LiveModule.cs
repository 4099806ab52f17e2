using WowDash.Data.Staff;
using WowDash.Web.Access;

namespace WowDash.Web.Live;

/// <summary>The live stream: what browsers hear of changes.</summary>
static class LiveModule
{
    public static IServiceCollection AddLive(this IServiceCollection services) => services
        .AddScoped<LivePosition>()
        .AddSingleton<LiveReader>()
        .AddSingleton<LiveHub>()
        .AddSingleton<Presence>()
        .AddHostedService<LiveListener>()
        .AddHostedService<LiveWatch>()
        .AddHostedService<PresenceBeat>();

    public static void MapLive(this WebApplication app) =>
        app.MapGet("/live", LiveStream.Open).WithMetadata(new NeedsAttribute(Permission.ViewAllOrders, Permission.ViewOwnOrders, Permission.AnswerCustomers));
}
