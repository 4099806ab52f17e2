using Npgsql;
using WowDash.Data.Tables;
using WowDash.Web.Operator.Up;

namespace WowDash.Tests.Support;

/// <summary>The real PostgreSQL (and, where asked for, Redis) of a test run: started once, gone with it.</summary>
static class TestServers
{
    static readonly string Folder = Directory.CreateTempSubdirectory("wowdash-tests-").FullName;
    static readonly Lazy<Task<EmbeddedPostgres>> LazyPostgres = new(StartPostgres);
    static readonly Lazy<Task<EmbeddedRedis>> LazyRedis = new(() => EmbeddedRedis.Start(Path.Combine(Folder, "redis")));
    static readonly Lazy<Task> LazyTemplate = new(MakeTemplate);
    static int databases;

    public const string Template = "wowdash_template";

    public static Task<EmbeddedPostgres> Postgres => LazyPostgres.Value;

    public static Task<EmbeddedRedis> Redis => LazyRedis.Value;

    /// <summary>A folder for a test's files, removed with the run.</summary>
    public static string NewFolder(string name) => Directory.CreateDirectory(Path.Combine(Folder, $"{name}-{Interlocked.Increment(ref databases)}")).FullName;

    /// <summary>A fresh, migrated database of its own; its connection string.</summary>
    public static async Task<string> NewDatabase()
    {
        await LazyTemplate.Value;
        var server = await Postgres;
        var name = $"test_{Interlocked.Increment(ref databases)}";
        await Execute(server.ConnectionString("postgres"), $"create database {name} template {Template}");
        return new NpgsqlConnectionStringBuilder(server.ConnectionString(name)) { MaxPoolSize = 20, IncludeErrorDetail = true }.ConnectionString;
    }

    /// <summary>An empty database without tables.</summary>
    public static async Task<string> EmptyDatabase()
    {
        var server = await Postgres;
        var name = $"empty_{Interlocked.Increment(ref databases)}";
        await Execute(server.ConnectionString("postgres"), $"create database {name}");
        return server.ConnectionString(name);
    }

    static async Task<EmbeddedPostgres> StartPostgres()
    {
        AppDomain.CurrentDomain.ProcessExit += (_, _) => CleanUp();
        var packages = Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData), "wowdash-packages");
        return await EmbeddedPostgres.Start(Path.Combine(Folder, "postgres"), packages, durable: false, connections: 300);
    }

    static async Task MakeTemplate()
    {
        var server = await Postgres;
        await Migrator.Migrate(server.ConnectionString(Template));
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
        if (LazyRedis is { IsValueCreated: true, Value.IsCompletedSuccessfully: true }) LazyRedis.Value.GetAwaiter().GetResult().Process.Kill();
        if (LazyPostgres.Value.IsCompletedSuccessfully) LazyPostgres.Value.GetAwaiter().GetResult().Process.Kill();
        Directory.Delete(Folder, recursive: true);
    }
}
