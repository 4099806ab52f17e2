using System.Security.Cryptography;
using System.Text;
using Npgsql;
using NpgsqlTypes;

namespace WowDash.Web.Access;

/// <summary>Counts tries to sign in per address and per e-mail as typed, whether or not somebody has it, so that the answer tells nothing about who exists. Counted in
/// PostgreSQL, for all workers, before anything is checked: many tries at once are no way around. Kept as hashes, since people also type passwords there.</summary>
sealed class SignInThrottle(NpgsqlDataSource source, TimeProvider clock)
{
    public static readonly TimeSpan Window = TimeSpan.FromMinutes(15);
    const int TriesPerName = 5;
    const int TriesPerAddress = 50;

    /// <summary>Counts a try; answers whether it may go on. An address that is closed closes no names.</summary>
    public Task<bool> Allows(string name, string address, CancellationToken ct) => Count(Name(name), Address(address), ct);

    /// <summary>Counts a try that names nobody.</summary>
    public Task<bool> AllowsFrom(string address, CancellationToken ct) => Count(null, Address(address), ct);

    async Task<bool> Count(byte[]? name, byte[] address, CancellationToken ct)
    {
        await using var command = source.CreateCommand(
            """
            with by_address as (
                insert into sign_in_tries as t (key, tries, until) values ($1, 1, $4)
                on conflict (key) do update set tries = case when t.until > $3 then t.tries + 1 else 1 end, until = case when t.until > $3 then t.until else $4 end
                returning tries),
            by_name as (
                insert into sign_in_tries as t (key, tries, until) select $2, 1, $4 from by_address where tries <= $5 and $2 is not null
                on conflict (key) do update set tries = case when t.until > $3 then t.tries + 1 else 1 end, until = case when t.until > $3 then t.until else $4 end
                returning tries)
            select (select tries from by_address) <= $5 and coalesce((select tries from by_name), 0) <= $6
            """);
        var now = clock.GetUtcNow();
        command.Parameters.Add(new() { Value = address });
        command.Parameters.Add(new() { Value = (object?)name ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Bytea });
        foreach (var value in new object[] { now, now + Window, TriesPerAddress, TriesPerName }) command.Parameters.Add(new() { Value = value });
        return await command.ExecuteScalarAsync(ct) is true;
    }

    /// <summary>A try that named nobody was right: it does not count against the address.</summary>
    public Task SucceededFrom(string address, CancellationToken ct) => TakeBack([], Address(address), ct);

    /// <summary>It was who it said: the name is open again, and this try does not count against the address; what was tried on others stays counted.</summary>
    public Task Succeeded(string name, string address, CancellationToken ct) => TakeBack(Name(name), Address(address), ct);

    async Task TakeBack(byte[] name, byte[] address, CancellationToken ct)
    {
        await using var batch = source.CreateBatch();
        // the address first, as a try takes them: two tries of one person at once never wait for each other in a circle
        batch.BatchCommands.Add(new("update sign_in_tries set tries = greatest(0, tries - 1) where key = $1") { Parameters = { new() { Value = address } } });
        batch.BatchCommands.Add(new("delete from sign_in_tries where key = $1") { Parameters = { new() { Value = name } } });
        await batch.ExecuteNonQueryAsync(ct);
    }

    static byte[] Name(string name) => Key("n:" + name.Trim().ToUpperInvariant());

    static byte[] Address(string address) => Key("a:" + address);

    static byte[] Key(string words) => SHA256.HashData(Encoding.UTF8.GetBytes(words));
}
