using WowDash.Data.Settings;

namespace WowDash.Web.Jobs;

static class JobsModule
{
    public static IServiceCollection AddJobs(this IServiceCollection services, WowDashSettings settings) => services;
}
