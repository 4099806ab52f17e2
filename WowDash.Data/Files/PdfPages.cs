using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;

namespace WowDash.Data.Files;

/// <summary>Pages of a PDF, counted by qpdf or else pdfinfo in a child process with limits of its own: a hostile file hurts only that.</summary>
static class PdfPages
{
    const long Memory = 512L * 1024 * 1024;
    static readonly TimeSpan Limit = TimeSpan.FromSeconds(5);

    /// <summary>Null when it is encrypted or damaged, took too long, or neither program is there.</summary>
    public static async Task<int?> Count(string path, CancellationToken ct)
    {
        // qpdf mends damaged files and then says 3: what it counted is not trusted
        var said = await Ask(["qpdf", "--show-npages", path], ct);
        if (!said.Missing) return said.Output is { } pages ? Number(pages) : null;
        said = await Ask(["pdfinfo", path], ct);
        return said.Output?.Split('\n').FirstOrDefault(l => l.StartsWith("Pages:", StringComparison.Ordinal)) is { } line ? Number(line["Pages:".Length..]) : null;
    }

    static int? Number(string text) => int.TryParse(text.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    static async Task<(string? Output, bool Missing)> Ask(string[] command, CancellationToken ct)
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
            return (null, Missing: true);
        }

        using var limit = CancellationTokenSource.CreateLinkedTokenSource(ct);
        limit.CancelAfter(Limit);
        try
        {
            var output = process.StandardOutput.ReadToEndAsync(limit.Token);
            await process.StandardError.BaseStream.CopyToAsync(Stream.Null, limit.Token);
            await process.WaitForExitAsync(limit.Token);
            // prlimit's own answer when the program is not there
            return (process.ExitCode == 0 ? await output : null, process.ExitCode == 127);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            ct.ThrowIfCancellationRequested();
            return (null, Missing: false);
        }
    }
}
