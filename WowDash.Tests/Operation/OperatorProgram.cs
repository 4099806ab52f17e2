using System.Diagnostics;
using System.Reflection;
using WowDash.Tests.Support;

namespace WowDash.Tests.Operation;

/// <summary>The program itself, run as an operator would: a process of its own, with only the settings given here.</summary>
static class OperatorProgram
{
    public static readonly string Path = System.IO.Path.Combine(AppContext.BaseDirectory, "WowDash.Web.dll");
    public const string Key = "a key for tests: 0123456789 abcdefghij KLMNOP";

    public static async Task<Answer> Run(string[] words, IReadOnlyDictionary<string, string>? settings = null, string? input = null)
    {
        using var process = Process.Start(Prepare(words, settings))!;
        if (input is not null) await process.StandardInput.WriteLineAsync(input);
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync().WaitAsync(Eventually.Limit);
        var answer = new Answer(process.ExitCode, await output, await error);
        RunLogs.Keep("commands", [answer.Output, answer.Error]);
        return answer;
    }

    public static ProcessStartInfo Prepare(string[] words, IReadOnlyDictionary<string, string>? settings)
    {
        var start = new ProcessStartInfo("dotnet", [Path, .. words]) { UseShellExecute = false, RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var name in Web.Settings.SettingNames.All) start.Environment.Remove(name.Name);
        foreach (var (name, value) in settings ?? new Dictionary<string, string>()) start.Environment[name] = value;
        return start;
    }

    /// <summary>Settings for a database.</summary>
    public static Dictionary<string, string> On(string database) => new() { ["DATABASE_URL"] = database, ["SECRET_KEY"] = Key, ["DEBUG"] = "true", ["MEDIA_ROOT"] = System.IO.Path.GetTempPath() };

    /// <summary>A file of the source tree.</summary>
    public static string Source(params string[] path)
    {
        for (var folder = new DirectoryInfo(System.IO.Path.GetDirectoryName(Assembly.GetExecutingAssembly().Location)!); folder is not null; folder = folder.Parent)
            if (File.Exists(System.IO.Path.Combine(folder.FullName, "WowDash.sln"))) return System.IO.Path.Combine([folder.FullName, .. path]);
        throw new InvalidOperationException("The tests run outside the source tree.");
    }
}

sealed record Answer(int Code, string Output, string Error);
