using System.Globalization;
using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using WowDash.Bots;
using WowDash.Data;
using WowDash.Data.Centers;
using WowDash.Data.Seed;
using WowDash.Data.Settings;
using WowDash.Simulator;
using WowDash.Web.Operator.Up;
using WowDash.Web.Settings;
using DemoBot = WowDash.Data.Seed.DemoBot;

namespace WowDash.Tests.Support;

/// <summary>A whole installation as operators run it: worker and bots processes of the real program on a database of their own, the demo's two centers, and the
/// Telegram simulator in this process, where tests are its customers.</summary>
sealed class TestInstallation : IAsyncDisposable
{
    static readonly string Program = Path.Combine(AppContext.BaseDirectory, "WowDash.Web.dll");

    readonly string folder = TestServers.NewFolder("installation");
    readonly List<Child> children = [];
    TestTelegram? simulator;
    string? redis;
    int started;

    public string ConnectionString { get; private set; } = "";
    public WowDashSettings Settings { get; private set; } = null!;
    public ServiceProvider Services { get; private set; } = null!;
    public World World { get; private set; } = null!;
    public DemoAccess Access { get; private set; } = null!;
    public List<Worker> Workers { get; } = [];
    public Child? Bots { get; private set; }
    public bool Polling { get; private init; }
    public string Logs => Path.Combine(folder, "logs");

    /// <summary>Address of the chat page and the Bot API.</summary>
    public string SimulatorUrl { get; private set; } = "";

    /// <summary>Starts it; everything is ready when this is done.</summary>
    /// <param name="redis">Address of a Redis to keep conversations in; they are in PostgreSQL when absent.</param>
    /// <param name="database">Connection string of a migrated database of the test's own; a fresh one of the run's when absent.</param>
    public static async Task<TestInstallation> Start(int workers = 1, bool polling = false, bool bots = true, double retryScale = 0.05, string? database = null, string? redis = null)
    {
        var installation = new TestInstallation { Polling = polling, redis = redis };
        await installation.Prepare(retryScale, database);
        for (var i = 0; i < workers; i++) await installation.AddWorker();
        if (bots) await installation.StartBots();
        if (!polling) await installation.SetWebhooks(installation.Workers.Select(w => w.Url).ToArray());
        return installation;
    }

    public long CenterOf(DemoBot bot) => Services.GetRequiredService<PlatformQueries>().CenterOfBot(long.Parse(bot.Token.Split(':')[0], CultureInfo.InvariantCulture)).GetAwaiter().GetResult()!.Value;

    public DemoBot FirstBot => Access.Bots[0];

    /// <summary>A bot as the simulator knows it.</summary>
    public SimBot Bot(DemoBot bot) => World.FindBot(bot.Username)!;

    public async Task<Worker> AddWorker()
    {
        var url = $"http://127.0.0.1:{Ports.Any().ToString(CultureInfo.InvariantCulture)}";
        var worker = new Worker(url, await Launch("web", ["run", "--url", url]));
        Workers.Add(worker);
        await UntilReady(worker);
        return worker;
    }

    public async Task StartBots() => Bots = await Launch("bots", ["run-bots"]);

    /// <summary>Starts a worker that has ended again, where it was; done when it is ready.</summary>
    public async Task StartAgain(Worker worker)
    {
        worker.Process = await Launch("web", ["run", "--url", worker.Url]);
        await UntilReady(worker);
    }

    /// <summary>Runs an operator's command; its exit code and what it printed.</summary>
    public async Task<(int Code, string Output)> Command(params string[] words)
    {
        var child = await Launch("command", words);
        await child.Ended.WaitAsync(Eventually.Limit);
        return (child.ExitCode!.Value, child.Tail);
    }

