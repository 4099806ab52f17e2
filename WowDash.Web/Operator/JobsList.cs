using System.CommandLine;
using WowDash.Web.Jobs;

namespace WowDash.Web.Operator;

sealed class JobsList : OperatorCommand
{
    readonly Option<bool> json = JsonOption();

    public JobsList() : base("jobs list", "Every job: when it runs, when it ran, what came of it.") => Add(json);

    public override async Task<int> Run(ParseResult line, CancellationToken ct)
    {
        var jobs = await JobHistory.Read(ReadSettings(), ct);
        if (line.GetValue(json)) PrintJson(jobs);
        else
            Table.Print(["job", "next", "last", "result", "changed", "runs", "failures"], jobs.Select(j => (string[])
                [j.Name, At(j.NextAt), At(j.LastAt), j.LastResult ?? "", j.LastSummary ?? "", $"{j.Runs}", $"{j.Failures}"]));
        return 0;
    }

    static string At(DateTimeOffset? at) => at?.ToString("yyyy-MM-dd HH:mm:ss'Z'", System.Globalization.CultureInfo.InvariantCulture) ?? "";
}
