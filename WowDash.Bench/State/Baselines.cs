using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using Npgsql;
using WowDash.Bench.Webhook;

namespace WowDash.Bench.State;

/// <summary>The servers' own measuring programs, on the same servers with values of the same size and as many callers.</summary>
sealed class Baselines(Servers servers, StatePlan plan, long center)
{
    public const string Select = "select version, body, sent_replies, expires_at from conversations where center_id = {0} and telegram_user_id = :user;";

    public const string Upsert =
        """
        insert into conversations (center_id, telegram_user_id, version, body, kind, expires_at, created_at, updated_at, sent_replies) values ({0}, :user, 1, decode('{1}', 'hex'), 'Draft', date_trunc('hour', now()), now(), now(), '{{}}')
        on conflict (center_id, telegram_user_id) do update set version = conversations.version + 1, body = excluded.body, expires_at = excluded.expires_at, updated_at = excluded.updated_at;
        """;

    public static async Task<long> FirstCenter(string database, CancellationToken ct)
    {
        await using var source = NpgsqlDataSource.Create(database);
        await using var query = source.CreateCommand("select min(id) from centers");
        return (long)(await query.ExecuteScalarAsync(ct))!;
    }

    /// <summary>Unpipelined operations a second; null when the program is missing.</summary>
    public async Task<double?> Redis(string what, CancellationToken ct)
    {
        var address = new Uri(servers.RedisAddress);
        var says = await Run("redis-benchmark", new() { ["REDISCLI_AUTH"] = Uri.UnescapeDataString(address.UserInfo.TrimStart(':')) }, ct,
            "-p", Text(address.Port), "-c", Text(plan.RedisCallers), "-n", Text(40_000 * (int)plan.Time.TotalSeconds), "-d", Text(SampleState.Bytes.Length), "-r", Text(plan.States), "-t", what, "--csv",
            "-a", Uri.UnescapeDataString(address.UserInfo.TrimStart(':')));
        return Number(says, "\"" + what.ToUpperInvariant() + "\",\"([0-9.]+)\"");
    }

    public async Task<double?> Postgres(string sql, CancellationToken ct)
    {
        var address = new NpgsqlConnectionStringBuilder(servers.Database("wowdash"));
        var script = Path.Combine(servers.Folder, "pgbench.sql");
        await File.WriteAllTextAsync(script, $"\\set user random(1, {Text(plan.States)})\n{string.Format(CultureInfo.InvariantCulture, sql, center, Convert.ToHexString(SampleState.Bytes)).ReplaceLineEndings(" ")}\n", ct);
        var says = await Run("pgbench", new() { ["PGPASSWORD"] = address.Password ?? "" }, ct, "-n", "-M", "prepared", "-c", Text(plan.PostgresCallers), "-j", "2", "-T", Text((int)plan.Time.TotalSeconds),
            "-f", script, "-h", address.Host!, "-p", Text(address.Port), "-U", address.Username!, address.Database!);
        return Number(says, "tps = ([0-9.]+)");
    }

    static async Task<string?> Run(string program, Dictionary<string, string> environment, CancellationToken ct, params string[] words)
    {
        if (!(Environment.GetEnvironmentVariable("PATH") ?? "").Split(':').Any(folder => File.Exists(Path.Combine(folder, program)))) return null;
        var start = new ProcessStartInfo(program, words) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var (name, value) in environment) start.Environment[name] = value;
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync(ct);
        var output = await process.StandardOutput.ReadToEndAsync(ct);
        await process.WaitForExitAsync(ct);
        return process.ExitCode == 0 ? output : throw new InvalidOperationException($"{program}: {await errors}");
    }

    static double? Number(string? says, string pattern) =>
        says is not null && Regex.Match(says, pattern) is { Success: true } found ? double.Parse(found.Groups[1].Value, CultureInfo.InvariantCulture) : null;

    static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