    /// <summary>Points every bot's webhook at a worker: the first bot at the first address, the next at the next.</summary>
    public async Task SetWebhooks(params string[] urls)
    {
        foreach (var (route, i) in (await Services.GetRequiredService<PlatformQueries>().Bots()).Select((r, i) => (r, i)))
        {
            var token = Access.Bots.Single(b => b.Username == route.Username).Token;
            var secret = Services.GetRequiredService<BotSecrets>().Read(route.CenterId, route.ProtectedSecret);
            using var client = new HttpClient();
            using var form = new FormUrlEncodedContent(new Dictionary<string, string>
            {
                ["url"] = $"{urls[i % urls.Length]}/bot/webhook/{route.WebhookKey}",
                ["secret_token"] = secret,
                ["allowed_updates"] = """["message","edited_message","callback_query","my_chat_member"]""",
            });
            (await client.PostAsync($"{SimulatorUrl}/bot{token}/setWebhook", form)).EnsureSuccessStatusCode();
        }
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var child in Enumerable.Reverse(children)) await child.DisposeAsync();
        if (simulator is not null) await simulator.DisposeAsync();
        if (Services is not null) await Services.DisposeAsync();
    }

    /// <summary>The settings of its processes, and of an operator's commands.</summary>
    public Dictionary<string, string> Environment => new(StringComparer.Ordinal)
    {
        ["DEBUG"] = "true",
        ["SECRET_KEY"] = Settings.SecretKey,
        ["DATABASE_URL"] = ConnectionString,
        ["TELEGRAM_API_URL"] = SimulatorUrl,
        ["MEDIA_ROOT"] = Settings.MediaRoot,
        ["LOG_DIR"] = Path.Combine(folder, "logs-by-role"),
        ["USE_WEBHOOK"] = Polling ? "false" : "true",
        ["STATE_BACKEND"] = redis is null ? "postgres" : "redis",
        ["USE_REDIS"] = redis is null ? "false" : "true",
        ["REDIS_URL"] = redis ?? "",
    };

    async Task Prepare(double retryScale, string? database)
    {
        ConnectionString = database ?? await TestServers.NewDatabase();
        simulator = await TestTelegram.Start(autoBots: true, retryScale);
        SimulatorUrl = simulator.Address.GetLeftPart(UriPartial.Authority);
        World = simulator.World;
        Settings = new WowDashSettings
        {
            Debug = true,
            SecretKey = "test key, not a secret: only for databases that live as long as a test run",
            Database = ConnectionString,
            MediaRoot = Path.Combine(folder, "media"),
            TelegramApiUrl = new Uri(SimulatorUrl),
            UseWebhook = !Polling,
            StateBackend = redis is null ? StateBackend.Postgres : StateBackend.Redis,
            Redis = redis is null ? null : RedisAddress.Read(redis),
        };
        var collection = new ServiceCollection();
        collection.AddLogging(logging => logging.SetMinimumLevel(LogLevel.Warning));
        collection.AddWowDashData(Settings).AddWowDashBots(Settings);
        Services = collection.BuildServiceProvider();
        Access = await Services.GetRequiredService<SeedDemo>().Run();
        foreach (var bot in Access.Bots) World.CreateBot(bot.Username, bot.Center, bot.Token);
    }

    async Task<Child> Launch(string name, string[] words)
    {
        var child = new Child(new ChildPlan($"{name}-{Interlocked.Increment(ref started)}", "dotnet", [Program, .. words])
        {
            Once = true,
            Folder = folder,
            Environment = Environment,
        }, Logs);
        lock (children) children.Add(child);
        await child.Start();
        return child;
    }

    /// <summary>Waits until the worker says that it is ready.</summary>
    public static async Task UntilReady(Worker worker)
    {
        using var client = new HttpClient { BaseAddress = new Uri(worker.Url), Timeout = TimeSpan.FromSeconds(3) };
        for (var attempt = 0; ; attempt++)
        {
            try
            {
                if ((await client.GetAsync("/health/ready")).StatusCode is HttpStatusCode.OK) return;
            }
            catch (Exception e) when (e is HttpRequestException or TaskCanceledException && attempt < 900 && worker.Process.ExitCode is null)
            {
                // not listening yet
            }

            if (attempt >= 900 || worker.Process.ExitCode is not null) throw new InvalidOperationException($"A worker did not become ready:{System.Environment.NewLine}{worker.Process.Tail}");
            await Task.Delay(100);
        }
    }
}

/// <summary>A web worker.</summary>
sealed class Worker(string url, Child process)
{
    public string Url { get; } = url;
    public Child Process { get; set; } = process;
}
