using WowDash.Data.Texts;

namespace WowDash.Data.Centers;

/// <summary>A translation center: the tenant. Never hard-deleted; it is suspended or archived.</summary>
public sealed class Center
{
    public long Id { get; set; }
    public required string Name { get; set; }

    /// <summary>Unique over the platform; the center's subdomain. <c>a-z 0-9 -</c>, 3 to 40 characters.</summary>
    public required string Slug { get; set; }

    public CenterStatus Status { get; set; }

    /// <summary>The logo's key in the file store; null for none.</summary>
    public string? LogoPath { get; set; }

    public string? Phone { get; set; }
    public string? Telegram { get; set; }
    public string? MapLink { get; set; }

    /// <summary>Telegram chat id of the channel every submitted order's card goes to.</summary>
    public long? CompanyChannelId { get; set; }

    /// <summary>Languages the bot offers; never empty.</summary>
    public List<Language> Languages { get; set; } = [Language.Uz, Language.Ru, Language.En];

    public Language DefaultLanguage { get; set; } = Language.Uz;

    /// <summary>The center's own word for its currency; null for so‘m.</summary>
    public string? CurrencyLabel { get; set; }

    /// <summary>IANA id of the zone in which this center's days begin and its hours are meant.</summary>
    public string TimeZone { get; set; } = "Asia/Tashkent";

    /// <summary>Part of the price the bot suggests as a deposit, in percent; 0 for none.</summary>
    public int DepositPercent { get; set; } = 50;

    public DateTimeOffset CreatedAt { get; set; }

    /// <summary>Changes with every change of the row.</summary>
    public uint RowVersion { get; private set; }
}

/// <summary>Whether a center works. A suspended center's bot answers that it is closed and its staff cannot sign in; an archived one is only kept.</summary>
public enum CenterStatus
{
    Active,
    Suspended,
    Archived,
}
