using System.Collections.Concurrent;
using System.Diagnostics;

namespace WowDash.Web.Operator.Up;

/// <summary>Starts processes from one thread that lives as long as this program. Linux sends a child its parent-death signal when the <i>thread</i> that
/// started it ends, and pool threads come and go.</summary>
static class Spawner
{
    static readonly BlockingCollection<Action> Work = [];

    static Spawner() => new Thread(Serve) { IsBackground = true, Name = "spawner" }.Start();

    public static Task<Process> Start(ProcessStartInfo what)
    {
        var started = new TaskCompletionSource<Process>(TaskCreationOptions.RunContinuationsAsynchronously);
        Work.Add(() =>
        {
            try
            {
                started.SetResult(Process.Start(what)!);
            }
            catch (Exception e)
            {
                started.SetException(e);
            }
        });
        return started.Task;
    }

    static void Serve()
    {
        foreach (var start in Work.GetConsumingEnumerable()) start();
    }
}
