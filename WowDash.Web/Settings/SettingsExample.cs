using System.Text;

namespace WowDash.Web.Settings;

/// <summary>The text of <c>.env.example</c> and the table of docs/settings.md, written from the list of settings.</summary>
static class SettingsExample
{
    public static string Env()
    {
        var text = new StringBuilder("# Every setting, its meaning and default. Copy to .env and change what you need; the environment wins over the file.\n");
        text.Append("# Each secret can be given as a file instead: NAME_FILE=/run/secrets/name.\n");
        foreach (var setting in SettingNames.All) text.Append($"\n# {Says(setting)}\n# {setting.Name}={setting.Default}\n");
        return text.ToString();
    }

    public static string Table()
    {
        var text = new StringBuilder("| name | default | meaning |\n|---|---|---|\n");
        foreach (var setting in SettingNames.All) text.Append($"| `{setting.Name}` | {(setting.Default.Length > 0 ? $"`{setting.Default}`" : "")} | {Says(setting)} |\n");
        return text.ToString();
    }

    static string Says(Setting setting) => setting.Meaning + (setting.IsSecret ? " Secret." : "") + (setting.NotUsedYet ? " Not used by this version." : "");
}
