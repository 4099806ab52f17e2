using System.Globalization;
using System.Net;
using Npgsql;
using WowDash.Data;
using WowDash.Web.Operator;
using WowDash.Web.Operator.Up;

namespace WowDash.Bench.Webhook;

/// <summary>The run's own PostgreSQL and Redis, and the programs measured: children that end with us, in a folder that goes with them.</summary>
sealed class Servers : IAsyncDisposable
{
    readonly Stack<Child> children = new();

    /// <summary>Holds everything of the run.</summary>
    public string Folder { get; } = Directory.CreateTempSubdirectory("wowdash-bench-").FullName;

    public Child Postgres { get; private set; } = null!;

    /// <summary>Of PostgreSQL's empty first database.</summary>
    public string PostgresAddress { get; private set; } = "";

    public Child Redis { get; private set; } = null!;

    /// <summary>As <c>redis://</c>.</summary>
    public string RedisAddress { get; private set; } = "";

    public static async Task<Servers> Start(string cache, CancellationToken ct, params IReadOnlyList<string> settings)
    {
        var servers = new Servers();
        try
        {
            // durable, as in production: a commit is on disk before it is answered
            (servers.Postgres, servers.PostgresAddress) = await new EmbeddedPostgres(servers.Folder, servers.Logs, Secret.New()) { Settings = ["fsync=on", "synchronous_commit=on", .. settings] }.Start(cache, ct);
            servers.children.Push(servers.Postgres);
            (servers.Redis, servers.RedisAddress) = await EmbeddedRedis.Start(servers.Folder, servers.Logs, Secret.New(), ct);
            servers.children.Push(servers.Redis);
            return servers;
        }
        catch
        {
            await servers.DisposeAsync();
            throw;
        }
    }

    public string Logs => Path.Combine(Folder, "logs");

    /// <summary>Runs a .NET program until the end of the run.</summary>
    public async Task<Child> Run(string name, string program, IReadOnlyList<string> words, IReadOnlyDictionary<string, string> environment)
    {
        var child = new Child(new ChildPlan(name, Installation.Dotnet, [Path.Combine(AppContext.BaseDirectory, program), .. words]) { Once = true, Environment = environment, Folder = Folder }, Logs);
        await child.Start();
        children.Push(child);
        return child;
    }

    /// <summary>A fresh address on the loopback.</summary>
    public static string FreeAddress() => $"http://127.0.0.1:{Ports.Any().ToString(CultureInfo.InvariantCulture)}";

    /// <summary>Waits until a program answers there.</summary>
    public static async Task UntilReady(Child child, string address, CancellationToken ct)
    {
        using var http = new HttpClient { Timeout = TimeSpan.FromSeconds(3) };
        for (var attempt = 0; attempt < 600; attempt++)
        {
            if (child.ExitCode is not null) break;
            try
            {
                using var answer = await http.GetAsync(new Uri(address), ct);
                if (answer.StatusCode is HttpStatusCode.OK) return;
            }
            catch (Exception e) when (e is HttpRequestException or TaskCanceledException && !ct.IsCancellationRequested)
            {
                // not listening yet
            }

            await Task.Delay(100, ct);
        }

        throw new CommandRefused($"{child.Name} did not start:{Environment.NewLine}{child.Tail}");
    }

    /// <summary>A connection string to another database of the run's PostgreSQL.</summary>
    public string Database(string name) => new NpgsqlConnectionStringBuilder(PostgresAddress) { Database = name }.ConnectionString;

    /// <summary>Counts the rows for the planner, as PostgreSQL does by itself within a minute or so: plans made for empty tables end.</summary>
    public async Task Analyze(CancellationToken ct)
    {
        foreach (var name in (string[])["wowdash", "bare"])
        {
            await using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(Database(name)) { Pooling = false }.ConnectionString);
            await connection.OpenAsync(ct);
            await using var analyze = new NpgsqlCommand("analyze", connection);
            await analyze.ExecuteNonQueryAsync(ct);
        }
    }

    public async ValueTask DisposeAsync()
    {
        while (children.TryPop(out var child)) await child.DisposeAsync();
        Directory.Delete(Folder, recursive: true);
    }
}
