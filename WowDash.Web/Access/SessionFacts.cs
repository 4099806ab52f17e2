using WowDash.Data.Orders;
using WowDash.Data.Staff;
using WowDash.Data.Texts;

namespace WowDash.Web.Access;

/// <summary>What one look at the database says about a session that is alive: who, where, with which rights.</summary>
sealed record SessionFacts
{
    public required long SessionId { get; init; }
    public required long AccountId { get; init; }
    public required string Name { get; init; }
    public required string Email { get; init; }
    public required Language Language { get; init; }
    public required Theme Theme { get; init; }
    public required bool IsPlatformOwner { get; init; }
    /// <summary>Changes with the picture; null for none.</summary>
    public string? Avatar { get; init; }

    public required DateTimeOffset LastSeenAt { get; init; }

    /// <summary>Null for the platform's owner.</summary>
    public long? StaffId { get; init; }

    public string? RoleName { get; init; }
    public SystemRole? SystemRole { get; init; }
    public IReadOnlySet<Permission> Permissions { get; init; } = new HashSet<Permission>();
    public CenterFacts? Center { get; init; }

    /// <summary>The branch the person is bound to.</summary>
    public long? BranchId { get; init; }

    public string? BranchName { get; init; }

    /// <summary>Whether this person answers customers.</summary>
    public bool Answers => IsPlatformOwner || Permissions.Contains(Permission.AnswerCustomers);

    /// <summary>What of the center's orders this person may see.</summary>
    public OrderSight Sight => OrderSight.Of(IsPlatformOwner ? null : Permissions, BranchId, StaffId);
}

/// <summary>The center a viewer is in, as pages need it.</summary>
sealed record CenterFacts(long Id, string Name, string Slug, TimeZoneInfo Zone, string? CurrencyLabel)
{
    /// <summary>The instant of a time on the center's wall, as a form sends it.</summary>
    public DateTimeOffset Instant(DateTime local)
    {
        var unspecified = DateTime.SpecifyKind(local, DateTimeKind.Unspecified);
        return new(TimeZoneInfo.ConvertTimeToUtc(Zone.IsInvalidTime(unspecified) ? unspecified.AddHours(1) : unspecified, Zone), TimeSpan.Zero);
    }

    /// <summary>What the center's wall shows at an instant, as a form's field takes it.</summary>
    public string WallTime(DateTimeOffset at) => TimeZoneInfo.ConvertTime(at, Zone).ToString("yyyy-MM-dd'T'HH:mm", System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>Changes with the logo; null for none.</summary>
    public string? Logo { get; init; }
}
