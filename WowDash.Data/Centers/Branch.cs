using WowDash.Data.Tenancy;
using WowDash.Data.Texts;

namespace WowDash.Data.Centers;

/// <summary>An office of a center. Exactly one is the main branch (kept by the database); texts that are missing fall back to it.</summary>
public sealed class Branch : CenterOwned
{
    public required string Name { get; set; }
    public bool IsMain { get; set; }
    public bool Active { get; set; } = true;
    public string? RegionCode { get; set; }
    public string? District { get; set; }
    public string? Address { get; set; }
    public string? Phone { get; set; }
    public double? Latitude { get; set; }
    public double? Longitude { get; set; }

    /// <summary>Opening hours in the center's time zone.</summary>
    public WeekHours Hours { get; set; } = WeekHours.Usual;

    /// <summary>Telegram chat ids of the channels order cards go to.</summary>
    public long? B2cChannelId { get; set; }

    public long? B2bChannelId { get; set; }
    public bool PriceListVisible { get; set; } = true;
    public string? CardNumber { get; set; }
    public string? CardHolder { get; set; }
    public Text? About { get; set; }
    public Text? Help { get; set; }
    public string? SupportPhone { get; set; }
    public string? SupportTelegram { get; set; }

    /// <summary>Changes with every change of the row.</summary>
    public uint RowVersion { get; private set; }
}

/// <summary>One of the regions of Uzbekistan; the same for every center.</summary>
public sealed class Region
{
    /// <summary>ISO 3166-2 subdivision code, such as <c>UZ-TK</c>.</summary>
    public required string Code { get; set; }

    public required Text Name { get; set; }
}
