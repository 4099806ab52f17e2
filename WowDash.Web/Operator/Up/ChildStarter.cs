using System.Collections.Concurrent;
using System.Diagnostics;

namespace WowDash.Web.Operator.Up;

/// <summary>Starts programs from one thread that lives as long as this process. A child asks the kernel to be told when its parent dies, and the kernel means the
/// thread that started it: from a pool thread the news would come when the pool shrinks.</summary>
static class ChildStarter
{
    static readonly BlockingCollection<(ProcessStartInfo Info, TaskCompletionSource<Process> Started)> Queue = [];

    static ChildStarter() => new Thread(Serve) { IsBackground = true, Name = "child starter" }.Start();

    public static Task<Process> Start(ProcessStartInfo info)
    {
        var started = new TaskCompletionSource<Process>(TaskCreationOptions.RunContinuationsAsynchronously);
        Queue.Add((info, started));
        return started.Task;
    }

    static void Serve()
    {
        foreach (var (info, started) in Queue.GetConsumingEnumerable())
        {
            try
            {
                started.SetResult(Process.Start(info)!);
            }
            catch (Exception e)
            {
                started.SetException(e);
            }
        }
    }
}
