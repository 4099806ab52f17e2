using WowDash.Bots;
using WowDash.Data;
using WowDash.Data.Settings;
using WowDash.Web.Access;
using WowDash.Web.Health;
using WowDash.Web.Jobs;
using WowDash.Web.Live;
using WowDash.Web.Logs;
using WowDash.Web.Settings;
using WowDash.Web.Ui;
using WowDash.Web.Webhooks;

namespace WowDash.Web;

/// <summary>A web worker: dashboard, webhook, live stream, health. Its parts wire themselves.</summary>
static class WebHost
{
    public static WebApplication Build(WowDashSettings settings, string url)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            ApplicationName = typeof(WebHost).Assembly.GetName().Name,
            ContentRootPath = AppContext.BaseDirectory,
            EnvironmentName = settings.Debug ? Environments.Development : Environments.Production,
        });
        builder.WebHost.UseUrls(url);
        builder.AddLogs(settings);
        builder.Services
            .AddWowDashData(settings)
            .AddWowDashBots(settings)
            .AddAllowedHosts(settings)
            .AddAccess(settings)
            .AddDashboard()
            .AddLive()
            .AddJobs(settings)
            .AddHealth()
            .AddDraining(settings);

        var app = builder.Build();
        app.UseDashboard();
        app.UseAccess();
        app.Use(RequestScope.Wrap);
        app.MapDashboard();
        app.MapWebhook();
        app.MapLive();
        app.MapHealth();
        return app;
    }
}
