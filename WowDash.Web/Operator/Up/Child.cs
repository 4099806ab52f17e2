using System.Diagnostics;

namespace WowDash.Web.Operator.Up;

/// <summary>A program of ours, started again when it ends by itself: at once the first time, then after 1, 2, 4 … 30 s.</summary>
sealed class Child(ChildPlan plan, string logs) : IAsyncDisposable
{
    static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(30);
    static readonly TimeSpan Settled = TimeSpan.FromSeconds(60);

    readonly CancellationTokenSource stopping = new();
    readonly ChildLog log = new(logs, plan.Name);
    Process? process;
    Task watch = Task.CompletedTask;

    public string Name => plan.Name;
    public string Tail => log.Tail;

    /// <summary>Null while it runs.</summary>
    public int? ExitCode => process is { HasExited: true } ended ? ended.ExitCode : null;

    public async Task Start()
    {
        process = await Launch();
        watch = Watch();
    }

    /// <summary>The process it is now.</summary>
    public int Id => process!.Id;

    /// <summary>Done when the process that runs now has ended.</summary>
    public Task Ended => process!.WaitForExitAsync();

    /// <summary>Sends it a signal, such as <see cref="Signals.Kill"/> to end it as a crash would.</summary>
    public void Send(int signal) => Signals.Send(process!.Id, signal);

    /// <summary>Stops it and does not start it again.</summary>
    public async ValueTask DisposeAsync()
    {
        await stopping.CancelAsync();
        if (process is not null && !await Signals.Stop(process, plan.StopSignal, plan.Patience)) log.Write($"[up] {Name} did not stop in time and was killed");
        await watch;
        process?.Dispose();
        log.Dispose();
        stopping.Dispose();
    }

    async Task Watch()
    {
        var pause = TimeSpan.Zero;
        while (true)
        {
            var began = Stopwatch.GetTimestamp();
            await process!.WaitForExitAsync(CancellationToken.None);
            if (stopping.IsCancellationRequested || plan.Once) return;
            if (Stopwatch.GetElapsedTime(began) > Settled) pause = TimeSpan.Zero;
            log.Write($"[up] {Name} ended with {process.ExitCode}; starting it again in {pause.TotalSeconds:0} s");
            try
            {
                await Task.Delay(pause, stopping.Token);
            }
            catch (OperationCanceledException)
            {
                return;
            }

            pause = TimeSpan.FromSeconds(Math.Clamp(pause.TotalSeconds * 2, 1, LongestPause.TotalSeconds));
            var next = await Launch();
            process.Dispose();
            process = next;
        }
    }

    async Task<Process> Launch()
    {
        // a session of its own: Ctrl-C reaches only us, and we stop everything in order; it still dies with us
        var start = new ProcessStartInfo("setsid") { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true, WorkingDirectory = plan.Folder };
        foreach (var word in (IEnumerable<string>)[.. plan.Before, "setpriv", "--pdeathsig", Signals.NameOf(plan.StopSignal), .. plan.Identity, "--", plan.Program, .. plan.Arguments])
            start.ArgumentList.Add(word);
        foreach (var (name, value) in plan.Environment) start.Environment[name] = value;
        var started = await Spawner.Start(start);
        started.StandardInput.Close();
        started.OutputDataReceived += (_, line) => log.Write(line.Data);
        started.ErrorDataReceived += (_, line) => log.Write(line.Data);
        started.BeginOutputReadLine();
        started.BeginErrorReadLine();
        return started;
    }
}

/// <summary>How to run a child.</summary>
sealed record ChildPlan(string Name, string Program, IReadOnlyList<string> Arguments)
{
    public IReadOnlyDictionary<string, string> Environment { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);
    public string Folder { get; init; } = "/";
    public int StopSignal { get; init; } = Signals.Terminate;

    /// <summary>How long it may take to stop.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(25);

    /// <summary>Not started again when it ends.</summary>
    public bool Once { get; init; }

    /// <summary>Words before setpriv (unshare …), and setpriv's own about whom to run as.</summary>
    public IReadOnlyList<string> Before { get; init; } = [];

    public IReadOnlyList<string> Identity { get; init; } = [];
}
