namespace WowDash.Data.Settings;

/// <summary>What an operator can set, read once at start by WowDash.Web's settings reader (environment, then .env). Names there: SCREAMING_SNAKE of these.</summary>
public sealed record WowDashSettings
{
    /// <summary>Development conveniences: embedded database, memory state, generated keys. Never in production.</summary>
    public bool Debug { get; init; }

    /// <summary>Master key: encrypts data-protection keys.</summary>
    public required string SecretKey { get; init; }

    /// <summary>The former master key while rotating.</summary>
    public string? SecretKeyOld { get; init; }

    /// <summary>Npgsql connection string made from DATABASE_URL or DB_*.</summary>
    public required string Database { get; init; }

    /// <summary>StackExchange.Redis configuration; null when Redis is not used.</summary>
    public string? Redis { get; init; }

    public StateBackend StateBackend { get; init; } = StateBackend.Postgres;
    public TimeSpan StateTtl { get; init; } = TimeSpan.FromHours(24);
    public TimeSpan SessionTtl { get; init; } = TimeSpan.FromHours(8);

    /// <summary>False: bots are polled by run-bots.</summary>
    public bool UseWebhook { get; init; } = true;

    /// <summary>Public https address that Telegram calls.</summary>
    public Uri? WebhookBaseUrl { get; init; }

    /// <summary>The Bot API server; the public one unless told.</summary>
    public Uri TelegramApiUrl { get; init; } = new("https://api.telegram.org");

    /// <summary>Where a browser finds the simulator's chat page, when that is not <see cref="TelegramApiUrl"/>.</summary>
    public Uri? SimulatorChatUrl { get; init; }

    /// <summary>Bots a process begins to speak for in a minute: Telegram limits new bots per server address to about twenty.</summary>
    public int BotStartsPerMinute { get; init; } = 20;

    /// <summary>Where files are kept, outside the web root.</summary>
    public required string MediaRoot { get; init; }

    /// <summary>Null: mail is not sent.</summary>
    public MailServer? Mail { get; init; }

    public IReadOnlyList<string> AllowedHosts { get; init; } = [];
    public IReadOnlyList<string> TrustedProxies { get; init; } = [];
    public string? LogDir { get; init; }
    public string LogLevel { get; init; } = "Information";
}

/// <summary>Where conversations are kept.</summary>
public enum StateBackend
{
    Postgres,
    Redis,
    Memory,
}
