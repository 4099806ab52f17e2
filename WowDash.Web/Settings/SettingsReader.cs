using System.Globalization;
using Npgsql;
using Serilog.Events;
using WowDash.Data.Settings;

namespace WowDash.Web.Settings;

/// <summary>Makes typed settings of what the operator gave. Everything wrong is said at once, each in a sentence with the name to change.</summary>
sealed class SettingsReader
{
    readonly SettingsSource source;
    readonly List<string> errors = [];
    readonly List<string> warnings = [];

    SettingsReader(SettingsSource source) => this.source = source;

    public static SettingsAnswer Read(SettingsSource source)
    {
        var reader = new SettingsReader(source);
        var settings = reader.Read();
        reader.warnings.AddRange(UnknownNames.In(source));
        reader.warnings.AddRange(SettingNames.All.Where(s => s.NotUsedYet && source.Find(s.Name) is { } given && given != s.Default)
            .Select(s => $"{s.Name} is set, but this version does nothing with it."));
        if (settings is { Debug: false, Mail: not null, AllowedHosts.Count: 0, WebhookBaseUrl: null })
            reader.warnings.Add("ALLOWED_HOSTS and WEBHOOK_BASE_URL are not set: links in letters, also those that set a password, lead to whatever host a request names.");
        return new(settings, reader.errors, reader.warnings);
    }

    WowDashSettings Read()
    {
        var debug = Flag("DEBUG");
        var redis = Flag("USE_REDIS") ? Redis() : null;
        Only("LIVE_BACKEND", "postgres");
        return new WowDashSettings
        {
            Debug = debug,
            SecretKey = Key("SECRET_KEY", required: true) ?? "",
            SecretKeyOld = Key("SECRET_KEY_OLD", required: false),
            Database = Database(),
            Redis = redis,
            StateBackend = Backend(debug, redis),
            StateTtl = Span("STATE_TTL"),
            SessionTtl = Span("SESSION_TTL"),
            UseWebhook = Flag("USE_WEBHOOK"),
            WebhookBaseUrl = Address("WEBHOOK_BASE_URL", debug),
            TelegramApiUrl = Address("TELEGRAM_API_URL", debug: true) ?? new WowDashSettings { SecretKey = "", Database = "", MediaRoot = "" }.TelegramApiUrl,
            SimulatorChatUrl = Address("SIMULATOR_CHAT_URL", debug: true),
            BotStartsPerMinute = Count("BOT_STARTS_PER_MINUTE"),
            MediaRoot = Path.GetFullPath(Text("MEDIA_ROOT"), Folders.Root),
            Mail = Mail(),
            AllowedHosts = Words("ALLOWED_HOSTS"),
            TrustedProxies = Proxies(),
            LogDir = source.Find("LOG_DIR") is { } folder ? Path.GetFullPath(folder, Folders.Root) : null,
            LogLevel = Enum.TryParse<LogEventLevel>(Text("LOG_LEVEL"), ignoreCase: true, out var level) ? level.ToString()
                : Wrong("LOG_LEVEL", "is one of Verbose, Debug, Information, Warning, Error", "Information"),
        };
    }

    string Text(string name) => Secret(name) ?? SettingNames.All.First(s => s.Name == name).Default;

    string? Secret(string name)
    {
        if (source.Find(name) is { } value) return value;
        if (source.Find(name + "_FILE") is not { } path || !SettingNames.All.First(s => s.Name == name).IsSecret) return null;
        if (!File.Exists(path)) return Wrong<string?>(name + "_FILE", "names a file that does not exist", null);
        try
        {
            return File.ReadAllText(path).Trim();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Wrong<string?>(name + "_FILE", "names a file that this user may not read", null);
        }
    }

    string? Key(string name, bool required)
    {
        var key = Secret(name);
        if (key is null) return required ? Wrong<string?>(name, "is required: make one with ./wowdash generate-secret-key", null) : null;
        if (key.Length < 32) return Wrong<string?>(name, "needs at least 32 characters", null);
        if (key.Contains("change", StringComparison.OrdinalIgnoreCase) || key.Distinct().Count() < 8)
            return Wrong<string?>(name, "is a placeholder: make one with ./wowdash generate-secret-key", null);
        return key;
    }

