using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;

namespace WowDash.Data.Files;

/// <summary>Pages of a PDF, counted by qpdf or else pdfinfo in a child process with limits of its own: a hostile file hurts only that.</summary>
static class PdfPages
{
    const long Memory = 512L * 1024 * 1024;
    const int NotFound = 127;
    static readonly TimeSpan Limit = TimeSpan.FromSeconds(5);

    /// <summary>Null when it is encrypted or damaged, took too long, or neither program is there.</summary>
    public static async Task<int?> Count(string path, CancellationToken ct)
    {
        // the pages are listed and counted: --show-npages believes the number that stands in the file.
        // qpdf mends damaged files and then exits with 3: what it counted there is not trusted
        var (said, pages) = await Ask(["qpdf", "--show-pages", path], (line, so) => line.StartsWith("page ", StringComparison.Ordinal) ? so + 1 : so, ct);
        if (said == NotFound) (said, pages) = await Ask(["pdfinfo", path], (line, so) => PagesLine(line) ?? so, ct);
        return said == 0 ? pages : null;
    }

    static int? PagesLine(string line) =>
        line.StartsWith("Pages:", StringComparison.Ordinal) && int.TryParse(line["Pages:".Length..].Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var pages) ? pages : null;

    static async Task<(int? ExitCode, int Counted)> Ask(string[] command, Func<string, int, int> count, CancellationToken ct)
    {
        var start = new ProcessStartInfo("prlimit", [$"--as={Memory}", $"--cpu={(int)Limit.TotalSeconds}", "--core=0", "--", .. command])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = new Process { StartInfo = start };
        try
        {
            process.Start();
        }
        catch (Win32Exception)
        {
            return (NotFound, 0);
        }

        using var limit = CancellationTokenSource.CreateLinkedTokenSource(ct);
        limit.CancelAfter(Limit);
        try
        {
            var complaints = process.StandardError.BaseStream.CopyToAsync(Stream.Null, limit.Token);
            var counted = 0;
            while (await process.StandardOutput.ReadLineAsync(limit.Token) is { } line) counted = count(line, counted);
            await complaints;
            await process.WaitForExitAsync(limit.Token);
            return (process.ExitCode, counted);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            ct.ThrowIfCancellationRequested();
            return (null, 0);
        }
    }
}
