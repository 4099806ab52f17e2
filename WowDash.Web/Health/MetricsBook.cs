using System.Collections.Concurrent;
using System.Diagnostics.Metrics;

namespace WowDash.Web.Health;

/// <summary>Keeps the sums of every instrument whose meter's name begins with WowDash. Series are bounded: what would be one too many is counted under
/// <c>other</c>, so that no label can fill the memory.</summary>
sealed class MetricsBook : IHostedService, IDisposable
{
    const int SeriesOfOneInstrument = 200;

    readonly ConcurrentDictionary<Instrument, ConcurrentDictionary<string, Series>> book = new();
    readonly MeterListener listener = new();

    public MetricsBook()
    {
        listener.InstrumentPublished = (instrument, listening) =>
        {
            if (instrument.Meter.Name.StartsWith("WowDash", StringComparison.Ordinal)) listening.EnableMeasurementEvents(instrument);
        };
        listener.SetMeasurementEventCallback<int>((i, value, tags, _) => Record(i, value, tags));
        listener.SetMeasurementEventCallback<long>((i, value, tags, _) => Record(i, value, tags));
        listener.SetMeasurementEventCallback<double>((i, value, tags, _) => Record(i, value, tags));
        listener.Start();
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public void Dispose() => listener.Dispose();

    /// <summary>Every series with its instrument's Prometheus name and labels, observable instruments asked now.</summary>
    public IEnumerable<KeyValuePair<string, double>> Read() =>
        Instruments().SelectMany(i => i.Series.Select(s => KeyValuePair.Create(PrometheusText.Name(i.Instrument) + s.Labels, s.Sum)));

    public IEnumerable<(Instrument Instrument, IReadOnlyList<Series> Series)> Instruments()
    {
        listener.RecordObservableInstruments();
        return book.OrderBy(i => i.Key.Name, StringComparer.Ordinal).Select(i => (i.Key, (IReadOnlyList<Series>)[.. i.Value.Values.OrderBy(s => s.Labels, StringComparer.Ordinal)]));
    }

    void Record(Instrument instrument, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        var all = book.GetOrAdd(instrument, _ => new(StringComparer.Ordinal));
        var labels = PrometheusText.Labels(tags);
        if (!all.TryGetValue(labels, out var series))
            series = all.GetOrAdd(all.Count < SeriesOfOneInstrument ? labels : "{other=\"true\"}", l => new(l));
        if (instrument.GetType().GetGenericTypeDefinition() is var kind && (kind == typeof(ObservableGauge<>) || kind == typeof(Gauge<>) || kind == typeof(ObservableCounter<>) || kind == typeof(ObservableUpDownCounter<>)))
            series.Set(value);
        else
            series.Add(value, isHistogram: kind == typeof(Histogram<>));
    }
}

/// <summary>One line of a metric: its labels, sum, and for histograms the count below each bound (seconds).</summary>
sealed class Series(string labels)
{
    public static readonly double[] Bounds = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30];

    readonly Lock turn = new();
    readonly long[] buckets = new long[Bounds.Length];

    public string Labels { get; } = labels;
    public double Sum { get; private set; }
    public long Count { get; private set; }
    public IReadOnlyList<long> Buckets => buckets;

    public void Set(double value) => Sum = value;

    public void Add(double value, bool isHistogram)
    {
        lock (turn)
        {
            Sum += value;
            Count++;
            if (!isHistogram) return;
            var first = Array.FindIndex(Bounds, bound => value <= bound);
            for (var i = first; i >= 0 && i < buckets.Length; i++) buckets[i]++;
        }
    }
}
