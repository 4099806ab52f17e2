using System.Globalization;
using WowDash.Data.Texts;

namespace WowDash.Web.Ui;

/// <summary>Instants as people say them, in a center's time zone.</summary>
static class Moments
{
    static readonly Text Today = new("bugun {0}", "сегодня {0}", "today {0}");
    static readonly Text Yesterday = new("kecha {0}", "вчера {0}", "yesterday {0}");
    static readonly Text Tomorrow = new("ertaga {0}", "завтра {0}", "tomorrow {0}");

    static readonly Text[] Months =
    [
        new("yan", "янв", "Jan"), new("fev", "фев", "Feb"), new("mar", "мар", "Mar"), new("apr", "апр", "Apr"), new("may", "мая", "May"), new("iyn", "июн", "Jun"),
        new("iyl", "июл", "Jul"), new("avg", "авг", "Aug"), new("sen", "сен", "Sep"), new("okt", "окт", "Oct"), new("noy", "ноя", "Nov"), new("dek", "дек", "Dec"),
    ];

    static readonly Text[] WeekDays =
    [
        new("yak", "вс", "Sun"), new("dush", "пн", "Mon"), new("sesh", "вт", "Tue"), new("chor", "ср", "Wed"), new("pay", "чт", "Thu"), new("jum", "пт", "Fri"), new("shan", "сб", "Sat"),
    ];

    /// <summary><c>Mon 12</c>.</summary>
    public static string WeekDay(DateTime day, Language language) => $"{WeekDays[(int)day.DayOfWeek].In(language)} {day.Day}";

    /// <summary><c>today 14:05</c>, <c>yesterday 9:30</c>, <c>12 Nov</c>, <c>12 Nov 2025</c>.</summary>
    public static string Short(DateTimeOffset at, DateTimeOffset now, TimeZoneInfo zone, Language language)
    {
        var (local, today) = (TimeZoneInfo.ConvertTime(at, zone), TimeZoneInfo.ConvertTime(now, zone).Date);
        var time = local.ToString("HH:mm", CultureInfo.InvariantCulture);
        return (local.Date - today).Days switch
        {
            0 => Today.With(time).In(language),
            -1 => Yesterday.With(time).In(language),
            1 => Tomorrow.With(time).In(language),
            _ => Day(local, today, language),
        };
    }

    /// <summary><c>14:05</c> today, else the day: what fits into a list.</summary>
    public static string Brief(DateTimeOffset at, DateTimeOffset now, TimeZoneInfo zone, Language language)
    {
        var (local, today) = (TimeZoneInfo.ConvertTime(at, zone), TimeZoneInfo.ConvertTime(now, zone).Date);
        return local.Date == today ? local.ToString("HH:mm", CultureInfo.InvariantCulture) : Day(local, today, language);
    }

    /// <summary><c>today</c>, <c>yesterday</c>, <c>12 Nov</c>.</summary>
    public static string DayOf(DateTimeOffset at, DateTimeOffset now, TimeZoneInfo zone, Language language)
    {
        var (local, today) = (TimeZoneInfo.ConvertTime(at, zone), TimeZoneInfo.ConvertTime(now, zone).Date);
        return (local.Date - today).Days switch
        {
            0 => Today.With("").In(language).Trim(),
            -1 => Yesterday.With("").In(language).Trim(),
            _ => Day(local, today, language),
        };
    }

    /// <summary>The full instant, for hovering: <c>21.11.2026 14:05:33</c>, with the zone's offset.</summary>
    public static string Full(DateTimeOffset at, TimeZoneInfo zone) => TimeZoneInfo.ConvertTime(at, zone).ToString("dd.MM.yyyy HH:mm:ss zzz", CultureInfo.InvariantCulture);

    static readonly Text[] LongMonths =
    [
        new("Yanvar", "Январь", "January"), new("Fevral", "Февраль", "February"), new("Mart", "Март", "March"), new("Aprel", "Апрель", "April"), new("May", "Май", "May"), new("Iyun", "Июнь", "June"),
        new("Iyul", "Июль", "July"), new("Avgust", "Август", "August"), new("Sentabr", "Сентябрь", "September"), new("Oktabr", "Октябрь", "October"), new("Noyabr", "Ноябрь", "November"), new("Dekabr", "Декабрь", "December"),
    ];

    /// <summary><c>November 2026</c>.</summary>
    public static Text Month(DateOnly day) => new Text("{0} {1}", "{0} {1}", "{0} {1}").With(LongMonths[day.Month - 1], day.Year);

    /// <summary><c>12 Nov</c>.</summary>
    public static Text Day(DateOnly day) => new Text("{0} {1}", "{0} {1}", "{0} {1}").With(day.Day, Months[day.Month - 1]);

    /// <summary>When the local day began that lies so many days back.</summary>
    public static DateTimeOffset DayStart(DateTimeOffset now, TimeZoneInfo zone, int daysBack = 0) => Start(TimeZoneInfo.ConvertTime(now, zone).Date.AddDays(-daysBack), zone);

    /// <summary>When a local day begins.</summary>
    public static DateTimeOffset DayStart(DateOnly day, TimeZoneInfo zone) => Start(day.ToDateTime(TimeOnly.MinValue), zone);

    public static DateTimeOffset MonthStart(DateTimeOffset now, TimeZoneInfo zone)
    {
        var today = TimeZoneInfo.ConvertTime(now, zone).Date;
        return Start(new DateTime(today.Year, today.Month, 1), zone);
    }

    static DateTimeOffset Start(DateTime local, TimeZoneInfo zone) => new DateTimeOffset(local, zone.GetUtcOffset(local)).ToUniversalTime();

    static string Day(DateTimeOffset local, DateTime today, Language language)
    {
        var day = $"{local.Day} {Months[local.Month - 1].In(language)}";
        return local.Year == today.Year ? day : $"{day} {local.Year}";
    }
}
