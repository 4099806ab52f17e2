using System.Runtime.CompilerServices;

namespace WowDash.Tests.Support;

/// <summary>What a whole run of the tests logs, kept until <c>./wowdash test</c> has searched it for every bot's token that was used. Its folder is in WOWDASH_TEST_RUN; without it
/// nothing is kept.</summary>
static class RunLogs
{
    static readonly Lock Gate = new();

    /// <summary>Null when nobody is going to search.</summary>
    public static string? Folder { get; } = Environment.GetEnvironmentVariable("WOWDASH_TEST_RUN") is { Length: > 0 } folder ? folder : null;

    /// <summary>The tests' own process hosts web workers, too, and they log to the console.</summary>
    [ModuleInitializer]
    internal static void KeepConsole()
    {
        if (Folder is null) return;
        // without the buffer of a file's own: the process is killed when it has finished
        Console.SetOut(TextWriter.Synchronized(new StreamWriter(Path.Combine(Folder, "console.log"), append: true) { AutoFlush = true }));
    }

    /// <summary>Keeps what was printed or captured.</summary>
    public static void Keep(string name, IEnumerable<string> lines)
    {
        if (Folder is null) return;
        lock (Gate) File.AppendAllLines(Path.Combine(Folder, name + ".log"), lines);
    }

    /// <summary>Tokens that must not be found.</summary>
    public static void Used(IEnumerable<string> tokens)
    {
        if (Folder is null) return;
        lock (Gate) File.AppendAllLines(Path.Combine(Folder, "tokens"), tokens);
    }
}
