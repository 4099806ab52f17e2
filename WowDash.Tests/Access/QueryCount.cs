using System.Collections.Concurrent;
using System.Diagnostics;

namespace WowDash.Tests.Access;

/// <summary>Counts what a request asks the database, told apart by its trace.</summary>
sealed class QueryCount : IDisposable
{
    readonly ConcurrentDictionary<ActivityTraceId, int> counts = [];
    readonly ActivityListener listener;

    public QueryCount()
    {
        listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name is "Npgsql" or "Microsoft.AspNetCore",
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = activity =>
            {
                if (activity.Source.Name is "Npgsql") counts.AddOrUpdate(activity.TraceId, 1, (_, n) => n + 1);
            },
        };
        ActivitySource.AddActivityListener(listener);
    }

    public ActivityTraceId Trace { get; private set; }

    /// <summary>The header that begins a trace of its own.</summary>
    public (string Name, string Value) Begin()
    {
        Trace = ActivityTraceId.CreateRandom();
        return ("traceparent", $"00-{Trace}-{ActivitySpanId.CreateRandom()}-01");
    }

    /// <summary>How often the database was asked since.</summary>
    public int Asked => counts.GetValueOrDefault(Trace);

    public void Dispose() => listener.Dispose();
}
