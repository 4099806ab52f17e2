using System.Globalization;

namespace WowDash.Bench;

/// <summary>Processor time that a process and its children have used so far: says where the time goes even while others use the machine too.</summary>
static class CpuTime
{
    const double TicksPerSecond = 100;

    /// <summary>Seconds, of the process and, unless told otherwise, of everything it started that still runs.</summary>
    public static double Of(int processId, bool withChildren = true)
    {
        if (!withChildren) return (Read(processId)?.Ticks ?? 0) / TicksPerSecond;
        var all = Directory.EnumerateDirectories("/proc").Select(Path.GetFileName).Select(n => int.TryParse(n, CultureInfo.InvariantCulture, out var id) ? Read(id) : null)
            .OfType<Usage>().ToList();
        var family = new HashSet<int> { processId };
        while (all.Any(p => family.Contains(p.Parent) && family.Add(p.Id)))
        {
            // one more child or grandchild each time
        }

        return all.Where(p => family.Contains(p.Id)).Sum(p => p.Ticks) / TicksPerSecond;
    }

    static Usage? Read(int id)
    {
        try
        {
            var text = File.ReadAllText($"/proc/{id}/stat");
            // the name before stands in brackets and may hold blanks
            var fields = text[(text.LastIndexOf(')') + 2)..].Split(' ');
            return new(id, int.Parse(fields[1], CultureInfo.InvariantCulture), fields[11..13].Sum(f => long.Parse(f, CultureInfo.InvariantCulture)));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // it has ended
            return null;
        }
    }

    sealed record Usage(int Id, int Parent, long Ticks);
}
