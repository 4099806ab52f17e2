using WowDash.Data.Tables;
using WowDash.Web.Jobs;
using WowDash.Web.Settings;

namespace WowDash.Web.Operator.Up;

/// <summary>A whole WowDash on this machine: starts its parts in order, says where they are, stops them in the opposite order.</summary>
sealed class Installation(UpOptions options) : IAsyncDisposable
{
    readonly Stack<Child> children = new();
    readonly string logs = Path.Combine(options.Data, "logs");
    FileStream? hold;

    /// <summary>How this program is started again in another role.</summary>
    internal static string Dotnet { get; } = Environment.ProcessPath!;

    internal static string Program { get; } = typeof(Installation).Assembly.Location;

    public async Task Start(CancellationToken ct)
    {
        hold = Hold();
        var port = options.Port == 0 ? Ports.Any() : options.Port;
        if (!Ports.IsFree(port)) throw new CommandRefused($"Port {port} is taken. Another one: ./wowdash up --port {port + 10}");
        var simulator = options.Demo ? await Simulator.Start(options, Ports.Near(port + 1), Add) : null;
        var values = await Values(simulator, port, ct);
        var settings = OperatorCommand.ReadSettings(SettingsSource.OfThisProcess().With(values));
        await Migrator.Migrate(settings.Database, ct);
        await JobsModule.Provision(settings, ct);
        var demo = simulator is null ? null : await Demo.Prepare(settings, ct);
        if (demo is not null) await simulator!.Register(demo.Bots, ct);
        if (demo is not null && options.Polling) await demo.DeleteWebhooks(ct);
        EnvFile.Write(Folders.UpSettings(options.Data), values);

        var workers = new Workers(options, values, Add);
        var url = await workers.Start(port, ct);
        await Add(new ChildPlan("bots", Dotnet, [Program, "run-bots"]) { Environment = values, Folder = options.Data });
        await workers.Ready(url, ct);
        if (demo is not null && !options.Polling) await demo.SetWebhooks(url, ct);
        Announcement.Print(options, url, simulator, demo);
    }

    public async ValueTask DisposeAsync()
    {
        // the database was started first and ends last
        while (children.TryPop(out var child)) await child.DisposeAsync();
        if (hold is null) return;
        File.Delete(Folders.UpSettings(options.Data));
        await hold.DisposeAsync();
    }

    FileStream Hold()
    {
        Directory.CreateDirectory(options.Data);
        try
        {
            return new FileStream(Path.Combine(options.Data, "up.lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException)
        {
            throw new CommandRefused($"Another ./wowdash up works in {options.Data}. A second one needs a folder of its own: --data DIR");
        }
    }

    async Task<Child> Add(ChildPlan plan)
    {
        var child = new Child(plan, logs);
        await child.Start();
        children.Push(child);
        return child;
    }

    /// <summary>The settings every part is started with; what the operator set in the environment or .env and is not named here holds too.</summary>
    async Task<Dictionary<string, string>> Values(Simulator? simulator, int port, CancellationToken ct)
    {
        var given = SettingsSource.OfThisProcess();
        var keys = UpKeys.Of(options.Data);
        var values = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["DEBUG"] = "true",
            ["SECRET_KEY"] = given.NamesDatabase ? given.Find("SECRET_KEY") ?? keys.SecretKey : keys.SecretKey,
            ["MEDIA_ROOT"] = Path.Combine(options.Data, "media"),
            ["USE_WEBHOOK"] = options.Polling ? "false" : "true",
        };
        // links in chats and letters lead here
        if (given.Find("WEBHOOK_BASE_URL") is null) values["WEBHOOK_BASE_URL"] = $"http://127.0.0.1:{port}";
        if (simulator is not null) values["TELEGRAM_API_URL"] = simulator.Address;
        if (options.Workers > 1) values["TRUSTED_PROXIES"] = "127.0.0.1";
        if (!given.NamesDatabase)
        {
            var cache = Path.Combine(Folders.Root, ".cache", "postgres");
            var (process, address) = await new EmbeddedPostgres(options.Data, logs, keys.DatabasePassword).Start(cache, ct);
            children.Push(process);
            values["DATABASE_URL"] = address;
        }

        if (options.Redis)
        {
            var (process, address) = await EmbeddedRedis.Start(options.Data, logs, keys.RedisPassword, ct);
            children.Push(process);
            (values["USE_REDIS"], values["REDIS_URL"], values["STATE_BACKEND"]) = ("true", address, "redis");
        }

        return values;
    }
}
