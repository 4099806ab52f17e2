using System.CommandLine;
using System.CommandLine.Parsing;
using WowDash.Data;
using WowDash.Data.Conversations;

namespace WowDash.Web.Operator;

sealed class CleanupBotStates : OperatorCommand
{
    readonly Option<TimeSpan?> olderThan = new("--older-than") { Description = "Also those nobody wrote in for this long: 30m, 12h, 7d.", CustomParser = Age };
    readonly Option<string?> center = EachBot.CenterOption();
    readonly Option<bool> dryRun = DryRunOption();
    readonly Option<bool> json = JsonOption();

    public CleanupBotStates() : base("cleanup-bot-states", "Removes conversations that expired. The job clean-bot-states does the same on its own.")
    {
        foreach (var option in (Option[])[olderThan, center, dryRun, json]) Add(option);
    }

    public override async Task<int> Run(ParseResult line, CancellationToken ct)
    {
        await using var services = OperatorServices.Data(ReadSettings());
        var which = new StatesToClear
        {
            OlderThan = line.GetValue(olderThan),
            CenterId = line.GetValue(center) is { } slug ? await services.CenterOf(slug, ct) : null,
            DryRun = line.GetValue(dryRun),
        };
        await using var scope = services.CreateAsyncScope();
        var count = (await scope.ServiceProvider.GetRequiredService<ClearStates>().Run(Actor.Operator, which, ct)).OrRefuse();
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
