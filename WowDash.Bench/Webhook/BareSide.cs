using Npgsql;
using WowDash.Web.Operator.Up;
using WowDash.Web.Settings;

namespace WowDash.Bench.Webhook;

/// <summary>The bare program, its state in Redis, its orders in a database of its own in the same PostgreSQL.</summary>
sealed class BareSide : Side
{
    const int FirstChat = 900_000_000;

    readonly string database;
    readonly string url;
    readonly bool photo;
    readonly IReadOnlyList<Customer> people;

    BareSide(string database, string url, WebhookPlan plan, TelegramSink sink, IReadOnlyList<(string, Child)> parts)
    {
        (this.database, this.url, photo, Parts) = (database, url, plan.Photo, parts);
        people = [.. Enumerable.Range(FirstChat, plan.Customers).Select(chat => new Customer(chat, "/webhook", null))];
        Customers = new(people, (_, _) => url, Script.Bare(plan.Script), sink);
    }

    public override string Name => "bare";

    public override string Says => photo
        ? "parse, state in Redis (get and set), the reply by a call, getFile and download to disk, one insert at the end"
        : "parse, state in Redis (get and set), the reply by a call, one insert at the end";

    public override Customers Customers { get; }

    public override IReadOnlyList<(string Part, Child Process)> Parts { get; }

    public static async Task<BareSide> Start(Servers servers, TelegramSink sink, WebhookPlan plan, CancellationToken ct)
    {
        var address = servers.Database("bare");
        await using (var admin = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(servers.PostgresAddress) { Database = "postgres", Pooling = false }.ConnectionString))
        {
            await admin.OpenAsync(ct);
            await using var create = new NpgsqlCommand("create database bare", admin);
            await create.ExecuteNonQueryAsync(ct);
        }

        var listensAt = Servers.FreeAddress();
        var child = await servers.Run("bare", "WowDash.Bench.dll", [BareBot.Role], new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["BARE_URL"] = listensAt,
            ["BARE_TELEGRAM"] = sink.Url,
            ["BARE_POSTGRES"] = address,
            ["BARE_REDIS"] = RedisAddress.Read(servers.RedisAddress)!,
            ["BARE_FILES"] = Directory.CreateDirectory(Path.Combine(servers.Folder, "bare-files")).FullName,
        });
        await Servers.UntilReady(child, listensAt, ct);
        return new(address, listensAt, plan, sink, [("bare", child), ("postgres", servers.Postgres), ("redis", servers.Redis)]);
    }

    /// <summary>People who ask another of its addresses, and hear nothing.</summary>
    public Customers Endpoint(string path, TelegramSink sink) => new([.. people.Select(p => p with { Path = path })], (_, _) => url, Script.Unanswered, sink);

    public override Task<string> Settle(CancellationToken ct) => Task.FromResult("");

    public override async Task<IReadOnlyList<(string What, long Is, long Expected)>> Check(IReadOnlyList<Tally> all, CancellationToken ct)
    {
        await using var source = NpgsqlDataSource.Create(database);
        await using var count = source.CreateCommand("select count(*) from bare_orders");
        return [("rows", (long)(await count.ExecuteScalarAsync(ct))!, all.Sum(t => t.Conversations))];
    }
}
