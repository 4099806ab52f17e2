using System.CommandLine;
using WowDash.Data.Tables;
using WowDash.Web.Jobs;

namespace WowDash.Web.Operator;

sealed class Migrate : OperatorCommand
{
    readonly Option<bool> json = JsonOption();
    readonly Option<bool> dryRun = DryRunOption();

    public Migrate() : base("migrate", "Brings the database to this version's tables; creates it when missing. Any number may run at once.")
    {
        Add(json);
        Add(dryRun);
    }

    public override async Task<int> Run(ParseResult line, CancellationToken ct)
    {
        var settings = ReadSettings();
        var names = line.GetValue(dryRun) ? await Migrator.Pending(settings.Database, ct) : await Migrator.Migrate(settings.Database, ct);
        if (!line.GetValue(dryRun)) await JobsModule.Provision(settings, ct);
        if (line.GetValue(json)) PrintJson(new { migrations = names, applied = !line.GetValue(dryRun) });
        else if (names.Count == 0) Console.WriteLine("Nothing to migrate.");
        else foreach (var name in names) Console.WriteLine((line.GetValue(dryRun) ? "pending " : "applied ") + name);
        return 0;
    }
}
