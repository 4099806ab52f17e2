using System.Globalization;
using WowDash.Data.Conversations;

namespace WowDash.Bots.State.Redis;

/// <summary>Puts together what Redis counts and what the processes count.</summary>
static class RedisStatistics
{
    public static StateStatistics Of(
        (IReadOnlyDictionary<string, long> Counts, IReadOnlyList<DateTimeOffset> Written, IReadOnlyDictionary<string, string> Memory) redis, StateStatistics processes, DateTimeOffset now)
    {
        var groups = redis.Counts.Where(c => c.Value != 0 && c.Key.Contains(':', StringComparison.Ordinal)).Select(c => Group(c.Key, c.Value));
        var ages = redis.Written.Select(w => now - w).Order().ToList();
        return processes with
        {
            TakenAt = now,
            Groups = [.. groups.OrderBy(g => g.CenterId).ThenBy(g => g.Kind)],
            BytesOfAll = redis.Counts.GetValueOrDefault("bytes"),
            Oldest = ages.Count == 0 ? null : now - ages[^1],
            Newest = ages.Count == 0 ? null : now - ages[0],
            AverageAge = ages.Count == 0 ? null : TimeSpan.FromSeconds(ages.Average(a => a.TotalSeconds)),
            P95Age = ages.Count == 0 ? null : ages[(int)(ages.Count * 0.95)],
            Memory = new(Bytes(redis.Memory, "used_memory"), Bytes(redis.Memory, "used_memory_peak"), Bytes(redis.Memory, "maxmemory")),
        };
    }

    static StateGroup Group(string name, long count)
    {
        var parts = name.Split(':');
        return new(long.Parse(parts[0], CultureInfo.InvariantCulture), (ConversationKind)int.Parse(parts[1], CultureInfo.InvariantCulture), count, 0);
    }

    static long Bytes(IReadOnlyDictionary<string, string> info, string name) => info.TryGetValue(name, out var value) && long.TryParse(value, CultureInfo.InvariantCulture, out var bytes) ? bytes : 0;
}
