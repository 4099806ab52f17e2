using Quartz;
using WowDash.Data;
using WowDash.Data.Settings;

namespace WowDash.Web.Jobs;

/// <summary>Jobs on a schedule: every web worker and bots process takes part, each tick runs once over all of them (docs/decisions/0005-jobs-in-every-process.md).</summary>
static class JobsModule
{
    /// <summary>The scheduler's name in the database: one for the whole platform.</summary>
    public const string Scheduler = "wowdash";

    public static IServiceCollection AddJobs(this IServiceCollection services, WowDashSettings settings)
    {
        AddScheduler(services, settings);
        // after the worker serves: creating tables and schedule must not delay readiness
        services.AddQuartzHostedService(o =>
        {
            o.AwaitApplicationStarted = true;
            o.StartDelay = TimeSpan.FromSeconds(1);
            o.WaitForJobsToComplete = true;
        });
        services.Remove(services.Single(s => s.ServiceType == typeof(IHostedService) && s.ImplementationType == typeof(QuartzHostedService)));
        return services.AddHostedService<Scheduling>();
    }

    /// <summary>Creates the scheduler's tables where they are missing: a part of migration, so that processes that start together do not race for it.</summary>
    public static async Task Provision(WowDashSettings settings, CancellationToken ct)
    {
        var services = new ServiceCollection();
        services.AddLogging().AddWowDashData(settings);
        AddScheduler(services, settings);
        await using var provider = services.BuildServiceProvider();
        await provider.GetRequiredService<ISchedulerFactory>().GetScheduler(ct);
    }

    /// <summary>The scheduler without starting it: what commands need to look at the history.</summary>
    internal static void AddScheduler(IServiceCollection services, WowDashSettings settings)
    {
        foreach (var job in ScheduledJob.Types) services.AddSingleton(typeof(ScheduledJob), job);
        services.AddQuartz(quartz =>
        {
            quartz.ConfigureScheduler(o =>
            {
                o.InstanceName = Scheduler;
                o.InstanceId = $"{Environment.MachineName}-{Environment.ProcessId}-{TimeProvider.System.GetUtcNow().ToUnixTimeMilliseconds()}";
                o.DefaultTimeZone = TimeZoneInfo.Utc;
            });
            quartz.UsePersistentStore(store =>
            {
                store.UsePostgres(new Npgsql.NpgsqlConnectionStringBuilder(settings.Database) { ApplicationName = "wowdash-jobs", MaxPoolSize = 4 }.ConnectionString);
                store.UseSystemTextJsonSerializer();
                store.ProvisionSchema();
                store.UseExecutionHistory();
                store.UseClustering(c =>
                {
                    c.CheckinInterval = TimeSpan.FromSeconds(2);
                    c.CheckinMisfireThreshold = TimeSpan.FromSeconds(4);
                });
                store.ConfigureStore(o => o.MisfireThreshold = TimeSpan.FromSeconds(10));
            });
            foreach (var job in ScheduledJob.All) Schedule(quartz, job);
        });
        services.Configure<QuartzOptions>(o => o.Scheduling.ScheduleTriggerRelativeToReplacedTrigger = true);
    }

    static void Schedule(IQuartzBuilder quartz, ScheduledJob job)
    {
        quartz.AddJob<JobRunner>(j => j.WithIdentity(job.Name).WithDescription(job.Says).StoreDurably().RequestRecovery());
        quartz.AddTrigger(t => t.ForJob(job.Name).WithIdentity(job.Name)
            .WithCronSchedule(job.Schedule, cron => cron.WithMisfireInstruction(CronTriggerMisfireInstruction.FireAndProceed)));
    }
}
