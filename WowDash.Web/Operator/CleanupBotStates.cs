using System.CommandLine;
using System.CommandLine.Parsing;
using WowDash.Bots.State;
using WowDash.Data;
using WowDash.Data.Conversations;

namespace WowDash.Web.Operator;

sealed class CleanupBotStates : OperatorCommand
{
    readonly Option<TimeSpan?> olderThan = new("--older-than") { Description = "Also those nobody wrote in for this long: 30m, 12h, 7d.", CustomParser = Age };
    readonly Option<string?> center = EachBot.CenterOption();
    readonly Option<ConversationKind?> kind = new("--kind") { Description = "Only those in the middle of this: registration, menu, draft, payment." };
    readonly Option<int> batch = new("--batch") { Description = "How many to remove at a time.", DefaultValueFactory = _ => 1000 };
    readonly Option<bool> dryRun = DryRunOption();
    readonly Option<bool> json = JsonOption();

    public CleanupBotStates() : base("cleanup-bot-states", "Removes conversations that expired. The job clean-bot-states does the same on its own.")
    {
        batch.Validators.Add(b =>
        {
            if (b.GetValueOrDefault<int>() is < 1 or > 50_000) b.AddError("--batch is between 1 and 50000.");
        });
        foreach (var option in (Option[])[olderThan, center, kind, batch, dryRun, json]) Add(option);
    }

    public override async Task<int> Run(ParseResult line, CancellationToken ct)
    {
        await using var services = await OperatorServices.Bots(ReadSettings(), ct);
        var which = new StatesToClear
        {
            OlderThan = line.GetValue(olderThan),
            CenterId = line.GetValue(center) is { } slug ? await services.CenterOf(slug, ct) : null,
            Kind = line.GetValue(kind),
            Batch = line.GetValue(batch),
            DryRun = line.GetValue(dryRun),
        };
        var count = (await services.GetRequiredService<StateDoor>().Clean(Actor.Operator, which, ct)).OrRefuse();
        if (line.GetValue(json)) PrintJson(new { removed = count, which.DryRun });
        else Console.WriteLine(which.DryRun ? $"{count} would be removed." : $"{count} removed.");
        return 0;
    }

    static TimeSpan? Age(ArgumentResult result)
    {
        if (Settings.Spans.Read(result.Tokens.Single().Value) is { } span) return span;
        result.AddError("--older-than is a time such as 30m, 12h or 7d.");
        return null;
    }
}
