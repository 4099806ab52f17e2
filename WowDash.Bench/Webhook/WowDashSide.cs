using System.Diagnostics;
using Npgsql;
using WowDash.Data;
using WowDash.Data.Settings;
using WowDash.Data.Tables;
using WowDash.Web.Jobs;
using WowDash.Web.Operator.Up;

namespace WowDash.Bench.Webhook;

/// <summary>The real program: web workers and the bots process, as an installation runs them.</summary>
sealed class WowDashSide : Side
{
    static readonly TimeSpan SettlesIn = TimeSpan.FromSeconds(20);

    readonly NpgsqlDataSource database;
    readonly WebhookPlan plan;

    WowDashSide(NpgsqlDataSource database, WebhookPlan plan, Customers customers, IReadOnlyList<(string, Child)> parts) =>
        (this.database, this.plan, Customers, Parts) = (database, plan, customers, parts);

    public override string Name => "WowDash";

    public override string Says => "secret and center checked, repeats recognised, state and replies "
        + (plan.Redis ? "in Redis, brought to PostgreSQL within a second" : "durable in PostgreSQL before the 200") + ", the reply by a call"
        + (plan.Photo ? "; the file fetched, looked into, hashed, counted and stored by another process" : "")
        + (plan.Orders ? "; the order with price, number, history, audit, live event and an owed message in one transaction, and that message sent by another process" : "");

    public override Customers Customers { get; }

    public override IReadOnlyList<(string Part, Child Process)> Parts { get; }

    public static async Task<WowDashSide> Start(Servers servers, TelegramSink sink, WebhookPlan plan, CancellationToken ct)
    {
        var settings = new WowDashSettings
        {
            SecretKey = Secret.New(),
            Database = servers.Database("wowdash"),
            MediaRoot = Path.Combine(servers.Folder, "media"),
            TelegramApiUrl = new Uri(sink.Url),
        };
        await Migrator.Migrate(settings.Database, ct);
        await JobsModule.Provision(settings, ct);
        var people = await Population.Make(settings, plan, ct);
        var environment = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["DEBUG"] = "false",
            ["SECRET_KEY"] = settings.SecretKey,
            ["DATABASE_URL"] = settings.Database,
            ["TELEGRAM_API_URL"] = sink.Url,
            ["MEDIA_ROOT"] = settings.MediaRoot,
            ["STATE_BACKEND"] = plan.Redis ? "redis" : "postgres",
            ["USE_REDIS"] = plan.Redis ? "true" : "false",
            ["REDIS_URL"] = servers.RedisAddress,
        };
        var parts = new List<(string, Child)>();
        var addresses = new List<string>();
        for (var i = 0; i < plan.Workers; i++)
        {
            addresses.Add(Servers.FreeAddress());
            parts.Add(("web", await servers.Run($"web-{i + 1}", "WowDash.Web.dll", ["run", "--url", addresses[i]], environment)));
            await Servers.UntilReady(parts[i].Item2, addresses[i] + "/health/ready", ct);
        }

        parts.Add(("bots", await servers.Run("bots", "WowDash.Web.dll", ["run-bots"], environment)));
        parts.Add(("postgres", servers.Postgres));
        if (plan.Redis) parts.Add(("redis", servers.Redis));
        return new(NpgsqlDataSource.Create(settings.Database), plan, new Customers(people, Route(people, addresses, plan.InTurn), plan.Script, sink), parts);
    }

    // nginx shares the bots out by a hash: about evenly
    static Func<Customer, long, string> Route(IReadOnlyList<Customer> people, List<string> addresses, bool inTurn)
    {
        if (inTurn) return (_, update) => addresses[(int)(update % addresses.Count)];
        var ofBots = people.Select(c => c.Path).Distinct(StringComparer.Ordinal).Select((path, i) => (path, i)).ToDictionary(p => p.path, p => addresses[p.i % addresses.Count], StringComparer.Ordinal);
        return (customer, _) => ofBots[customer.Path];
    }

    public override async Task<string> Settle(CancellationToken ct)
    {
        var owed = await Count(Owed, ct);
        var began = Stopwatch.GetTimestamp();
        while (await Count(Owed, ct) > 0 && Stopwatch.GetElapsedTime(began) < SettlesIn) await Task.Delay(200, ct);
        return owed == 0 ? "" : $"{owed} owed messages left, sent in {Stopwatch.GetElapsedTime(began).TotalSeconds:0.0} s";
    }

    public override async Task<IReadOnlyList<(string What, long Is, long Expected)>> Check(IReadOnlyList<Tally> all, CancellationToken ct)
    {
        var conversations = all.Sum(t => t.Conversations);
        if (!plan.Orders) return [("orders", await Count("select count(*) from orders", ct), 0)];
        return
        [
            ("orders", await Count("select count(*) from orders", ct), conversations),
            ("drafts they came of", await Count("select count(distinct draft_id) from orders", ct), conversations),
            ("files stored with them", await Count("select count(*) from files where status = 'Stored' and order_id is not null", ct), plan.Photo ? conversations : 0),
            ("first totals heard", all.Sum(t => t.Counting), plan.Photo ? conversations : 0),
            ("owed messages", await Count("select count(*) from owed_messages", ct), conversations),
            ("owed messages heard", all.Sum(t => t.Notices), await Count("select count(*) from owed_messages where status = 'Sent'", ct)),
            ("dead letters", await Count("select count(*) from dead_letters", ct), 0),
        ];
    }

    const string Owed = "select count(*) from owed_messages where status in ('Queued', 'Sending')";

    async Task<long> Count(string sql, CancellationToken ct)
    {
        await using var command = database.CreateCommand(sql);
        return (long)(await command.ExecuteScalarAsync(ct))!;
    }

    public override void Dispose()
    {
        base.Dispose();
        database.Dispose();
    }
}
