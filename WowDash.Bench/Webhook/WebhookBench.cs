using WowDash.Web.Settings;

namespace WowDash.Bench.Webhook;

/// <summary>Whole conversations by webhook against a bare program that has the same one, turn by turn in the same run.</summary>
sealed class WebhookBench : Bench
{
    static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(15);

    public override string Name => "webhook";

    public override string Says =>
        "Whole orders in the chat, nine updates each (text and taps), durable in PostgreSQL, against a bare program. --photo 1: with a photo to fetch and count; --workers 2: a bot’s updates to one of two, --route turn: to both in turn; --talk 1: answers only, no order; --state redis: conversations in Redis; --away 50: milliseconds a call to Telegram takes.";

    public override IReadOnlyDictionary<string, int> Choices => WebhookPlan.Usual;

    public override IReadOnlyDictionary<string, IReadOnlyList<string>> Words => WebhookPlan.Words;

    public override async Task<int> Run(IReadOnlyDictionary<string, int> chosen, CancellationToken ct)
    {
        var plan = new WebhookPlan(chosen);
        await using var sink = await TelegramSink.Start(plan.Away);
        await using var servers = await Servers.Start(Path.Combine(Folders.Root, ".cache", "postgres"), ct, plan.Statements ? Statements.Settings : []);
        using var ours = await WowDashSide.Start(servers, sink, plan, ct);
        using var bare = await BareSide.Start(servers, sink, plan, ct);
        var report = new Report(plan, ours, bare);
        report.Begin();
        var all = new Dictionary<Side, List<Tally>> { [ours] = [], [bare] = [] };
        foreach (var side in (Side[])[ours, bare]) all[side].Add((await Round(side, plan.AtOnce, WarmUp, ct)).Tally);
        await servers.Analyze(ct);
        if (plan.Statements) await Statements.Begin(servers, ct);
        for (var i = 1; i <= plan.Rounds; i++)
        {
            // who begins changes: what one leaves behind is not always the same one's burden
            foreach (var side in i % 2 == 1 ? (Side[])[ours, bare] : [bare, ours])
            {
                var measured = await Round(side, plan.AtOnce, plan.Round, ct);
                all[side].Add(measured.Tally);
                report.Row(i, side, measured);
            }
        }

        var correct = true;
        foreach (var (side, tallies) in all)
        {
            side.Customers.ListenOn(tallies[^1]);
            correct &= report.Correct(side, tallies, await side.Check(tallies, ct));
        }

        report.End(correct, plan.Aim);
        if (plan.Statements) await Statements.Print(servers, all[ours].Skip(1).Sum(t => t.Conversations), ct);
        return correct ? 0 : 1;
    }

    static async Task<Measured> Round(Side side, int atOnce, TimeSpan time, CancellationToken ct)
    {
        ct.ThrowIfCancellationRequested();
        var before = side.Parts.Select(p => CpuTime.Of(p.Process.Id)).ToList();
        var own = CpuTime.Of(Environment.ProcessId, withChildren: false);
        var tally = await side.Customers.Talk(atOnce, time);
        // what is left to be done is its work as well
        var left = await side.Settle(ct);
        var used = side.Parts.Select((p, i) => (p.Part, Seconds: CpuTime.Of(p.Process.Id) - before[i]))
            .Append(("driver", CpuTime.Of(Environment.ProcessId, withChildren: false) - own))
            .GroupBy(p => p.Item1, p => p.Item2, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Sum(), StringComparer.Ordinal);
        return new(tally, used, left);
    }
}

/// <summary>A round: what came of it, processor seconds by part, what was left to be done after it.</summary>
sealed record Measured(Tally Tally, IReadOnlyDictionary<string, double> Used, string Left);
