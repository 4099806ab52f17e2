using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;
using WowDash.Data;
using WowDash.Data.Orders;
using WowDash.Web.Access;

namespace WowDash.Web.Pages;

/// <summary>How many orders came when, in the center's own hours and days; cancelled ones do not count. Today is counted each time, by the index of creation; the days
/// before it hardly change and are remembered for two minutes.</summary>
sealed class OrderFlow(WowDashDb db, Viewer viewer, IMemoryCache memory)
{
    static readonly TimeSpan Remembered = TimeSpan.FromMinutes(2);

    /// <summary>Counts by local hour (the hour's beginning), since a day's beginning.</summary>
    public sealed record Hours(IReadOnlyDictionary<DateTime, int> Counts)
    {
        public int On(DateTime day) => Counts.Where(h => h.Key.Date == day).Sum(h => h.Value);

        public int At(DateTime day, int hour) => Counts.GetValueOrDefault(day.AddHours(hour));

        public int From(DateTime day) => Counts.Where(h => h.Key >= day).Sum(h => h.Value);
    }

    /// <summary>This month and the last week, whichever began earlier.</summary>
    public async Task<Hours> Read(CancellationToken ct)
    {
        var (today, week, month) = (viewer.DayStart(), viewer.DayStart(6), viewer.MonthStart());
        var from = week < month ? week : month;
        var sight = viewer.Session.Sight;
        // what one sight counts, another may not
        var key = (typeof(OrderFlow), viewer.Center.Id, sight, today);
        if (!memory.TryGetValue(key, out Dictionary<DateTime, int>? past))
        {
            past = await Count(from, today, ct);
            memory.Set(key, past, Remembered);
        }

        var all = new Dictionary<DateTime, int>(past!);
        foreach (var (hour, count) in await Count(today, viewer.Now.AddDays(1), ct)) all[hour] = all.GetValueOrDefault(hour) + count;
        return new(all);
    }

    // quarters of an hour, since not every zone is whole hours away from UTC
    async Task<Dictionary<DateTime, int>> Count(DateTimeOffset from, DateTimeOffset until, CancellationToken ct)
    {
        var quarters = await db.Orders.AsNoTracking().SeenBy(viewer.Session.Sight)
            .Where(o => o.CreatedAt >= from && o.CreatedAt < until && o.Status != OrderStatus.Cancelled)
            .GroupBy(o => new { o.CreatedAt.Year, o.CreatedAt.Month, o.CreatedAt.Day, o.CreatedAt.Hour, Quarter = o.CreatedAt.Minute / 15 })
            .Select(g => new { g.Key, Count = g.Count() }).ToListAsync(ct);
        return quarters
            .GroupBy(q => Local(new DateTimeOffset(q.Key.Year, q.Key.Month, q.Key.Day, q.Key.Hour, q.Key.Quarter * 15, 0, TimeSpan.Zero)))
            .ToDictionary(g => g.Key, g => g.Sum(q => q.Count));
    }

    DateTime Local(DateTimeOffset at)
    {
        var local = TimeZoneInfo.ConvertTime(at, viewer.Center.Zone);
        return local.Date.AddHours(local.Hour);
    }
}
