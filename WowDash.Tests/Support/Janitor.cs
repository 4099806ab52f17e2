using System.Diagnostics;

namespace WowDash.Tests.Support;

/// <summary>Removes a run's folder after the run. The test host is killed without a word when it has finished, so somebody else has to: a shell that waits for
/// the end of its input, which comes with the end of this process however that ends.</summary>
static class Janitor
{
    static Process? shell;

    /// <summary>A new folder that is gone some seconds after this process.</summary>
    public static string NewFolder()
    {
        // whoever wants to look through the logs of the run removes them, too
        if (RunLogs.Folder is { } kept) return Directory.CreateDirectory(Path.Combine(kept, $"{Environment.ProcessId}")).FullName;
        var folder = Directory.CreateTempSubdirectory("wowdash-tests-").FullName;
        var start = new ProcessStartInfo("sh", ["-c", "cat > /dev/null; for try in 1 2 3 4 5 6 7 8 9 10; do sleep 1; rm -rf \"$0\" 2> /dev/null && exit; done", folder])
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
        };
        shell = Process.Start(start);
        return folder;
    }
}
