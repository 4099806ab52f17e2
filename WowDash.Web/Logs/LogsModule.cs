using WowDash.Data.Settings;

namespace WowDash.Web.Logs;

static class LogsModule
{
    public static void AddLogs(this WebApplicationBuilder builder, WowDashSettings settings)
    {
    }
}
