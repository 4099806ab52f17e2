namespace WowDash.Data.Tables;

/// <summary>How verbs commit.</summary>
public static class Transactions
{
    /// <summary>Runs a change in one transaction, or joins the one that is open: whoever opened it commits. What the change refuses is rolled back
    /// and the context forgets it.</summary>
    public static async Task<Outcome<T>> InOneTransaction<T>(this WowDashDb db, Func<Task<Outcome<T>>> change, CancellationToken ct)
    {
        if (db.Database.CurrentTransaction is not null) return await change();
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var outcome = await change();
        if (outcome.Done) await transaction.CommitAsync(ct);
        else db.ChangeTracker.Clear();
        return outcome;
    }
}
