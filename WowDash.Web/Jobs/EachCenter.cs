using Microsoft.EntityFrameworkCore;
using WowDash.Data;

namespace WowDash.Web.Jobs;

/// <summary>Visits every center, each in its own unit of work: one center's failure stops no other.</summary>
static class EachCenter
{
    public static async Task<JobCount> Visit(JobRun run, Func<IServiceProvider, Task<int>> visit, CancellationToken ct) => await Visit(run, await Centers(run.Services, ct), visit, ct);

    /// <summary>The same for some of them.</summary>
    public static async Task<JobCount> Visit(JobRun run, IReadOnlyList<long> centers, Func<IServiceProvider, Task<int>> visit, CancellationToken ct)
    {
        var log = run.Services.GetRequiredService<ILoggerFactory>().CreateLogger(typeof(EachCenter));
        var (changed, failed) = (0, 0);
        foreach (var center in centers)
        {
            await using var scope = run.Services.InCenter(center);
            using var line = log.BeginScope(new Dictionary<string, object> { ["CenterId"] = center });
            try
            {
                changed += await visit(scope.ServiceProvider);
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                failed++;
                log.LogError(e, "A job failed in center {CenterId}", center);
            }
        }

        return new(changed, failed);
    }

    static async Task<List<long>> Centers(IServiceProvider services, CancellationToken ct)
    {
        await using var scope = services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<WowDashDb>().Centers.OrderBy(c => c.Id).Select(c => c.Id).ToListAsync(ct);
    }
}
