using System.Globalization;
using WowDash.Data.Texts;

namespace WowDash.Bots.Support;

/// <summary>Days as people say them.</summary>
static class Days
{
    /// <summary><c>today 18:00</c>, <c>tomorrow 18:00</c>, <c>24.11.2026, 18:00</c>; both times on the center's clock.</summary>
    public static Text Show(DateTime day, DateTime now)
    {
        var time = day.ToString("H:mm", CultureInfo.InvariantCulture);
        if (day.Date == now.Date) return SupportTexts.Today.With(time);
        if (day.Date == now.Date.AddDays(1)) return SupportTexts.Tomorrow.With(time);
        return Text.Same(day.ToString(day.Year == now.Year ? "d.MM, H:mm" : "d.MM.yyyy, H:mm", CultureInfo.InvariantCulture));
    }
}
