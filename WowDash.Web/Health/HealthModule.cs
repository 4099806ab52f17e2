using WowDash.Data.Settings;

namespace WowDash.Web.Health;

static class HealthModule
{
    public static IServiceCollection AddHealth(this IServiceCollection services) => services;

    public static void MapHealth(this WebApplication app)
    {
    }
}
