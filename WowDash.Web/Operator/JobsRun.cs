using System.CommandLine;
using WowDash.Web.Jobs;

namespace WowDash.Web.Operator;

sealed class JobsRun : OperatorCommand
{
    readonly Argument<string> name = new("name") { Description = "The job, as jobs list names it." };
    readonly Option<bool> dryRun = DryRunOption();
    readonly Option<bool> json = JsonOption();

    public JobsRun() : base("jobs run", "Runs a job here and now, beside its schedule.")
    {
        Add(name);
        Add(dryRun);
        Add(json);
    }

    public override async Task<int> Run(ParseResult line, CancellationToken ct)
    {
        var wanted = line.GetRequiredValue(name);
        var job = ScheduledJob.All.FirstOrDefault(j => j.Name == wanted)
            ?? throw new CommandRefused($"There is no job {wanted}. Jobs: {string.Join(", ", ScheduledJob.All.Select(j => j.Name))}");
        await using var services = await OperatorServices.Bots(ReadSettings(), ct);
        var count = await job.Run(new JobRun(services, services.GetRequiredService<TimeProvider>().GetUtcNow(), line.GetValue(dryRun)), ct);
        if (line.GetValue(json)) PrintJson(new { job = job.Name, count.Changed, count.Failed, dryRun = line.GetValue(dryRun) });
        else Console.WriteLine($"{job.Name}: {count}");
        return count.Failed == 0 ? 0 : 1;
    }
}
