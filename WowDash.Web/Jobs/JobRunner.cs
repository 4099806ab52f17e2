using System.Diagnostics.Metrics;
using Quartz;

namespace WowDash.Web.Jobs;

/// <summary>Runs a <see cref="ScheduledJob"/> when Quartz says so, and puts its true counts into the history.</summary>
[DisallowConcurrentExecution]
sealed class JobRunner(IServiceProvider services, IEnumerable<ScheduledJob> jobs, TimeProvider clock, ILogger<JobRunner> log) : IJob
{
    static readonly Meter Meter = new("WowDash.Jobs");
    static readonly Counter<long> Runs = Meter.CreateCounter<long>("wowdash_job_runs_total", description: "Runs of jobs on this process, by job and result");

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        var name = context.JobDetail.Key.Name;
        // a job of a newer or older version of the program: not ours to run
        if (jobs.FirstOrDefault(j => j.Name == name) is not { } job) return;
        var failed = true;
        try
        {
            var count = await job.Run(new JobRun(services, clock.GetUtcNow(), DryRun: false), cancellationToken);
            failed = count.Failed > 0;
            context.Result = Report(count).With("changed", count.Changed).With("failed", count.Failed);
            if (count.Changed > 0) log.LogInformation("{Job}: {Count}", name, count.ToString());
        }
        finally
        {
            Runs.Add(1, new("job", name), new("result", failed ? "failed" : "done"));
        }
    }

    static JobRunReport Report(JobCount count) =>
        count.Failed > 0 ? JobRunReport.Failed(count.ToString()) : count.Changed == 0 ? JobRunReport.Skipped("0") : JobRunReport.Succeeded(count.ToString());
}
