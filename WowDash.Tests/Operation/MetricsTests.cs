using System.Diagnostics.Metrics;
using WowDash.Web.Health;
using Xunit;

namespace WowDash.Tests.Operation;

public sealed class MetricsTests
{
    [Fact]
    public void Counters_gauges_and_histograms_are_written_as_prometheus_reads_them()
    {
        using var book = new MetricsBook();
        using var meter = new Meter("WowDash.MetricsTests");
        meter.CreateCounter<long>("metrics.test.done").Add(3, new KeyValuePair<string, object?>("result", "a\"b"));
        meter.CreateHistogram<double>("metrics.test.time", "s").Record(0.02);
        meter.CreateObservableGauge("metrics_test_open", () => 7);
        var text = PrometheusText.Write(book, null);
        Assert.Contains("# TYPE wowdash_metrics_test_done_total counter\nwowdash_metrics_test_done_total{result=\"a\\\"b\"} 3\n", text, StringComparison.Ordinal);
        Assert.Contains("wowdash_metrics_test_time_seconds_bucket{le=\"0.01\"} 0\nwowdash_metrics_test_time_seconds_bucket{le=\"0.025\"} 1\n", text, StringComparison.Ordinal);
        Assert.Contains("wowdash_metrics_test_time_seconds_count 1\n", text, StringComparison.Ordinal);
        Assert.Contains("# TYPE wowdash_metrics_test_open gauge\nwowdash_metrics_test_open 7\n", text, StringComparison.Ordinal);
        Assert.Contains("wowdash_database_up 0\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void No_label_can_fill_the_memory()
    {
        using var book = new MetricsBook();
        using var meter = new Meter("WowDash.MetricsTests");
        var counter = meter.CreateCounter<long>("metrics.test.many");
        for (var i = 0; i < 1000; i++) counter.Add(1, new KeyValuePair<string, object?>("user", i));
        var series = book.Read().Where(s => s.Key.StartsWith("wowdash_metrics_test_many", StringComparison.Ordinal)).ToList();
        Assert.InRange(series.Count, 1, 201);
        Assert.Equal(1000, series.Sum(s => s.Value));
    }
}
