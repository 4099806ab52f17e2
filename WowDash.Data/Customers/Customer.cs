using WowDash.Data.Tenancy;
using WowDash.Data.Texts;

namespace WowDash.Data.Customers;

/// <summary>Someone who orders from one center. Unique per (center, Telegram user id); walk-ins have none and are unique by phone.</summary>
public sealed class Customer : CenterOwned
{
    /// <summary>The filter that hides who turned out to be somebody else.</summary>
    internal const string MergedFilter = "merged";

    public long? TelegramUserId { get; set; }
    public required string Name { get; set; }

    /// <summary>E.164, such as <c>+998901234567</c>.</summary>
    public required string Phone { get; set; }

    public string? Username { get; set; }
    public Language Language { get; set; }
    public long? BranchId { get; set; }
    public long? AgencyId { get; set; }
    public string? Notes { get; set; }
    public List<string> Tags { get; set; } = [];

    /// <summary>Blocked by staff: no new orders through the bot.</summary>
    public bool Blocked { get; set; }

    /// <summary>Telegram cannot reach them (bot blocked, account gone): nothing is sent until they write again.</summary>
    public bool Unreachable { get; set; }

    public bool MarketingOptOut { get; set; }

    /// <summary>Told about their orders without a sound.</summary>
    public bool Silent { get; set; }
    public DateTimeOffset CreatedAt { get; set; }

    /// <summary>Name and username without the differences of spelling (see <see cref="CustomerSearch"/>), and the phone's digits. Kept by a trigger.</summary>
    public string SearchText { get; internal set; } = "";

    /// <summary>Who they turned out to be. Such a row has nothing of its own any more and is found by nobody who does not ask for it.</summary>
    public long? MergedIntoId { get; set; }

    /// <summary>Changes with every change of the row.</summary>
    public uint RowVersion { get; private set; }
}

/// <summary>A business customer; its members see agency prices.</summary>
public sealed class Agency : CenterOwned
{
    public required string Name { get; set; }
    public string? Phone { get; set; }
    public string? Notes { get; set; }
    public bool Active { get; set; } = true;
    public DateTimeOffset CreatedAt { get; set; }

    /// <summary>Changes with every change of the row.</summary>
    public uint RowVersion { get; private set; }
}

/// <summary>A one-time way into an agency: <c>t.me/BOT?start=TOKEN</c>. Only the token's hash is kept.</summary>
public sealed class AgencyInvite : CenterOwned
{
    public long AgencyId { get; set; }
    public required byte[] TokenHash { get; set; }
    public DateTimeOffset ExpiresAt { get; set; }
    public DateTimeOffset? UsedAt { get; set; }
    public long? UsedById { get; set; }
    public long? CreatedById { get; set; }
}
