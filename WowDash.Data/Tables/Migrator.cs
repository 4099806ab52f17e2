using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace WowDash.Data.Tables;

/// <summary>Applies migrations under an advisory lock of our own, so that any number of processes may start at once. (EF's own lock lets two starters
/// decide to run the same migration.)</summary>
public static class Migrator
{
    const long LockKey = 0x57_4F_57_44_41_53_48; // "WOWDASH"

    /// <summary>Creates the database when it is missing, then applies what is pending. Answers the names applied.</summary>
    public static async Task<IReadOnlyList<string>> Migrate(string connectionString, CancellationToken ct = default)
    {
        await EnsureDatabase(connectionString, ct);
        // a session lock: PostgreSQL frees it if this process dies
        var guardSettings = new NpgsqlConnectionStringBuilder(connectionString) { Pooling = false, ApplicationName = "wowdash-migrate", CommandTimeout = 300 };
        await using var guard = new NpgsqlConnection(guardSettings.ConnectionString);
        await guard.OpenAsync(ct);
        await using (var take = new NpgsqlCommand("select pg_advisory_lock($1)", guard) { Parameters = { new() { Value = LockKey } } }) await take.ExecuteNonQueryAsync(ct);
        await using var db = DbSetup.ForMigrations(connectionString);
        var pending = (await db.Database.GetPendingMigrationsAsync(ct)).ToList();
        if (pending.Count > 0) await db.Database.MigrateAsync(ct);
        return pending;
    }

    /// <summary>The migrations this build knows and the database lacks.</summary>
    public static async Task<IReadOnlyList<string>> Pending(string connectionString, CancellationToken ct = default)
    {
        await using var db = DbSetup.ForMigrations(connectionString);
        return [.. await db.Database.GetPendingMigrationsAsync(ct)];
    }

    static async Task EnsureDatabase(string connectionString, CancellationToken ct)
    {
        var wanted = new NpgsqlConnectionStringBuilder(connectionString);
        try
        {
            await using var probe = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(connectionString) { Pooling = false }.ConnectionString);
            await probe.OpenAsync(ct);
            return;
        }
        catch (PostgresException e) when (e.SqlState is PostgresErrorCodes.InvalidCatalogName)
        {
            // it does not exist yet
        }

        await using var admin = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(connectionString) { Database = "postgres", Pooling = false }.ConnectionString);
        await admin.OpenAsync(ct);
        try
        {
            await using var create = new NpgsqlCommand($"create database \"{wanted.Database!.Replace("\"", "\"\"")}\"", admin);
            await create.ExecuteNonQueryAsync(ct);
        }
        catch (PostgresException e) when (e.SqlState is PostgresErrorCodes.DuplicateDatabase or PostgresErrorCodes.UniqueViolation)
        {
            // another process was first
        }
    }
}
