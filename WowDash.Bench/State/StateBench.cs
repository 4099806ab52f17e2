using Microsoft.Extensions.Configuration;
using WowDash.Bench.Webhook;
using WowDash.Bots;
using WowDash.Bots.State.Redis;
using WowDash.Data;
using WowDash.Data.Settings;
using WowDash.Data.Tables;
using WowDash.Web.Settings;

namespace WowDash.Bench.State;

/// <summary>Reading and compare-and-set of states in every back end, against redis-benchmark and pgbench in the same run on the same servers.</summary>
sealed class StateBench : Bench
{
    public override string Name => "state";

    public override string Says => "State get and compare-and-set in Redis, PostgreSQL and memory against redis-benchmark and pgbench; size of a state against JSON.";

    public override IReadOnlyDictionary<string, int> Choices { get; } = new Dictionary<string, int>(StringComparer.Ordinal)
    {
        ["rounds"] = 3,
        ["seconds"] = 4,
        ["states"] = 10_000,
        ["redis-callers"] = 50,
        ["postgres-callers"] = 16,
    };

    public override async Task<int> Run(IReadOnlyDictionary<string, int> chosen, CancellationToken ct)
    {
        var plan = new StatePlan(Math.Clamp(chosen["rounds"], 1, 20), TimeSpan.FromSeconds(Math.Clamp(chosen["seconds"], 1, 30)), Math.Clamp(chosen["states"], 100, 1_000_000),
            Math.Clamp(chosen["redis-callers"], 1, 500), Math.Clamp(chosen["postgres-callers"], 1, 100));
        await using var servers = await Servers.Start(Path.Combine(Folders.Root, ".cache", "postgres"), ct);
        var settings = new WowDashSettings
        {
            SecretKey = Secret.New(),
            Database = servers.Database("wowdash"),
            MediaRoot = Path.Combine(servers.Folder, "media"),
            StateBackend = StateBackend.Redis,
            Redis = RedisAddress.Read(servers.RedisAddress),
        };
        await Migrator.Migrate(settings.Database, ct);
        await Population.Make(settings, centers: 1, customers: 1, names: false, ct);
        await using var services = Services(settings);
        await using var rows = Services(settings with { StateBackend = StateBackend.Postgres });
        await using var memory = Services(settings with { StateBackend = StateBackend.Memory });
        if (!await services.GetRequiredService<RedisKeeper>().Return(ct)) throw new Web.Operator.CommandRefused("Redis did not answer.");

        Console.WriteLine($"{TimeProvider.System.GetUtcNow():yyyy-MM-dd}. {plan.States} states of {SampleState.Bytes.Length} bytes, {Environment.ProcessorCount} cores shared by servers and callers; operations a second, rounds of {plan.Time.TotalSeconds:0} s.");
        var json = SampleState.Json.Length;
        Console.WriteLine($"A conversation of 8 files: {SampleState.Bytes.Length} bytes; as source-generated JSON {json} bytes ({(double)json / SampleState.Bytes.Length:0.0} times as much).");
        Console.WriteLine();
        var center = await Baselines.FirstCenter(settings.Database, ct);
        // what Redis's are checkpointed to are other rows than those measured in PostgreSQL
        var inRedis = await Caller.Of(services, new(center, 1_000_000_000), plan, ct);
        var inRows = await Caller.Of(rows, new(center, 0), plan, ct);
        var inMemory = await Caller.Of(memory, new(center, 0), plan, ct);
        var baselines = new Baselines(servers, plan, center);
        for (var round = 1; round <= plan.Rounds; round++)
        {
            Line(round, "redis get", await inRedis.Get(plan.RedisCallers, ct), "redis-benchmark GET", await baselines.Redis("get", ct), 1.2);
            Line(round, "redis compare-and-set", await inRedis.Set(plan.RedisCallers, ct), "redis-benchmark SET", await baselines.Redis("set", ct), 0.7);
            Line(round, "postgres get", await inRows.Get(plan.PostgresCallers, ct), "pgbench select", await baselines.Postgres(Baselines.Select, ct), 0.7);
            Line(round, "postgres compare-and-set", await inRows.Set(plan.PostgresCallers, ct), "pgbench upsert", await baselines.Postgres(Baselines.Upsert, ct), 0.7);
            Console.WriteLine($"{round}  memory: get {await inMemory.Get(plan.PostgresCallers, ct):0}, compare-and-set {await inMemory.Set(plan.PostgresCallers, ct):0}");
        }

        var wrong = inRedis.Refused + inRows.Refused + inMemory.Refused;
        if (wrong > 0) Console.WriteLine($"VOID: {wrong} saves were refused, and nobody else wrote.");
        return wrong == 0 ? 0 : 1;
    }

    static void Line(int round, string what, double ours, string baseline, double? theirs, double aim) => Console.WriteLine(theirs is { } other
        ? $"{round}  {what} {ours:0}; {baseline} {other:0}; ratio {ours / other:0.00} (aim {aim:0.0})"
        : $"{round}  {what} {ours:0}; {baseline}: the program is missing (Debian: redis-tools, postgresql-contrib)");

    static ServiceProvider Services(WowDashSettings settings)
    {
        var services = new ServiceCollection();
        services.AddSingleton<IConfiguration>(new ConfigurationBuilder().Build());
        services.AddLogging();
        services.AddWowDashData(settings).AddWowDashBots(settings);
        return services.BuildServiceProvider();
    }
}

/// <summary>What a run is to be.</summary>
sealed record StatePlan(int Rounds, TimeSpan Time, int States, int RedisCallers, int PostgresCallers);
