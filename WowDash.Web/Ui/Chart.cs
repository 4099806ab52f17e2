using System.Text.Json;

namespace WowDash.Web.Ui;

/// <summary>Bars: one question, its labels and one or two series of counts. Shown with its numbers in a table behind.</summary>
sealed record Chart(IReadOnlyList<string> Labels, IReadOnlyList<ChartSeries> Series)
{
    static readonly JsonSerializerOptions Web = new(JsonSerializerDefaults.Web);

    public static Chart None { get; } = new([], []);

    /// <summary>What charts.js draws.</summary>
    public string Json => JsonSerializer.Serialize(new { Labels, Series }, Web);
}

sealed record ChartSeries(string Name, IReadOnlyList<int> Values);
