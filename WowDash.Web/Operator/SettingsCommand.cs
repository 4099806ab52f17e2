using System.CommandLine;
using WowDash.Web.Settings;

namespace WowDash.Web.Operator;

sealed class SettingsCommand : OperatorCommand
{
    readonly Option<bool> example = new("--example") { Description = "Print .env.example." };
    readonly Option<bool> markdown = new("--markdown") { Description = "Print the table of docs/settings.md." };

    public SettingsCommand() : base("settings", "Every setting, and whether it is set. Secrets are never shown.")
    {
        Add(example);
        Add(markdown);
    }

    public override Task<int> Run(ParseResult line, CancellationToken ct)
    {
        if (line.GetValue(example)) Console.Write(SettingsExample.Env());
        else if (line.GetValue(markdown)) Console.Write(SettingsExample.Table());
        else
        {
            var source = SettingsSource.OfThisProcess();
            Table.Print(["name", "value"], SettingNames.All.Select(s => (string[])[s.Name, Shown(s, source)]));
        }

        return Task.FromResult(0);
    }

    static string Shown(Setting setting, SettingsSource source)
    {
        var given = source.Find(setting.Name) ?? (setting.IsSecret ? source.Find(setting.Name + "_FILE") : null);
        return given is null ? setting.Default : setting.IsSecret ? "(set)" : given;
    }
}
