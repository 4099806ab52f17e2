using System.Globalization;
using WowDash.Data.Texts;

namespace WowDash.Bots.Support;

/// <summary>Days as people say them.</summary>
static class Days
{
    /// <summary><c>today 18:00</c>, <c>tomorrow 18:00</c>, <c>24.11.2026, 18:00</c>; both times on the center's clock.</summary>
    public static Text Show(DateTime day, DateTime now)
    {
        if (day.Date == now.Date) return SupportTexts.Today.With(Time(day));
        return day.Date == now.Date.AddDays(1) ? SupportTexts.Tomorrow.With(Time(day)) : Text.Same(Date(day));
    }

    /// <summary><c>24.11.2026, 18:00</c>: for messages that are read any time.</summary>
    public static string Date(DateTime day) => $"{day.ToString("d.MM.yyyy", CultureInfo.InvariantCulture)}, {Time(day)}";

    static string Time(DateTime day) => day.ToString("H:mm", CultureInfo.InvariantCulture);
}
