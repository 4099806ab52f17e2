using System.Globalization;
using WowDash.Data.Centers;
using WowDash.Web.Ui;

namespace WowDash.Web.Pages;

/// <summary>A branch's place as typed.</summary>
public sealed class PlaceFields
{
    public string? Name { get; set; }
    public string? RegionCode { get; set; }
    public string? District { get; set; }
    public string? Address { get; set; }
    public string? Phone { get; set; }
    public string? Point { get; set; }

    public static PlaceFields Of(Branch branch) => new()
    {
        Name = branch.Name,
        RegionCode = branch.RegionCode,
        District = branch.District,
        Address = branch.Address,
        Phone = branch.Phone,
        Point = branch is { Latitude: { } latitude, Longitude: { } longitude } ? string.Create(CultureInfo.InvariantCulture, $"{latitude}, {longitude}") : null,
    };

    /// <summary>A point that lies nowhere where what was typed is none: the verb refuses it.</summary>
    public (double Latitude, double Longitude)? AsPoint()
    {
        if (string.IsNullOrWhiteSpace(Point)) return null;
        var parts = Point.Split([',', ';', ' '], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return parts.Length == 2 && Number(parts[0]) is { } latitude && Number(parts[1]) is { } longitude ? (latitude, longitude) : (double.NaN, double.NaN);
    }

    static double? Number(string typed) => double.TryParse(typed, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;
}

/// <summary>A day's hours as typed: 9, 9:30, 09.30, 930.</summary>
public sealed class DayFields
{
    static readonly string[] Forms = ["H:mm", "HH:mm"];

    public string? Opens { get; set; }
    public string? Closes { get; set; }
    public string? BreakFrom { get; set; }
    public string? BreakTo { get; set; }

    public static DayFields Of(DayHours? day) => new() { Opens = Shown(day?.Opens), Closes = Shown(day?.Closes), BreakFrom = Shown(day?.BreakFrom), BreakTo = Shown(day?.BreakTo) };

    /// <summary>Closed where nothing is written; half a day's hours, or what is no time, are hours no verb takes.</summary>
    public DayHours? AsHours()
    {
        string?[] typed = [Opens, Closes, BreakFrom, BreakTo];
        if (typed.All(string.IsNullOrWhiteSpace)) return null;
        var nonsense = typed.Any(t => !string.IsNullOrWhiteSpace(t) && Time(t) is null);
        return nonsense ? new(TimeOnly.MaxValue, TimeOnly.MinValue, null, null) : new(Time(Opens) ?? TimeOnly.MaxValue, Time(Closes) ?? TimeOnly.MinValue, Time(BreakFrom), Time(BreakTo));
    }

    static string? Shown(TimeOnly? time) => time?.ToString("HH:mm", CultureInfo.InvariantCulture);

    static TimeOnly? Time(string? typed)
    {
        var written = (typed ?? "").Trim().Replace('.', ':').Replace('-', ':');
        if (!written.Contains(':', StringComparison.Ordinal)) written = written.Length > 2 ? written.Insert(written.Length - 2, ":") : $"{written}:00";
        return TimeOnly.TryParseExact(written, Forms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? time : null;
    }
}

/// <summary>A branch's settings as typed.</summary>
public sealed class SettingsFields
{
    public List<DayFields> Days { get; set; } = [];
    public bool PriceListVisible { get; set; }
    public string? CardNumber { get; set; }
    public string? CardHolder { get; set; }
    public ThreeWords About { get; set; } = new();
    public ThreeWords Help { get; set; } = new();
    public string? SupportPhone { get; set; }
    public string? SupportTelegram { get; set; }
    public long? B2cChannelId { get; set; }
    public long? B2bChannelId { get; set; }

    public static SettingsFields Of(Branch branch) => new()
    {
        Days = [.. branch.Hours.Days.Select(DayFields.Of)],
        PriceListVisible = branch.PriceListVisible,
        CardNumber = branch.CardNumber,
        CardHolder = branch.CardHolder,
        About = ThreeWords.Of(branch.About),
        Help = ThreeWords.Of(branch.Help),
        SupportPhone = branch.SupportPhone,
        SupportTelegram = branch.SupportTelegram,
        B2cChannelId = branch.B2cChannelId,
        B2bChannelId = branch.B2bChannelId,
    };

    public BranchSettings AsSettings() => new()
    {
        Hours = new WeekHours([.. Days.Take(7).Select(d => d.AsHours())]),
        PriceListVisible = PriceListVisible,
        CardNumber = CardNumber,
        CardHolder = CardHolder,
        About = About.AsText(),
        Help = Help.AsText(),
        SupportPhone = SupportPhone,
        SupportTelegram = SupportTelegram,
        B2cChannelId = B2cChannelId,
        B2bChannelId = B2bChannelId,
    };
}
