using System.Diagnostics;
using System.Runtime.InteropServices;

namespace WowDash.Web.Operator.Up;

/// <summary>A program that runs beside this one and ends with it, also when this one is killed.</summary>
sealed partial class Child : IAsyncDisposable
{
    const int SigInt = 2;
    const int SigKill = 9;
    const int SigTerm = 15;
    const int SigStop = 19;
    const int SigCont = 18;

    readonly Process process;
    readonly Task output;

    Child(string name, Process process, Task output)
    {
        Name = name;
        this.process = process;
        this.output = output;
    }

    public string Name { get; }

    public int Id => process.Id;

    public bool Running => !process.HasExited;

    public int ExitCode => process.ExitCode;

    /// <summary>Done when the program has ended.</summary>
    public Task Ended => process.WaitForExitAsync();

    /// <summary>Starts a program; what it prints goes to the log file and, line by line, to <paramref name="heard"/>.</summary>
    /// <param name="program">Its path, or a name on PATH.</param>
    /// <param name="before">A program and its arguments that starts it, such as one that gives up rights.</param>
    /// <param name="deathSignal">What the kernel sends it when this process dies.</param>
    public static async Task<Child> Start(string name, string program, IEnumerable<string> arguments, string? logFile = null,
        IReadOnlyDictionary<string, string?>? environment = null, Action<string>? heard = null, IEnumerable<string>? before = null, string deathSignal = "TERM")
    {
        string[] all = [.. before ?? [], "setpriv", "--pdeathsig", deathSignal, "--", program, .. arguments];
        var info = new ProcessStartInfo(all[0]) { RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true };
        foreach (var argument in all.Skip(1)) info.ArgumentList.Add(argument);
        foreach (var (key, value) in environment ?? new Dictionary<string, string?>()) info.Environment[key] = value;
        var process = await ChildStarter.Start(info);
        process.StandardInput.Close();
        return new Child(name, process, Listen(process, logFile, heard));
    }

    /// <summary>Asks it to end (SIGTERM, or SIGINT where that is the gentle way) and, when it does not in time, ends it.</summary>
    public async Task Stop(TimeSpan patience, bool interrupt = false)
    {
        if (process.HasExited) return;
        Signal(interrupt ? SigInt : SigTerm);
        await Task.WhenAny(Ended, Task.Delay(patience));
        if (!process.HasExited) Kill();
        await Ended;
        await output;
    }

    /// <summary>Ends it at once (SIGKILL), as a crash would.</summary>
    public void Kill() => Signal(SigKill);

    /// <summary>Freezes it (SIGSTOP): it keeps its connections and answers nothing.</summary>
    public void Freeze() => Signal(SigStop);

    /// <summary>Lets a frozen one go on.</summary>
    public void Thaw() => Signal(SigCont);

    public async ValueTask DisposeAsync()
    {
        await Stop(TimeSpan.FromSeconds(10));
        process.Dispose();
    }

    void Signal(int signal)
    {
        if (!process.HasExited) _ = kill(process.Id, signal);
    }

    static async Task Listen(Process process, string? logFile, Action<string>? heard)
    {
        await using var log = logFile is null ? null : new StreamWriter(new FileStream(logFile, FileMode.Append, FileAccess.Write, FileShare.ReadWrite)) { AutoFlush = true };
        var writing = new SemaphoreSlim(1, 1);
        await Task.WhenAll(Copy(process.StandardOutput), Copy(process.StandardError));

        async Task Copy(StreamReader from)
        {
            while (await from.ReadLineAsync() is { } line)
            {
                await writing.WaitAsync();
                try
                {
                    if (log is not null) await log.WriteLineAsync(line);
                    heard?.Invoke(line);
                }
                finally
                {
                    writing.Release();
                }
            }
        }
    }

    [LibraryImport("libc")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int kill(int pid, int signal);
}
