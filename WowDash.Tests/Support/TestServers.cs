using Npgsql;
using WowDash.Data;
using WowDash.Data.Tables;
using WowDash.Web.Operator.Up;

namespace WowDash.Tests.Support;

/// <summary>The real PostgreSQL (and, where asked for, Redis) of a test run: started once, gone with it.</summary>
static class TestServers
{
    static readonly string Folder = Janitor.NewFolder();
    static readonly Lazy<Task<(Child Process, string Address)>> LazyPostgres = new(StartPostgres);
    static readonly Lazy<Task<(Child Process, string Address)>> LazyRedis = new(() => EmbeddedRedis.Start(Folder, Folder, Secret.New(), CancellationToken.None));
    static readonly Lazy<Task> LazyTemplate = new(MakeTemplate);
    static int databases;
    static int redisDatabases;

    public const string Template = "wowdash_template";

    /// <summary>Where programs are kept that had to be fetched.</summary>
    public static readonly string Packages = Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData), "wowdash");

    /// <summary>Address of an empty database of the run's Redis.</summary>
    public static async Task<string> Redis() => $"{(await LazyRedis.Value).Address}/{Interlocked.Increment(ref redisDatabases) % 16}";

    /// <summary>A folder for a test's files, removed with the run.</summary>
    public static string NewFolder(string name) => Directory.CreateDirectory(Path.Combine(Folder, $"{name}-{Interlocked.Increment(ref databases)}")).FullName;

    /// <summary>A fresh, migrated database of its own; its connection string.</summary>
    public static async Task<string> NewDatabase()
    {
        await LazyTemplate.Value;
        var name = $"test_{Interlocked.Increment(ref databases)}";
        await Execute(await Address("postgres"), $"create database {name} template {Template}");
        return new NpgsqlConnectionStringBuilder(await Address(name)) { MaxPoolSize = 20, IncludeErrorDetail = true }.ConnectionString;
    }

    /// <summary>An empty database without tables.</summary>
    public static async Task<string> EmptyDatabase()
    {
        var name = $"empty_{Interlocked.Increment(ref databases)}";
        await Execute(await Address("postgres"), $"create database {name}");
        return await Address(name);
    }

    static async Task<string> Address(string database) => new NpgsqlConnectionStringBuilder((await LazyPostgres.Value).Address) { Database = database }.ConnectionString;

    static async Task<(Child Process, string Address)> StartPostgres()
    {
        AppDomain.CurrentDomain.ProcessExit += (_, _) => CleanUp();
        var server = new EmbeddedPostgres(Folder, Folder, Secret.New()) { Settings = ["fsync=off", "full_page_writes=off", "synchronous_commit=off", "max_connections=400"] };
        return await server.Start(Packages, CancellationToken.None);
    }

    static async Task MakeTemplate()
    {
        await Migrator.Migrate(await Address(Template));
        // a template can only be copied while nobody is connected to it
        NpgsqlConnection.ClearAllPools();
    }

    static async Task Execute(string connectionString, string sql)
    {
        await using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(connectionString) { Pooling = false }.ConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }

    static void CleanUp()
    {
        foreach (var server in new[] { LazyPostgres, LazyRedis })
            if (server is { IsValueCreated: true, Value.IsCompletedSuccessfully: true }) server.Value.GetAwaiter().GetResult().Process.Send(Signals.Kill);
    }
}
