namespace WowDash.Web.Health;

/// <summary>What this worker is doing, for operators.</summary>
static class Snapshot
{
    public static async Task<IResult> Answer(HttpContext context, Readiness readiness, PlatformNumbers numbers, MetricsBook metrics)
    {
        if (!OperatorsOnly.Allows(context)) return Results.NotFound();
        var ct = context.RequestAborted;
        using var process = System.Diagnostics.Process.GetCurrentProcess();
        return Results.Json(new
        {
            version = typeof(Snapshot).Assembly.GetName().Version?.ToString(3),
            machine = Environment.MachineName,
            processId = Environment.ProcessId,
            startedAt = process.StartTime.ToUniversalTime(),
            memoryBytes = process.WorkingSet64,
            ready = await readiness.Ask(ct),
            platform = await numbers.Read(ct),
            metrics = metrics.Read().ToDictionary(s => s.Key, s => s.Value),
        });
    }
}
