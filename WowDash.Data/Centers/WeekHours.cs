namespace WowDash.Data.Centers;

/// <summary>Opening hours of a week, Monday first. A day without hours is closed.</summary>
public sealed record WeekHours(IReadOnlyList<DayHours?> Days)
{
    /// <summary>Monday to Friday 9–18 with an hour's break at 13, Saturday 10–15.</summary>
    public static WeekHours Usual { get; } = new(
        [.. Enumerable.Repeat<DayHours?>(new(new(9, 0), new(18, 0), new(13, 0), new(14, 0)), 5), new(new(10, 0), new(15, 0), null, null), null]);

    /// <summary>The hours of a day; null when closed.</summary>
    public DayHours? On(DayOfWeek day) => Days[((int)day + 6) % 7];

    /// <summary>Whether these can be a week's hours: seven days, each ending after it begins, its break inside it.</summary>
    public bool IsRight => Days.Count == 7 && Days.All(d => d is null || d.IsRight);

    /// <summary>Whether the office is open at a local time.</summary>
    public bool IsOpen(DateTime local) =>
        On(local.DayOfWeek) is { } day
        && TimeOnly.FromDateTime(local) is var time && time >= day.Opens && time < day.Closes
        && !(time >= day.BreakFrom && time < day.BreakTo);

    /// <summary>The end of the working day <paramref name="days"/> working days after a local time: an order's deadline.
    /// With no open day at all, calendar days and 18:00.</summary>
    public DateTime Deadline(DateTime from, int days)
    {
        if (Days.All(d => d is null)) return from.Date.AddDays(days).AddHours(18);
        var day = from.Date;
        // an order that comes after closing starts on the next working day
        if (On(day.DayOfWeek) is not { } today || TimeOnly.FromDateTime(from) >= today.Closes) day = NextOpen(day);
        for (var left = Math.Max(0, days); left > 0; left--) day = NextOpen(day);
        return day + On(day.DayOfWeek)!.Closes.ToTimeSpan();
    }

    DateTime NextOpen(DateTime day)
    {
        do day = day.AddDays(1);
        while (On(day.DayOfWeek) is null);
        return day;
    }
}

/// <summary>A day's hours, with a break or without.</summary>
public sealed record DayHours(TimeOnly Opens, TimeOnly Closes, TimeOnly? BreakFrom, TimeOnly? BreakTo)
{
    internal bool IsRight => Opens < Closes && (BreakFrom, BreakTo) switch
    {
        (null, null) => true,
        ({ } from, { } to) => Opens <= from && from < to && to <= Closes,
        _ => false,
    };
}
