using WowDash.Data.Settings;

namespace WowDash.Web.Ui;

static class DashboardModule
{
    public static IServiceCollection AddDashboard(this IServiceCollection services) => services.AddRazorPages().Services;

    public static void UseDashboard(this WebApplication app)
    {
    }

    public static void MapDashboard(this WebApplication app) => app.MapRazorPages();
}
