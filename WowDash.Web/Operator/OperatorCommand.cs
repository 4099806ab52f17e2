using System.CommandLine;
using System.Text.Json;
using WowDash.Data;
using WowDash.Web.Settings;

namespace WowDash.Web.Operator;

/// <summary>One command of an operator; one file each, found by this type. Its path is its words: <c>centers add</c>.</summary>
abstract class OperatorCommand(string path, string description) : Command(path.Split(' ')[^1], description)
{
    static readonly JsonSerializerOptions JsonShape = new(JsonSerializerDefaults.Web) { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public string Words { get; } = path;

    /// <summary>Does it and answers the exit code: 0 done, 1 refused. A <see cref="CommandRefused"/> is told on stderr and exits 1.</summary>
    public abstract Task<int> Run(ParseResult line, CancellationToken ct);

    protected static Option<bool> JsonOption() => new("--json") { Description = "Print JSON." };

    protected static Option<bool> DryRunOption() => new("--dry-run") { Description = "Say what would be done; change nothing." };

    internal static void PrintJson(object value) => Console.WriteLine(JsonSerializer.Serialize(value, JsonShape));

    /// <summary>The settings; refuses when any is wrong. Warnings go to stderr.</summary>
    protected static Data.Settings.WowDashSettings ReadSettings() => ReadSettings(SettingsSource.OfThisProcess());

    internal static Data.Settings.WowDashSettings ReadSettings(SettingsSource source)
    {
        var answer = SettingsReader.Read(source);
        foreach (var warning in answer.Warnings) Console.Error.WriteLine("warning: " + warning);
        return answer.Errors.Count == 0 ? answer.Settings : throw new CommandRefused(string.Join(Environment.NewLine, answer.Errors));
    }
}

/// <summary>Why a command did not do its work, in words for the operator.</summary>
sealed class CommandRefused(string message) : Exception(message)
{
    public CommandRefused(Refusal refusal) : this(refusal.Text.En)
    {
    }
}

static class Refusals
{
    /// <summary>The verb's value, or its refusal told to the operator.</summary>
    public static T OrRefuse<T>(this Outcome<T> outcome) => outcome.Done ? outcome.Value : throw new CommandRefused(outcome.Refusal);
}
