using System.Diagnostics;
using System.Runtime.InteropServices;

namespace WowDash.Web.Operator.Up;

static class Signals
{
    public const int Interrupt = 2;
    public const int Quit = 3;
    public const int Kill = 9;
    public const int Terminate = 15;
    public const int Thaw = 18;
    public const int Freeze = 19;

    public static string NameOf(int signal) => signal == Interrupt ? "INT" : "TERM";

    /// <summary>Sends a signal; a process that is gone is no error.</summary>
    public static void Send(int processId, int signal) => _ = kill(processId, signal);

    /// <summary>Asks, waits, insists. False when it had to be killed.</summary>
    public static async Task<bool> Stop(Process process, int signal, TimeSpan patience)
    {
        if (process.HasExited) return true;
        Send(process.Id, signal);
        using var waiting = new CancellationTokenSource(patience);
        try
        {
            await process.WaitForExitAsync(waiting.Token);
            return true;
        }
        catch (OperationCanceledException)
        {
            Send(process.Id, Kill);
            await process.WaitForExitAsync(CancellationToken.None);
            return false;
        }
    }

    [DllImport("libc", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    static extern int kill(int pid, int signal);
}