    string Database()
    {
        try
        {
            if (Secret("DATABASE_URL") is { } url) return DatabaseAddress.Read(url);
        }
        catch (Exception e) when (e is ArgumentException or FormatException)
        {
            return Wrong("DATABASE_URL", "is neither postgres://user:password@host:port/name nor an Npgsql connection string", "");
        }

        if (source.Find("DB_NAME") is not { } database)
            return Wrong("DATABASE_URL", "(or DB_NAME, DB_USER, DB_PASSWORD, DB_HOST) is required; for a trial with a database of its own run ./wowdash up", "");
        if (!int.TryParse(Text("DB_PORT"), CultureInfo.InvariantCulture, out var port)) return Wrong("DB_PORT", "is a number", "");
        return new NpgsqlConnectionStringBuilder
        {
            Host = Text("DB_HOST"),
            Port = port,
            Database = database,
            Username = source.Find("DB_USER"),
            Password = Secret("DB_PASSWORD"),
        }.ConnectionString;
    }

    string? Redis()
    {
        if (Secret("REDIS_URL") is not { } given) return Wrong<string?>("REDIS_URL", "is required when USE_REDIS=true", null);
        return RedisAddress.Read(given) ?? Wrong<string?>("REDIS_URL", "is redis://[:password@]host:port[/db]; only the user default can be used", null);
    }

    StateBackend Backend(bool debug, string? redis) => (Enum.TryParse<StateBackend>(Text("STATE_BACKEND"), ignoreCase: true, out var backend) ? backend : (StateBackend?)null) switch
    {
        StateBackend.Postgres => StateBackend.Postgres,
        StateBackend.Redis => redis is not null ? StateBackend.Redis : Wrong("STATE_BACKEND", "is redis: USE_REDIS=true and REDIS_URL are required for it", StateBackend.Postgres),
        StateBackend.Memory => debug ? StateBackend.Memory : Wrong("STATE_BACKEND", "is memory, which keeps nothing: only with DEBUG=true", StateBackend.Postgres),
        _ => Wrong("STATE_BACKEND", "is one of postgres, redis, memory", StateBackend.Postgres),
    };

    MailServer? Mail()
    {
        if (source.Find("EMAIL_HOST") is not { } host) return null;
        var from = Text("DEFAULT_FROM_EMAIL");
        if (!System.Net.Mail.MailAddress.TryCreate(from, out _)) Wrong("DEFAULT_FROM_EMAIL", "is an address such as desk@example.uz or WowDash <desk@example.uz>; EMAIL_HOST needs it", "");
        var (port, user) = (Count("EMAIL_PORT"), source.Find("EMAIL_HOST_USER"));
        if (port == 465) Wrong("EMAIL_PORT", "is 465, but there is no implicit TLS: use 587 with EMAIL_USE_TLS=true", 587);
        var password = Secret("EMAIL_HOST_PASSWORD");
        if (user is not null && password is null) Wrong("EMAIL_HOST_PASSWORD", "is required with EMAIL_HOST_USER", "");
        return new MailServer(host, port, user, password, Flag("EMAIL_USE_TLS"), from);
    }

    Uri? Address(string name, bool debug)
    {
        var text = Text(name);
        if (text.Length == 0) return null;
        var fits = Uri.TryCreate(text, UriKind.Absolute, out var address) && (address.Scheme == "https" || (debug && address.Scheme == "http"));
        return fits ? address : Wrong<Uri?>(name, debug ? "is an http or https address" : "is an https address", null);
    }

    bool Flag(string name) => Text(name).ToUpperInvariant() switch
    {
        "TRUE" or "1" or "YES" or "ON" => true,
        "FALSE" or "0" or "NO" or "OFF" => false,
        _ => Wrong(name, "is true or false", false),
    };

    TimeSpan Span(string name) => Spans.Read(Text(name)) ?? Wrong(name, "is a time such as 90s, 30m, 8h or 7d", TimeSpan.FromHours(1));

    int Count(string name) => int.TryParse(Text(name), NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count is > 0 and <= 100_000
        ? count
        : Wrong(name, "is a number from 1 to 100000", 1);

    void Only(string name, string value)
    {
        if (!Text(name).Equals(value, StringComparison.OrdinalIgnoreCase)) Wrong(name, $"can only be {value} in this version", value);
    }

    IReadOnlyList<string> Proxies()
    {
        var proxies = Words("TRUSTED_PROXIES");
        foreach (var proxy in proxies.Where(p => !System.Net.IPNetwork.TryParse(p, out _) && !System.Net.IPAddress.TryParse(p, out _)))
            Wrong("TRUSTED_PROXIES", $"has {proxy}, which is neither an address nor a network", proxy);
        return proxies;
    }

    string[] Words(string name) => Text(name).Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    // values are not repeated in messages: they may be secrets
    T Wrong<T>(string name, string why, T instead)
    {
        errors.Add($"{name} {why}.");
        return instead;
    }
}

/// <summary>The settings, what is wrong with them (nothing may start then) and what looks wrong.</summary>
sealed record SettingsAnswer(WowDashSettings Settings, IReadOnlyList<string> Errors, IReadOnlyList<string> Warnings);
