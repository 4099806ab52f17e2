using System.Diagnostics;
using System.Text.Json;

namespace WowDash.Data.Audit;

/// <summary>Adds audit entries to the unit of work; they are saved, or not, with what they tell of.</summary>
public static class Auditing
{
    /// <summary>Adds an entry of the current center, or of the platform where none is chosen. Before and after become JSON: ids, amounts and words, no secrets.</summary>
    public static void Audit(this WowDashDb db, Actor actor, string act, string? subject, DateTimeOffset at, object? before = null, object? after = null) =>
        db.AuditEntries.Add(db.Entry(actor, act, subject, at, before, after));

    /// <summary>The same entry, for who writes it in a statement of their own.</summary>
    internal static AuditEntry Entry(this WowDashDb db, Actor actor, string act, string? subject, DateTimeOffset at, object? before = null, object? after = null) =>
        new()
        {
            CenterId = db.Center.IsChosen ? db.Center.Id : null,
            Act = act,
            Subject = subject,
            By = actor.Name,
            AccountId = actor.AccountId,
            Address = actor.Address,
            Before = before is null ? null : JsonSerializer.Serialize(before),
            After = after is null ? null : JsonSerializer.Serialize(after),
            TraceId = Activity.Current?.TraceId.ToString(),
            At = at,
        };
}
