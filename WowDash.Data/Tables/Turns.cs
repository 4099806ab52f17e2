using Microsoft.EntityFrameworkCore;

namespace WowDash.Data.Tables;

/// <summary>One at a time: what must not happen twice at once and has no row yet to lock.</summary>
public static class Turns
{
    /// <summary>Waits until nobody else in this center holds the turn of that name, and holds it until the transaction ends.</summary>
    public static Task TakeTurn(this WowDashDb db, string name, CancellationToken ct) => db.TakePlatformTurn($"{db.Center.Id} {name}", ct);

    /// <summary>The same over all centers.</summary>
    public static Task TakePlatformTurn(this WowDashDb db, string name, CancellationToken ct) =>
        db.Database.ExecuteSqlAsync($"select pg_advisory_xact_lock(hashtextextended({name}, 0))", ct);
}
