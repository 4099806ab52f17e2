using Microsoft.EntityFrameworkCore;
using WowDash.Data.Audit;
using WowDash.Data.Staff;
using WowDash.Data.Tables;

namespace WowDash.Data.Catalogue;

/// <summary>What becomes of a general expense that was written down.</summary>
public enum ExpenseFate
{
    /// <summary>The debt was paid.</summary>
    Paid,

    /// <summary>It was a mistake: counted nowhere from now on.</summary>
    Removed,

    /// <summary>Taken out by mistake: counted again.</summary>
    Restored,
}

/// <summary>Pays, takes out or brings back a general expense.</summary>
public sealed class SettleGeneralExpense(WowDashDb db, TimeProvider clock)
{
    /// <summary>What is so already is done. Refuses: <c>permission</c>, <c>catalogue.not-found</c>.</summary>
    public Task<Outcome<GeneralExpense>> Run(Actor actor, long id, ExpenseFate fate, CancellationToken ct = default) => db.InOneTransaction<GeneralExpense>(async () =>
    {
        if (actor.Lacks(Permission.ManageExpenses) is { } lacking) return lacking;
        if (await db.GeneralExpenses.SingleOrDefaultAsync(e => e.Id == id && (actor.BranchId == null || e.BranchId == actor.BranchId), ct) is not { } expense) return CatalogueRefusals.NotFound;
        if (fate is ExpenseFate.Paid) expense.Paid = true;
        else expense.Removed = fate is ExpenseFate.Removed;
        if (!db.ChangeTracker.HasChanges()) return expense;
        db.Audit(actor, $"general-expense.{fate.ToString().ToLowerInvariant()}", $"general expense {id}", clock.GetUtcNow());
        await db.SaveChangesAsync(ct);
        return expense;
    }, ct);
}
