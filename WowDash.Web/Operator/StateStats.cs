using System.CommandLine;
using System.Globalization;
using WowDash.Bots.State;

namespace WowDash.Web.Operator;

sealed class StateStats : OperatorCommand
{
    readonly Option<bool> recount = new("--recount") { Description = "Count the rows of PostgreSQL now (reads them all) instead of showing what the job counted last." };
    readonly Option<long> project = new("--project") { Description = "Also say how much so many conversations would take.", DefaultValueFactory = _ => 1_000_000 };
    readonly Option<bool> json = JsonOption();

    public StateStats() : base("state stats", "Conversations by kind and center, bytes, ages, hits and conflicts; Redis's memory. Costs the same however many there are.")
    {
        foreach (var option in (Option[])[recount, project, json]) Add(option);
    }

    public override async Task<int> Run(ParseResult line, CancellationToken ct)
    {
        await using var services = await OperatorServices.Bots(ReadSettings(), ct);
        var door = services.GetRequiredService<StateDoor>();
        if (line.GetValue(recount)) await door.Recount(ct);
        var stats = await door.Statistics(ct);
        var projected = stats.Projection(line.GetValue(project));
        if (line.GetValue(json)) PrintJson(Shown(stats, line.GetValue(project), projected));
        else Print(stats, line.GetValue(project), projected);
        return 0;
    }

    static object Shown(StateStatistics stats, long project, long projected) => new
    {
        stats.BackEnd,
        stats.TakenAt,
        stats.Total,
        stats.Bytes,
        kinds = stats.Groups.GroupBy(g => g.Kind.ToString(), StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Sum(k => k.Count), StringComparer.Ordinal),
        centers = stats.Groups.GroupBy(g => g.CenterId).ToDictionary(g => g.Key.ToString(CultureInfo.InvariantCulture), g => g.Sum(k => k.Count), StringComparer.Ordinal),
        stats.Oldest,
        stats.Newest,
        averageAgeSeconds = stats.AverageAge?.TotalSeconds,
        p95AgeSeconds = stats.P95Age?.TotalSeconds,
        stats.Hits,
        stats.Misses,
        stats.Conflicts,
        stats.Memory,
        projection = new { conversations = project, bytes = projected },
    };

    static void Print(StateStatistics stats, long project, long projected)
    {
        Console.WriteLine($"{stats.Total} conversations, {stats.Bytes} bytes, in {stats.BackEnd}; {(stats.TakenAt is { } at ? $"counted {at:u}" : "never counted yet: ./wowdash state stats --recount")}");
        Console.WriteLine($"oldest {stats.Oldest:u}, newest {stats.Newest:u}, average age {stats.AverageAge:d\\.hh\\:mm\\:ss}, p95 {stats.P95Age:d\\.hh\\:mm\\:ss}");
        Console.WriteLine($"hits {stats.Hits}, misses {stats.Misses}, conflicts {stats.Conflicts}");
        if (stats.Memory is { } memory) Console.WriteLine($"redis memory {memory.Used}, peak {memory.Peak}, limit {(memory.Limit == 0 ? "none" : memory.Limit.ToString(CultureInfo.InvariantCulture))}");
        Console.WriteLine($"{project} conversations would take about {projected} bytes");
        Table.Print(["center", "kind", "count"], stats.Groups.Select(g => (string[])[g.CenterId.ToString(CultureInfo.InvariantCulture), g.Kind.ToString(), g.Count.ToString(CultureInfo.InvariantCulture)]));
    }
}
