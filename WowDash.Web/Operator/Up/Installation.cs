using System.Globalization;
using WowDash.Data.Settings;
using WowDash.Data.Tables;
using WowDash.Web.Settings;

namespace WowDash.Web.Operator.Up;

/// <summary>A whole WowDash on this machine: starts its parts in order, says where they are, stops them in the opposite order.</summary>
sealed class Installation(UpOptions options) : IAsyncDisposable
{
    readonly Stack<Child> children = new();
    readonly string logs = Path.Combine(options.Data, "logs");
    FileStream? hold;

    public async Task Start(CancellationToken ct)
    {
        hold = Hold();
        var port = options.Port == 0 ? Ports.Any() : options.Port;
        if (!Ports.IsFree(port)) throw new CommandRefused($"Port {port} is taken. Another one: ./wowdash up --port {port + 10}");
        var keys = UpKeys.Of(options.Data);
        var simulator = options.Demo ? await Simulator.Start(Ports.Near(port + 1), logs, Add) : null;
        var settings = await Settings(keys, port, simulator, ct);
        await Migrator.Migrate(settings.Typed.Database, ct);
        var demo = simulator is null ? null : await Demo.Prepare(settings.Typed, simulator, ct);
        var url = await StartWorkers(settings.Environment, port, ct);
        await Add(new ChildPlan("bots", Dotnet, [Program, "run-bots"]) { Environment = settings.Environment, Folder = options.Data });
        await Ready(url, ct);
        if (demo is not null && !options.Polling) await demo.SetWebhooks(url, ct);
        Announcement.Print(options, url, simulator, demo);
    }

    public async ValueTask DisposeAsync()
    {
        // the database last: it was started first
        while (children.TryPop(out var child)) await child.DisposeAsync();
        if (hold is null) return;
        File.Delete(Folders.UpSettings(options.Data));
        await hold.DisposeAsync();
    }

    /// <summary>How this program is started again in another role.</summary>
    internal static string Dotnet { get; } = Environment.ProcessPath!;

    internal static string Program { get; } = typeof(Installation).Assembly.Location;

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

    async Task<(WowDashSettings Typed, IReadOnlyDictionary<string, string> Environment)> Settings(UpKeys keys, int port, Simulator? simulator, CancellationToken ct)
    {
        var given = SettingsSource.OfThisProcess();
        var values = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["DEBUG"] = "true",
            ["SECRET_KEY"] = keys.SecretKey,
            ["MEDIA_ROOT"] = Path.Combine(options.Data, "media"),
            ["USE_WEBHOOK"] = options.Polling ? "false" : "true",
        };
        if (simulator is not null) values["TELEGRAM_API_URL"] = simulator.Address;
        if (options.Workers > 1) values["TRUSTED_PROXIES"] = "127.0.0.1";
        foreach (var name in DatabaseNames) values[name] = given.Find(name) is { } value && !File.Exists(Folders.UpSettings(options.Data)) ? value : "";
        await Task.CompletedTask;
        return (null!, values);
    }

    static readonly string[] DatabaseNames = ["DATABASE_URL", "DATABASE_URL_FILE", "DB_NAME", "DB_USER", "DB_PASSWORD", "DB_PASSWORD_FILE", "DB_HOST", "DB_PORT"];
}
