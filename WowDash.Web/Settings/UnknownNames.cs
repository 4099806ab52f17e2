namespace WowDash.Web.Settings;

/// <summary>Finds names that were meant to be settings and are none: all of <c>.env</c>, every <c>WOWDASH_…</c>, and near misses in the environment.</summary>
static class UnknownNames
{
    static readonly HashSet<string> Known = [.. SettingNames.All.Select(s => s.Name), .. SettingNames.All.Where(s => s.IsSecret).Select(s => s.Name + "_FILE")];

    public static IEnumerable<string> In(SettingsSource source)
    {
        foreach (var name in source.EnvFile.Keys.Where(n => !Known.Contains(n)).Order(StringComparer.Ordinal)) yield return Says(name, ".env");
        foreach (var name in source.Environment.Keys.Where(n => !Known.Contains(n)).Order(StringComparer.Ordinal))
            if (name.StartsWith("WOWDASH_", StringComparison.Ordinal) || Nearest(name) is not null) yield return Says(name, "the environment");
    }

    static string Says(string name, string where) =>
        Nearest(name) is { } meant ? $"{name} in {where} is no setting: did you mean {meant}?" : $"{name} in {where} is no setting.";

    /// <summary>The known name at most two edits away (one for short names).</summary>
    static string? Nearest(string name)
    {
        var bare = name.StartsWith("WOWDASH_", StringComparison.Ordinal) ? name["WOWDASH_".Length..] : name;
        var nearest = Known.Select(known => (known, distance: Distance(bare, known))).MinBy(pair => pair.distance);
        return nearest.distance <= (nearest.known.Length < 9 ? 1 : 2) ? nearest.known : null;
    }

    static int Distance(string a, string b)
    {
        var row = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var above = row[j];
                row[j] = Math.Min(Math.Min(row[j], row[j - 1]) + 1, diagonal + (a[i - 1] == b[j - 1] ? 0 : 1));
                diagonal = above;
            }
        }

        return row[b.Length];
    }
}
