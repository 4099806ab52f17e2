namespace WowDash.Web.Jobs;

/// <summary>Work on a schedule; one file each, found by this type. Idempotent: running it twice does the same as once.</summary>
abstract class ScheduledJob
{
    /// <summary>Stable: history and <c>jobs run</c> know it by this.</summary>
    public abstract string Name { get; }

    /// <summary>Quartz cron in UTC: seconds minutes hours day month weekday.</summary>
    public abstract string Schedule { get; }

    /// <summary>What it does, in a line for operators.</summary>
    public abstract string Says { get; }

    /// <summary>Does it, or with <see cref="JobRun.DryRun"/> only counts.</summary>
    public abstract Task<JobCount> Run(JobRun run, CancellationToken ct);

    public static IReadOnlyList<Type> Types { get; } = [.. typeof(ScheduledJob).Assembly.GetTypes().Where(t => t.IsSubclassOf(typeof(ScheduledJob)) && !t.IsAbstract)];

    public static IReadOnlyList<ScheduledJob> All { get; } = [.. Types.Select(t => (ScheduledJob)Activator.CreateInstance(t)!).OrderBy(j => j.Name, StringComparer.Ordinal)];
}

/// <summary>One run of a job.</summary>
sealed record JobRun(IServiceProvider Services, DateTimeOffset Now, bool DryRun);

/// <summary>What a run came to: rows it changed (or would), and centers whose visit failed.</summary>
sealed record JobCount(int Changed, int Failed = 0)
{
    public override string ToString() => Failed == 0 ? $"{Changed}" : $"{Changed}, {Failed} center(s) failed";
}
