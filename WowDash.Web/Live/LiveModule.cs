using WowDash.Data.Settings;

namespace WowDash.Web.Live;

static class LiveModule
{
    public static IServiceCollection AddLive(this IServiceCollection services) => services.AddScoped<LivePosition>();

    public static void MapLive(this WebApplication app)
    {
    }
}
