using System.Runtime.InteropServices;
using WowDash.Data.Settings;

namespace WowDash.Web.Health;

/// <summary>SIGTERM and Ctrl-C: readiness goes off, callers get a moment to notice, then the host stops and running work ends by itself.</summary>
sealed class Drain(IHostApplicationLifetime host, WowDashSettings settings, TimeProvider clock, ILogger<Drain> log) : IHostLifetime, IDisposable
{
    /// <summary>After this the host gives up waiting; deploy/systemd waits longer before it kills.</summary>
    public static readonly TimeSpan LongestStop = TimeSpan.FromSeconds(20);

    static readonly TimeSpan Notice = TimeSpan.FromSeconds(1);

    static readonly TimeSpan Tidying = TimeSpan.FromSeconds(3);

    readonly List<PosixSignalRegistration> signals = [];
    int begun;

    /// <summary>Whether this process is on its way out.</summary>
    public bool IsDraining => Volatile.Read(ref begun) != 0;

    public Task WaitForStartAsync(CancellationToken cancellationToken)
    {
        foreach (var signal in (PosixSignal[])[PosixSignal.SIGTERM, PosixSignal.SIGINT, PosixSignal.SIGQUIT])
            signals.Add(PosixSignalRegistration.Create(signal, OnSignal));
        host.ApplicationStarted.Register(() => log.LogInformation("Started"));
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public void Dispose() => signals.ForEach(s => s.Dispose());

    void OnSignal(PosixSignalContext context)
    {
        context.Cancel = true;
        if (Interlocked.Exchange(ref begun, 1) == 0) _ = Stop();
    }

    async Task Stop()
    {
        log.LogInformation("Draining");
        if (!settings.Debug) await Task.Delay(Notice, clock);
        host.StopApplication();
        var stopped = new TaskCompletionSource();
        await using var told = host.ApplicationStopped.Register(stopped.SetResult);
        await Task.WhenAny(stopped.Task, Task.Delay(LongestStop + Tidying, clock));
        // Quartz without its database can neither be stopped nor tidied away; what does not end by itself is not waited for
        await Task.Delay(Tidying, clock);
        if (!stopped.Task.IsCompleted) log.LogWarning("Something would not stop; ending all the same");
        Environment.Exit(stopped.Task.IsCompleted ? 0 : 1);
    }
}
