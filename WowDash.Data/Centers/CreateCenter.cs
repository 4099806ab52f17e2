using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using WowDash.Data.Audit;
using WowDash.Data.Channels;
using WowDash.Data.Live;
using WowDash.Data.Staff;
using WowDash.Data.Tables;
using WowDash.Data.Texts;

namespace WowDash.Data.Centers;

/// <summary>What a new center is to be.</summary>
public sealed record NewCenter
{
    public required string Name { get; init; }

    /// <summary>Its subdomain; unique over the platform.</summary>
    public required string Slug { get; init; }

    public Language DefaultLanguage { get; init; } = Language.Uz;
    public string? Phone { get; init; }
    public string? Telegram { get; init; }

    /// <summary>The name of its main branch; the center's own unless told.</summary>
    public string? MainBranch { get; init; }
}

/// <summary>Opens a center.</summary>
public sealed partial class CreateCenter(WowDashDb db, TimeProvider clock)
{
    static readonly HashSet<string> Reserved = ["www", "api", "app", "admin", "bot", "mail", "static", "live", "health", "metrics", "platform", "support"];

    /// <summary>Creates the center with its system roles, counters and main branch. Needs a unit of work without a center, which becomes the new center's.
    /// For the platform's owners and operators. Refuses: <c>permission.platform</c>, <c>center.name</c>, <c>center.slug</c>, <c>center.slug-taken</c>.</summary>
    public Task<Outcome<Center>> Run(Actor actor, NewCenter wanted, CancellationToken ct = default) => db.InOneTransaction<Center>(async () =>
    {
        if (!actor.IsPlatform) return CenterRefusals.Platform;
        var (name, slug) = (wanted.Name.Trim(), wanted.Slug.Trim().ToLowerInvariant());
        if (name.Length is < 2 or > 120) return CenterRefusals.Name;
        if (!Slugs().IsMatch(slug) || Reserved.Contains(slug)) return CenterRefusals.Slug;
        await db.TakePlatformTurn($"slug {slug}", ct);
        if (await db.Centers.AnyAsync(c => c.Slug == slug, ct)) return CenterRefusals.SlugTaken;

        var now = clock.GetUtcNow();
        var center = new Center
        {
            Name = name,
            Slug = slug,
            DefaultLanguage = wanted.DefaultLanguage,
            Phone = wanted.Phone,
            Telegram = wanted.Telegram,
            CreatedAt = now,
        };
        db.Centers.Add(center);
        await db.SaveChangesAsync(ct);
        db.Center.Choose(center.Id);
        db.CenterCounters.Add(new CenterCounters());
        db.ChannelPositions.Add(new ChannelPosition());
        db.Branches.Add(new Branch { Name = wanted.MainBranch ?? name, IsMain = true, Phone = wanted.Phone });
        db.Roles.AddRange(Enum.GetValues<SystemRole>().Select(role => new Role { Name = role.ToString(), System = role, Permissions = Permissions.Of(role) }));
        db.Audit(actor, "center.created", $"center {slug}", now, after: new { name, slug });
        await db.SaveChangesAsync(ct);
        return center;
    }, ct);

    [GeneratedRegex(@"\A[a-z0-9](?:[a-z0-9-]{1,38})[a-z0-9]\z", RegexOptions.CultureInvariant)]
    private static partial Regex Slugs();
}
