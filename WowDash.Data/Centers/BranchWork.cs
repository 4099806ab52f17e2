using Microsoft.EntityFrameworkCore;
using WowDash.Data.Audit;
using WowDash.Data.Customers;
using WowDash.Data.Live;

namespace WowDash.Data.Centers;

/// <summary>What the verbs on branches share.</summary>
static class BranchWork
{
    public static string Subject(long id) => $"branch {id}";

    /// <summary>A branch this actor may change, as they saw it.</summary>
    public static async Task<Outcome<Branch>> FindBranch(this WowDashDb db, Actor actor, long id, uint? seen, CancellationToken ct)
    {
        if (await db.Branches.SingleOrDefaultAsync(b => b.Id == id && (actor.BranchId == null || b.Id == actor.BranchId), ct) is not { } branch) return CenterRefusals.NoBranch;
        return await db.ChangedSince(seen, branch.RowVersion, Subject(id), ct) is { } late ? late : branch;
    }

    /// <summary>Saves, writes the audit entry, and tells browsers and bots.</summary>
    public static async Task BranchChanged(this WowDashDb db, Actor actor, Branch branch, string what, DateTimeOffset now, object? before, object? after, CancellationToken ct)
    {
        await db.SaveChangesAsync(ct);
        db.Audit(actor, $"branch.{what}", Subject(branch.Id), now, before, after);
        await db.SaveChangesAsync(ct);
        await db.TellBots(ct);
        await db.Announce("branch", branch.Id, what, now, ct);
    }

    public static string? Words(string? typed) => string.IsNullOrWhiteSpace(typed) ? null : typed.Trim();

    /// <summary>A phone as typed; empty for none. Refuses: <c>phone</c>.</summary>
    public static Outcome<string> Phone(string? typed) => Words(typed) is { } words ? PhoneNumber.Parse(words) : "";

    /// <summary>A Telegram name as people write it (with @, as a link); empty for none. Refuses: <c>center.telegram</c>.</summary>
    public static Outcome<string> Telegram(string? typed)
    {
        if (Words(typed) is not { } words) return "";
        var name = words.Replace("https://", "", StringComparison.OrdinalIgnoreCase).Replace("t.me/", "", StringComparison.OrdinalIgnoreCase).TrimStart('@');
        return name.Length is >= 5 and <= 32 && name.All(c => char.IsAsciiLetterOrDigit(c) || c is '_') ? name : CenterRefusals.Telegram;
    }

    /// <summary>Channels and groups have negative ids; a person's chat never gets orders.</summary>
    public static bool IsChannel(long? id) => id is null or < 0;
}
