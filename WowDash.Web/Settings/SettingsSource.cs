using System.Collections;

namespace WowDash.Web.Settings;

/// <summary>What the operator gave: the environment first, then <c>.env</c>, then what a running <c>./wowdash up</c> left for other commands.</summary>
sealed class SettingsSource(IReadOnlyDictionary<string, string> environment, IReadOnlyDictionary<string, string> file, IReadOnlyDictionary<string, string> upFile)
{
    /// <summary>Names that say which database is meant: given any of them, the one of <c>up</c> is not.</summary>
    static readonly string[] DatabaseNames = ["DATABASE_URL", "DATABASE_URL_FILE", "DB_NAME", "DB_USER", "DB_PASSWORD", "DB_PASSWORD_FILE", "DB_HOST"];

    public IReadOnlyDictionary<string, string> Environment => environment;
    public IReadOnlyDictionary<string, string> EnvFile => file;

    public static SettingsSource OfThisProcess() => new(
        System.Environment.GetEnvironmentVariables().Cast<DictionaryEntry>().ToDictionary(e => (string)e.Key, e => (string?)e.Value ?? "", StringComparer.Ordinal),
        Settings.EnvFile.Read(Path.Combine(Folders.Root, ".env")),
        Settings.EnvFile.Read(Folders.UpSettings(Folders.DefaultData)));

    /// <summary>The value given for a name; null when none was, an empty one counts as none.</summary>
    public string? Find(string name) =>
        environment.TryGetValue(name, out var value) && value.Length > 0 ? value
        : file.TryGetValue(name, out value) && value.Length > 0 ? value
        : UsesUp && upFile.TryGetValue(name, out value) && value.Length > 0 ? value
        : null;

    /// <summary>Whether the operator said which database, other than the one of <c>up</c>.</summary>
    public bool NamesDatabase => DatabaseNames.Any(name => Given(environment, name) || Given(file, name));

    /// <summary>The same with some values in place of the environment's, and nothing of an earlier <c>up</c>.</summary>
    public SettingsSource With(IReadOnlyDictionary<string, string> values)
    {
        var changed = new Dictionary<string, string>(environment, StringComparer.Ordinal);
        foreach (var (name, value) in values) changed[name] = value;
        return new SettingsSource(changed, file, new Dictionary<string, string>(StringComparer.Ordinal));
    }

    bool UsesUp => upFile.Count > 0 && !NamesDatabase;

    static bool Given(IReadOnlyDictionary<string, string> values, string name) => values.TryGetValue(name, out var value) && value.Length > 0;
}
