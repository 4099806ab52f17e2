using System.CommandLine;
using Microsoft.EntityFrameworkCore;
using WowDash.Data;
using WowDash.Data.Audit;
using WowDash.Data.Staff;
using WowDash.Web.Jobs;

namespace WowDash.Web.Operator;

sealed class SetupRoles : OperatorCommand
{
    readonly Option<bool> dryRun = DryRunOption();

    public SetupRoles() : base("setup-roles", "Gives every center the system roles it lacks, and owners the permissions that are new in this version.") => Add(dryRun);

    public override async Task<int> Run(ParseResult line, CancellationToken ct)
    {
        await using var services = OperatorServices.Data(ReadSettings());
        var run = new JobRun(services, services.GetRequiredService<TimeProvider>().GetUtcNow(), line.GetValue(dryRun));
        var count = await EachCenter.Visit(run, center => Complete(center.GetRequiredService<WowDashDb>(), run, ct), ct);
        Console.WriteLine($"{count} role(s) {(run.DryRun ? "would be " : "")}set up.");
        return count.Failed == 0 ? 0 : 1;
    }

    static async Task<int> Complete(WowDashDb db, JobRun run, CancellationToken ct)
    {
        var roles = await db.Roles.Where(r => r.System != null).ToListAsync(ct);
        foreach (var system in Enum.GetValues<SystemRole>().Except(roles.Select(r => r.System!.Value)))
            db.Roles.Add(new Role { Name = system.ToString(), System = system, Permissions = Permissions.Of(system) });
        // an owner holds everything there is; what others hold is the center's own choice
        foreach (var owner in roles.Where(r => r.System is SystemRole.Owner && Permissions.All.Except(r.Permissions).Any())) owner.Permissions = [.. Permissions.All];
        var changed = db.ChangeTracker.Entries<Role>().Count(e => e.State is EntityState.Added or EntityState.Modified);
        if (changed == 0 || run.DryRun) return changed;
        db.Audit(Actor.Operator, "roles.set-up", null, run.Now, after: new { changed });
        await db.SaveChangesAsync(ct);
        return changed;
    }
}
