using System.Globalization;

namespace WowDash.Bench.Webhook;

/// <summary>Prints a run.</summary>
sealed class Report(WebhookPlan plan, Side ours, Side bare)
{
    readonly List<(Side Side, Measured Measured)> rows = [];

    public void Begin()
    {
        Line($"{TimeProvider.System.GetUtcNow():yyyy-MM-dd}. Nine updates a conversation, {plan.AtOnce} at once, {plan.Workers} worker(s), {plan.Centers} center(s), state in {(plan.Redis ? "Redis" : "PostgreSQL")}, Telegram {plan.Away.TotalMilliseconds:0} ms away; {Environment.ProcessorCount} cores, shared with the driver and the stand-in for Telegram.");
        foreach (var side in (Side[])[ours, bare]) Line($"  {side.Name}: {side.Says}.");
        Line("");
        Line("round            updates/s   p50 ms   p99 ms   conversations   processor time, µs an update");
    }

    public void Row(int number, Side side, Measured measured)
    {
        rows.Add((side, measured));
        var tally = measured.Tally;
        var used = string.Join(", ", measured.Used.Select(u => $"{u.Key} {PerUpdate(u.Value, tally):0}"));
        Line($"{number}  {side.Name,-10} {tally.UpdatesPerSecond,12:0} {tally.Below(0.5),8:0.0} {tally.Below(0.99),8:0.0} {tally.Conversations,15}   {used}{(measured.Left.Length > 0 ? $"; {measured.Left}" : "")}");
    }

    /// <summary>Prints what was counted; false when anything was lost or doubled.</summary>
    public bool Correct(Side side, IReadOnlyList<Tally> tallies, IReadOnlyList<(string What, long Is, long Expected)> checks)
    {
        var faults = tallies.SelectMany(t => t.Faults).ToList();
        Line("");
        Line($"{side.Name}: {tallies.Sum(t => t.Conversations)} conversations, warming up included; {string.Join(", ", checks.Select(c => $"{c.What} {c.Is}{(c.Is == c.Expected ? "" : $" INSTEAD OF {c.Expected}")}"))}");
        foreach (var fault in faults.GroupBy(f => f, StringComparer.Ordinal).Take(10)) Line($"  {fault.Count()} × {fault.Key}");
        return faults.Count == 0 && checks.All(c => c.Is == c.Expected);
    }

    public void End(bool correct, double aim)
    {
        Line("");
        if (!correct)
        {
            Line("The figure is void: something was lost, doubled or refused.");
            return;
        }

        var (mine, theirs) = (Of(ours), Of(bare));
        var ratios = mine.Zip(theirs, (a, b) => a.Tally.UpdatesPerSecond / b.Tally.UpdatesPerSecond).Order().ToList();
        Line($"ratio {Mean(mine) / Mean(theirs):0.00} (rounds {ratios[0]:0.00} … {ratios[^1]:0.00}; aim {aim:0.0}): {Mean(mine):0} against {Mean(theirs):0} updates/s");
        Line($"processor time an update {Cost(mine):0} against {Cost(theirs):0} µs, ratio {Cost(theirs) / Cost(mine):0.00}");
    }

    List<Measured> Of(Side side) => [.. rows.Where(r => r.Side == side).Select(r => r.Measured)];

    static double Mean(List<Measured> rounds) => rounds.Average(m => m.Tally.UpdatesPerSecond);

    static double Cost(List<Measured> rounds) => rounds.Average(m => PerUpdate(m.Used.Values.Sum(), m.Tally));

    static double PerUpdate(double seconds, Tally tally) => seconds * 1e6 / Math.Max(1, tally.Updates);

    static void Line(FormattableString text) => Console.WriteLine(text.ToString(CultureInfo.InvariantCulture));

    static void Line(string text) => Console.WriteLine(text);
}
