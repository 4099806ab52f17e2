using System.ComponentModel;
using System.Diagnostics;
using System.Text;

namespace WowDash.Web.Ui;

/// <summary>Makes a PDF of a sheet by WeasyPrint or, where that is not installed, by Chromium printing it: a child process with limits of its own and a folder that goes with it.</summary>
sealed class PdfMaker(ILogger<PdfMaker> log)
{
    static readonly string[] Browsers = ["chromium", "chromium-browser", "google-chrome"];
    static readonly TimeSpan Limit = TimeSpan.FromSeconds(20);

    readonly SemaphoreSlim atOnce = new(2);

    /// <summary>The program on this machine that does it; null for none.</summary>
    public string? Program { get; init; } = Find(Environment.GetEnvironmentVariable("PATH") ?? "");

    /// <summary>Null when it could not be made. The sheet must refer to nothing outside itself.</summary>
    public async Task<byte[]?> Make(string html, CancellationToken ct)
    {
        if (Program is null) return null;
        await atOnce.WaitAsync(ct);
        var folder = Directory.CreateTempSubdirectory("wowdash-pdf-").FullName;
        try
        {
            var (sheet, made) = (Path.Combine(folder, "sheet.html"), Path.Combine(folder, "sheet.pdf"));
            await File.WriteAllTextAsync(sheet, html, new UTF8Encoding(false), ct);
            return await Run(Start(folder, sheet, made), ct) && File.Exists(made) ? await File.ReadAllBytesAsync(made, ct) : null;
        }
        finally
        {
            atOnce.Release();
            Remove(folder);
        }
    }

    /// <summary>The first of the known programs in these folders.</summary>
    public static string? Find(string path) => ((string[])["weasyprint", .. Browsers])
        .FirstOrDefault(program => path.Split(':').Any(folder => folder.Length > 0 && File.Exists(Path.Combine(folder, program))));

    void Remove(string folder)
    {
        try
        {
            Directory.Delete(folder, recursive: true);
        }
        catch (IOException e)
        {
            // a browser's last process may still write there
            log.LogInformation("{Folder} stays: {Why}", folder, e.Message);
        }
    }

    ProcessStartInfo Start(string folder, string sheet, string made)
    {
        string[] limits = [$"--cpu={(int)Limit.TotalSeconds}", "--core=0"];
        // a browser reserves far more addresses than it uses, and root has no sandbox to run it in
        string[] how = Browsers.Contains(Program)
            ? [.. limits, "--", Program!, "--headless", "--disable-gpu", "--disable-extensions", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run",
                "--host-resolver-rules=MAP * ~NOTFOUND", "--disable-dev-shm-usage", $"--user-data-dir={Path.Combine(folder, "profile")}", "--no-pdf-header-footer", $"--print-to-pdf={made}",
                .. Environment.IsPrivilegedProcess ? (string[])["--no-sandbox"] : [], $"file://{sheet}"]
            : [.. limits, $"--as={1024L * 1024 * 1024}", "--", Program!, "--quiet", "--encoding", "utf-8", sheet, made];
        var start = new ProcessStartInfo("prlimit", how) { UseShellExecute = false, RedirectStandardError = true, RedirectStandardOutput = true, WorkingDirectory = folder };
        // what a browser keeps beside its profile, and its certificates' home
        start.Environment["HOME"] = folder;
        return start;
    }

    async Task<bool> Run(ProcessStartInfo start, CancellationToken ct)
    {
        using var process = new Process { StartInfo = start };
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(ct);
        limit.CancelAfter(Limit);
        try
        {
            process.Start();
            var said = Task.WhenAll(process.StandardError.ReadToEndAsync(limit.Token), process.StandardOutput.ReadToEndAsync(limit.Token));
            await process.WaitForExitAsync(limit.Token);
            if (process.ExitCode == 0) return true;
            log.LogWarning("{Program} made no PDF (exit code {Code}): {Complaints}", Program, process.ExitCode, (await said)[0]);
        }
        catch (Exception e) when (e is Win32Exception or IOException)
        {
            log.LogWarning(e, "{Program} could not be used", Program);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync(CancellationToken.None);
            ct.ThrowIfCancellationRequested();
            log.LogWarning("{Program} took longer than {Limit}", Program, Limit);
        }

        return false;
    }
}
