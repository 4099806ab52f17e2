using System.Globalization;
using WowDash.Web.Settings;

namespace WowDash.Bench.Webhook;

/// <summary>How long the webhook takes to answer at an ordinary load, and whether one center's rush is felt by the others. Whole orders, sent evenly.</summary>
sealed class AnswerBench : Bench
{
    const int PeopleInCenter = 20;

    public override string Name => "answer";

    public override string Says =>
        "Time until a webhook answers at a steady rate over many centers, against an empty endpoint; and the other centers' time while one is sent a hundred times its part, against without.";

    public override IReadOnlyDictionary<string, int> Choices { get; } = new Dictionary<string, int>(StringComparer.Ordinal)
    {
        ["centers"] = 20,
        ["rate"] = 200,
        ["times"] = 100,
        ["rounds"] = 3,
        ["seconds"] = 10,
        ["workers"] = 1,
        ["state"] = 0,
    };

    public override IReadOnlyDictionary<string, IReadOnlyList<string>> Words => WebhookPlan.Words;

    public override async Task<int> Run(IReadOnlyDictionary<string, int> chosen, CancellationToken ct)
    {
        var (centers, rate, times) = (Math.Clamp(chosen["centers"], 2, 100), Math.Clamp(chosen["rate"], 1, 2000), Math.Clamp(chosen["times"], 1, 1000));
        var plan = new WebhookPlan(new Dictionary<string, int>(WebhookPlan.Usual, StringComparer.Ordinal)
        {
            ["centers"] = centers,
            ["chats"] = centers * PeopleInCenter / 4,
            ["workers"] = chosen["workers"],
            ["seconds"] = chosen["seconds"],
            ["state"] = chosen["state"],
        });
        await using var sink = await TelegramSink.Start();
        await using var servers = await Servers.Start(Path.Combine(Folders.Root, ".cache", "postgres"), ct);
        using var ours = await WowDashSide.Start(servers, sink, plan, ct);
        using var bare = await BareSide.Start(servers, sink, plan, ct);
        using var empty = bare.Endpoint("/empty", sink);
        var first = ours.Customers.First.Path;
        using var loud = ours.Customers.Of(c => c.Path == first);
        using var others = ours.Customers.Of(c => c.Path != first);

        Line($"{TimeProvider.System.GetUtcNow():yyyy-MM-dd}. {plan.Workers} worker(s), {centers} centers of {PeopleInCenter} customers, state in {(plan.Redis ? "Redis" : "PostgreSQL")}; {Environment.ProcessorCount} cores, shared with the driver.");
        var calmRate = rate / 2.0;
        var loudRate = calmRate / (centers - 1) * times;
        var faults = new List<string>();
        await Send(ours.Customers, rate, plan.Round);
        await Send(empty, rate, plan.Round);
        await servers.Analyze(ct);
        for (var round = 1; round <= Math.Clamp(chosen["rounds"], 1, 10); round++)
        {
            ct.ThrowIfCancellationRequested();
            var answers = await Send(ours.Customers, rate, plan.Round);
            var nothing = await Send(empty, rate, plan.Round);
            Line($"{round}  {rate}/s, all centers: p50 {answers.Below(0.5):0.0}, p99 {answers.Below(0.99):0.0} ms; empty endpoint p50 {nothing.Below(0.5):0.0}, p99 {nothing.Below(0.99):0.0} ms; ratio of p99 {answers.Below(0.99) / nothing.Below(0.99):0.0} (aim at most 5, and 50 ms); of the slowest hundredth {answers.Above(0.99).Share:0%} were '{answers.Above(0.99).What}'");
            var calm = await Send(others, calmRate, plan.Round);
            var rush = Send(loud, loudRate, plan.Round);
            var beside = await Send(others, calmRate, plan.Round);
            var rushed = await rush;
            Line($"{round}  {centers - 1} centers, {calmRate:0}/s: p99 {calm.Below(0.99):0.0} ms; while one has {loudRate:0}/s (it had {rushed.Count / plan.Round.TotalSeconds:0}): p99 {beside.Below(0.99):0.0} ms; ratio {beside.Below(0.99) / calm.Below(0.99):0.00} (aim at most 1.5)");
        }

        foreach (var fault in faults.GroupBy(f => f, StringComparer.Ordinal).Take(10)) Line($"  {fault.Count()} × {fault.Key}");
        if (faults.Count > 0) Line($"VOID: something was lost, doubled or refused.");
        return faults.Count == 0 ? 0 : 1;

        async Task<Times> Send(Customers who, double perSecond, TimeSpan time)
        {
            var tally = await who.Talk(plan.AtOnce, time, new Pace(perSecond));
            // what is left would be the next one's burden
            await ours.Settle(ct);
            lock (faults) faults.AddRange(tally.Faults);
            return tally.Taken;
        }
    }

    static void Line(FormattableString text) => Console.WriteLine(text.ToString(CultureInfo.InvariantCulture));
}
