namespace WowDash.Data.Tables;

/// <summary>How verbs commit.</summary>
public static class Transactions
{
    const int MostAttempts = 5;

    /// <summary>Runs a change in one transaction, or joins the one that is open: whoever opened it commits. What the change refuses is rolled back
    /// and the context forgets it. A change that found <see cref="AnotherWasFirst"/> runs again.</summary>
    public static async Task<Outcome<T>> InOneTransaction<T>(this WowDashDb db, Func<Task<Outcome<T>>> change, CancellationToken ct)
    {
        if (db.Database.CurrentTransaction is not null) return await change();
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await Once(db, change, ct);
            }
            catch (AnotherWasFirst) when (attempt < MostAttempts)
            {
                db.ChangeTracker.Clear();
            }
        }
    }

    static async Task<Outcome<T>> Once<T>(WowDashDb db, Func<Task<Outcome<T>>> change, CancellationToken ct)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var outcome = await change();
        if (outcome.Done) await db.Commit(ct);
        else db.ChangeTracker.Clear();
        return outcome;
    }
}

/// <summary>What a change was decided on has been overtaken by another one: its transaction is given up and run again by whoever opened it.</summary>
public sealed class AnotherWasFirst() : InvalidOperationException("Another one was first: the transaction is to be run again.");
