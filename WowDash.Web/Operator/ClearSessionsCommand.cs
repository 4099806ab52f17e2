using System.CommandLine;
using WowDash.Data.Sessions;

namespace WowDash.Web.Operator;

sealed class ClearSessionsCommand : OperatorCommand
{
    readonly Option<bool> dryRun = DryRunOption();
    readonly Option<bool> json = JsonOption();

    public ClearSessionsCommand() : base("clearsessions", "Removes staff sessions that ended. The job clear-sessions does the same on its own.")
    {
        Add(dryRun);
        Add(json);
    }

    public override async Task<int> Run(ParseResult line, CancellationToken ct)
    {
        await using var services = OperatorServices.Data(ReadSettings());
        await using var scope = services.CreateAsyncScope();
        var count = await scope.ServiceProvider.GetRequiredService<ClearSessions>().Run(line.GetValue(dryRun), ct);
        if (line.GetValue(json)) PrintJson(new { removed = count, dryRun = line.GetValue(dryRun) });
        else Console.WriteLine(line.GetValue(dryRun) ? $"{count} would be removed." : $"{count} removed.");
        return 0;
    }
}
