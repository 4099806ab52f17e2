using System.ComponentModel;
using System.Diagnostics;
using System.Text;

namespace WowDash.Web.Ui;

/// <summary>Makes a PDF of a sheet by WeasyPrint, where it is installed, in a child process with limits of its own.</summary>
sealed class PdfMaker(ILogger<PdfMaker> log)
{
    const string Program = "weasyprint";
    const long Memory = 1024L * 1024 * 1024;
    static readonly TimeSpan Limit = TimeSpan.FromSeconds(20);

    readonly SemaphoreSlim atOnce = new(2);

    /// <summary>Whether the program is on this machine.</summary>
    public bool Works { get; } = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':').Any(folder => folder.Length > 0 && File.Exists(Path.Combine(folder, Program)));

    /// <summary>Null when it could not be made. The sheet must refer to nothing outside itself.</summary>
    public async Task<byte[]?> Make(string html, CancellationToken ct)
    {
        if (!Works) return null;
        await atOnce.WaitAsync(ct);
        try
        {
            return await Run(html, ct);
        }
        finally
        {
            atOnce.Release();
        }
    }

    async Task<byte[]?> Run(string html, CancellationToken ct)
    {
        var start = new ProcessStartInfo("prlimit", [$"--as={Memory}", $"--cpu={(int)Limit.TotalSeconds}", "--core=0", "--", Program, "--quiet", "--encoding", "utf-8", "-", "-"])
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = new UTF8Encoding(false),
        };
        using var process = new Process { StartInfo = start };
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(ct);
        limit.CancelAfter(Limit);
        try
        {
            process.Start();
            using var made = new MemoryStream();
            var complaints = process.StandardError.ReadToEndAsync(limit.Token);
            var reading = process.StandardOutput.BaseStream.CopyToAsync(made, limit.Token);
            await process.StandardInput.WriteAsync(html.AsMemory(), limit.Token);
            process.StandardInput.Close();
            await reading;
            await process.WaitForExitAsync(limit.Token);
            if (process.ExitCode == 0 && made.Length > 0) return made.ToArray();
            log.LogWarning("{Program} made no PDF (exit code {Code}): {Complaints}", Program, process.ExitCode, await complaints);
        }
        catch (Exception e) when (e is Win32Exception or IOException)
        {
            log.LogWarning(e, "{Program} could not be used", Program);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            ct.ThrowIfCancellationRequested();
            log.LogWarning("{Program} took longer than {Limit}", Program, Limit);
        }

        return null;
    }
}
