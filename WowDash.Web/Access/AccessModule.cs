using WowDash.Data.Settings;

namespace WowDash.Web.Access;

static class AccessModule
{
    public static IServiceCollection AddAccess(this IServiceCollection services, WowDashSettings settings) => services;

    public static void UseAccess(this WebApplication app)
    {
    }
}
