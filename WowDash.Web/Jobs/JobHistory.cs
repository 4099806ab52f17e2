using Quartz;
using Quartz.Extensibility;
using WowDash.Data;
using WowDash.Data.Settings;

namespace WowDash.Web.Jobs;

/// <summary>How the jobs have gone, over all workers, as the database keeps it.</summary>
static class JobHistory
{
    /// <summary>Every job of this version. The scheduler is asked, not started.</summary>
    public static async Task<IReadOnlyList<JobState>> Read(WowDashSettings settings, CancellationToken ct)
    {
        var collection = new ServiceCollection();
        collection.AddLogging().AddWowDashData(settings);
        JobsModule.AddScheduler(collection, settings);
        await using var services = collection.BuildServiceProvider();
        var scheduler = await services.GetRequiredService<ISchedulerFactory>().GetScheduler(ct);
        var history = services.GetRequiredService<IExecutionHistoryStore>();
        var states = new List<JobState>();
        foreach (var job in ScheduledJob.All)
        {
            var status = await history.GetJobRunStatus(JobsModule.Scheduler, new JobKey(job.Name), ct);
            var trigger = await scheduler.GetTrigger(new TriggerKey(job.Name), ct);
            states.Add(new(job.Name, job.Says, job.Schedule, trigger?.NextFireTimeUtc, status?.LastFiredAtUtc, status?.LastResult.ToString(), status?.LastSummary,
                status?.LastSucceededAtUtc, status?.RunCount ?? 0, status?.FailureCount ?? 0));
        }

        return states;
    }
}

/// <summary>A job's schedule and how its runs went.</summary>
sealed record JobState(string Name, string Says, string Schedule, DateTimeOffset? NextAt, DateTimeOffset? LastAt, string? LastResult, string? LastSummary, DateTimeOffset? LastSuccessAt, long Runs, long Failures);
