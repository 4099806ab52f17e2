using System.Diagnostics;
using System.Globalization;
using Npgsql;

namespace WowDash.Web.Operator.Up;

/// <summary>A PostgreSQL of our own: private folder, 127.0.0.1, generated password, a child that ends with us.</summary>
sealed class EmbeddedPostgres(string data, string logs, string password)
{
    const string User = "wowdash";
    static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    readonly string folder = Path.Combine(data, "postgres");

    /// <summary>Settings of postgresql.conf that differ, as <c>name=value</c>. Tests and benches turn flushing off or make room.</summary>
    public IReadOnlyList<string> Settings { get; init; } = [];

    /// <summary>Where it listens; any free port when not given.</summary>
    public int? Port { get; init; }

    /// <summary>Starts it, creating the cluster the first time; answers once it takes connections.</summary>
    public async Task<(Child Process, string Address)> Start(string cache, CancellationToken ct)
    {
        var programs = await PostgresBinaries.Find(cache, ct);
        Directory.CreateDirectory(folder);
        var identity = await Identity.For(folder, programs);
        if (!File.Exists(Path.Combine(folder, "PG_VERSION"))) await Create(programs, identity, ct);
        RefuseOtherVersion(programs);
        await ClearStalePid();
        var port = Port ?? Ports.Any();
        var child = new Child(new ChildPlan("postgres", Path.Combine(programs, "postgres"),
        [
            "-D", folder, "-p", port.ToString(CultureInfo.InvariantCulture),
            "-c", "listen_addresses=127.0.0.1", "-c", "unix_socket_directories=", "-c", "max_connections=200", "-c", "shared_buffers=128MB", .. Settings.SelectMany(setting => new[] { "-c", setting }),
        ])
        {
            StopSignal = Signals.Interrupt,
            Before = identity.Before,
            Identity = identity.Setpriv,
        }, logs);
        await child.Start();
        var address = new NpgsqlConnectionStringBuilder { Host = "127.0.0.1", Port = port, Username = User, Password = password, Database = User }.ConnectionString;
        await Ready(child, address, ct);
        return (child, address);
    }

    async Task Create(string programs, Identity identity, CancellationToken ct)
    {
        var passwordFile = Path.GetTempFileName();
        try
        {
            await File.WriteAllTextAsync(passwordFile, password + "\n", ct);
            if (identity.Owner is { } owner)
            {
                using var hand = await Spawner.Start(new ProcessStartInfo("chown", [owner, passwordFile]));
                await hand.WaitForExitAsync(ct);
            }

            string[] words =
            [
                .. identity.Before, "setpriv", .. identity.Setpriv, "--pdeathsig", "KILL", "--", Path.Combine(programs, "initdb"), "-D", folder, "-U", User, "--pwfile", passwordFile,
                "--auth=scram-sha-256", "--encoding=UTF8", "--locale=C", "--no-instructions", "--no-sync",
            ];
            using var create = await Spawner.Start(new ProcessStartInfo(words[0], words[1..]) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = "/" });
            var says = await create.StandardError.ReadToEndAsync(ct);
            await create.WaitForExitAsync(ct);
            if (create.ExitCode != 0) throw new CommandRefused($"PostgreSQL's folder {folder} could not be created: {says.Trim()}");
        }
        finally
        {
            File.Delete(passwordFile);
        }
    }

    void RefuseOtherVersion(string programs)
    {
        var kept = File.ReadAllText(Path.Combine(folder, "PG_VERSION")).Trim();
        var have = programs.StartsWith("/usr/lib/postgresql/", StringComparison.Ordinal) ? programs.Split('/')[4] : "15";
        if (kept != have) throw new CommandRefused($"{folder} was made by PostgreSQL {kept}, and version {have} is installed: install {kept}, or start with another --data folder.");
    }

    // after a crash the file may name a process number that somebody else has by now
    async Task ClearStalePid()
    {
        var file = Path.Combine(folder, "postmaster.pid");
        if (!File.Exists(file) || !int.TryParse(File.ReadLines(file).FirstOrDefault(), CultureInfo.InvariantCulture, out var pid)) return;
        var command = $"/proc/{pid}/cmdline";
        if (!File.Exists(command) || !(await File.ReadAllTextAsync(command)).Contains(folder, StringComparison.Ordinal))
        {
            File.Delete(file);
            return;
        }

        // ours, left by an `up` that was killed: this folder's lock says that no other `up` runs
        using var orphan = Process.GetProcessById(pid);
        await Signals.Stop(orphan, Signals.Interrupt, TimeSpan.FromSeconds(20));
    }

    static async Task Ready(Child child, string address, CancellationToken ct)
    {
        var began = Stopwatch.GetTimestamp();
        var ask = new NpgsqlConnectionStringBuilder(address) { Database = "postgres", Pooling = false, Timeout = 3 }.ConnectionString;
        while (true)
        {
            try
            {
                await using var connection = new NpgsqlConnection(ask);
                await connection.OpenAsync(ct);
                return;
            }
            catch (NpgsqlException) when (Stopwatch.GetElapsedTime(began) < Patience && child.ExitCode is null)
            {
                await Task.Delay(50, ct);
            }
            catch (NpgsqlException e)
            {
                throw new CommandRefused($"The embedded PostgreSQL did not start: {e.Message}{Environment.NewLine}{child.Tail}");
            }
        }
    }
}
