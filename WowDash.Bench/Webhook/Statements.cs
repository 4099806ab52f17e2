using System.Globalization;
using Npgsql;

namespace WowDash.Bench.Webhook;

/// <summary>Which statements PostgreSQL's time went to, by its own count. Counting costs a little: a run that counts is not one for figures.</summary>
static class Statements
{
    const int Dearest = 16;

    /// <summary>What the server has to be started with.</summary>
    public static readonly IReadOnlyList<string> Settings = ["shared_preload_libraries=pg_stat_statements", "pg_stat_statements.track=top", "pg_stat_statements.track_planning=on"];

    /// <summary>Counts from here on.</summary>
    public static async Task Begin(Servers servers, CancellationToken ct)
    {
        await using var source = NpgsqlDataSource.Create(servers.Database("wowdash"));
        foreach (var sql in (string[])["create extension if not exists pg_stat_statements", "select pg_stat_statements_reset()"])
        {
            await using var command = source.CreateCommand(sql);
            await command.ExecuteNonQueryAsync(ct);
        }
    }

    /// <summary>Prints the dearest, by conversation: times, milliseconds of running, of one time; times planned anew and milliseconds of that.</summary>
    public static async Task Print(Servers servers, int conversations, CancellationToken ct)
    {
        await using var source = NpgsqlDataSource.Create(servers.Database("wowdash"));
        await using var command = source.CreateCommand(
            """
            select calls, total_exec_time, mean_exec_time, plans, total_plan_time, regexp_replace(query, '\s+', ' ', 'g') from pg_stat_statements
            where dbid = (select oid from pg_database where datname = current_database()) order by total_exec_time + total_plan_time desc limit $1
            """);
        command.Parameters.Add(new NpgsqlParameter { Value = Dearest });
        await using var row = await command.ExecuteReaderAsync(ct);
        Console.WriteLine("PostgreSQL's dearest, a conversation: times, ms; ms each; times planned, ms");
        while (await row.ReadAsync(ct))
        {
            var (times, planned, query) = (row.GetInt64(0) / (double)conversations, row.GetInt64(3) / (double)conversations, row.GetString(5));
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"  {times,6:0.00} {row.GetDouble(1) / conversations,7:0.000} {row.GetDouble(2),8:0.000} {planned,6:0.00} {row.GetDouble(4) / conversations,7:0.000}  {query[..Math.Min(query.Length, 110)]}"));
        }
    }
}
