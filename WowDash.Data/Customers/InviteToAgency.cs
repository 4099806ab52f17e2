using Microsoft.EntityFrameworkCore;
using WowDash.Data.Audit;
using WowDash.Data.Staff;
using WowDash.Data.Tables;

namespace WowDash.Data.Customers;

/// <summary>An invitation as it is handed out. It cannot be shown again: only the token's hash is kept.</summary>
/// <param name="Link">What the invited person opens.</param>
/// <param name="ExpiresAt">Until when it can be used, once.</param>
public sealed record AgencyLink(string Agency, Uri Link, DateTimeOffset ExpiresAt);

/// <summary>Makes a one-time link by which somebody becomes a member of an agency.</summary>
public sealed class InviteToAgency(WowDashDb db, TimeProvider clock)
{
    /// <summary>How long a link is good unless told.</summary>
    public static readonly TimeSpan Usual = TimeSpan.FromDays(7);

    /// <summary>The longest a link may be good.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromDays(90);

    /// <summary>Makes the link: 128 random bits, good once, in this center only, for <paramref name="validFor"/> (cut to <see cref="Longest"/>).
    /// Refuses: <c>permission</c>, <c>agency.not-found</c> (or not active), <c>agency.no-bot</c>.</summary>
    public Task<Outcome<AgencyLink>> Run(Actor actor, long agencyId, TimeSpan? validFor = null, CancellationToken ct = default) => db.InOneTransaction<AgencyLink>(async () =>
    {
        if (actor.Lacks(Permission.ManageAgencies) is { } lacking) return lacking;
        if (await db.Agencies.SingleOrDefaultAsync(a => a.Id == agencyId && a.Active, ct) is not { } agency) return CustomerRefusals.NoAgency;
        if (await db.BotConnections.Select(b => b.Username).FirstOrDefaultAsync(ct) is not { Length: > 0 } bot) return CustomerRefusals.NoBot;

        var (now, token) = (clock.GetUtcNow(), Secret.New(16));
        var expires = now + (validFor is { } asked && asked > TimeSpan.Zero ? asked < Longest ? asked : Longest : Usual);
        db.AgencyInvites.Add(new AgencyInvite { AgencyId = agency.Id, TokenHash = Secret.Hash(token), ExpiresAt = expires, CreatedById = actor.StaffId });
        db.Audit(actor, "agency.invited", $"agency {agency.Id}", now, after: new { expires });
        await db.SaveChangesAsync(ct);
        return new AgencyLink(agency.Name, new Uri($"https://t.me/{bot}?start={token}"), expires);
    }, ct);
}
