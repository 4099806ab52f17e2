namespace WowDash.Web.Settings;

/// <summary>Every setting there is, in the order of <c>.env.example</c> and docs/settings.md, which a test compares with this list.</summary>
static class SettingNames
{
    public static IReadOnlyList<Setting> All { get; } =
    [
        new("DEBUG", "false", "Development only: plain http for Telegram addresses, detailed error pages."),
        new("SECRET_KEY", "", "Master key, at least 32 characters: encrypts the keys that protect cookies and bot tokens. Make one with ./wowdash generate-secret-key.") { IsSecret = true },
        new("SECRET_KEY_OLD", "", "The former SECRET_KEY while rotating.") { IsSecret = true },
        new("ALLOWED_HOSTS", "", "Host names the dashboard answers to, comma-separated; .example.uz also means every subdomain. Empty: any."),
        new("DATABASE_URL", "", "postgres://user:password@host:port/name or an Npgsql connection string. Empty: DB_*; those empty too: the database of ./wowdash up.") { IsSecret = true },
        new("DB_NAME", "", "Database name, where DATABASE_URL is empty."),
        new("DB_USER", "", "Database user."),
        new("DB_PASSWORD", "", "Database password.") { IsSecret = true },
        new("DB_HOST", "127.0.0.1", "Database host, or the folder of its socket."),
        new("DB_PORT", "5432", "Database port."),
        new("USE_REDIS", "false", "Whether REDIS_URL is used."),
        new("REDIS_URL", "", "redis://[:password@]host:port[/db], rediss:// for TLS.") { IsSecret = true },
        new("STATE_BACKEND", "postgres", "Where conversations are kept: postgres; redis (fast, checkpointed to PostgreSQL; needs USE_REDIS); memory (one process, with DEBUG only). The same in every process."),
        new("STATE_TTL", "24h", "How long an untouched conversation is kept: 90s, 30m, 24h, 7d. A draft, however often touched, at most a week."),
        new("SESSION_TTL", "8h", "How long an unused staff sign-in lasts."),
        new("LIVE_BACKEND", "postgres", "What wakes live pages on other workers: postgres. (redis comes later.)"),
        new("WEBHOOK_BASE_URL", "", "Public https address of this installation; Telegram calls it, and links for uploading large files lead to it."),
        new("USE_WEBHOOK", "true", "false: run-bots polls Telegram instead."),
        new("TELEGRAM_API_URL", "https://api.telegram.org", "The Bot API: the public one, a local Bot API server, or the simulator."),
        new("SIMULATOR_CHAT_URL", "", "Where a browser finds the simulator's chat page, when TELEGRAM_API_URL is the simulator under another address."),
        new("BOT_STARTS_PER_MINUTE", "20", "Bots a process begins to speak for in a minute; Telegram limits new ones per server address to about twenty."),
        new("TELEGRAM_BOT_USERNAME", "", "The platform's own bot.") { NotUsedYet = true },
        new("EMAIL_HOST", "", "Mail server that letters (invitations, password links) are handed to. Empty: none are sent."),
        new("EMAIL_PORT", "587", "Its port. There is no implicit TLS (465)."),
        new("EMAIL_HOST_USER", "", "User at the mail server. Empty: no sign-in."),
        new("EMAIL_HOST_PASSWORD", "", "Password at the mail server.") { IsSecret = true },
        new("EMAIL_USE_TLS", "true", "STARTTLS. A certificate of your own is trusted by SSL_CERT_FILE."),
        new("DEFAULT_FROM_EMAIL", "", "Sender of letters: desk@example.uz or WowDash <desk@example.uz>. Required with EMAIL_HOST."),
        new("ALLOWED_ORIGINS", "", "Other sites that may read the live stream. Empty: the same origin only.") { NotUsedYet = true },
        new("MEDIA_ROOT", "media", "Folder of customers' files, outside every web root."),
        new("S3_ENDPOINT", "", "S3-compatible store instead of MEDIA_ROOT.") { NotUsedYet = true },
        new("S3_BUCKET", "", "Its bucket.") { NotUsedYet = true },
        new("S3_ACCESS_KEY", "", "Its access key.") { IsSecret = true, NotUsedYet = true },
        new("S3_SECRET_KEY", "", "Its secret key.") { IsSecret = true, NotUsedYet = true },
        new("LOG_DIR", "", "Folder of log files (five of 10 MB for each process). Empty: console only."),
        new("LOG_LEVEL", "Information", "Verbose, Debug, Information, Warning or Error."),
        new("TRUSTED_PROXIES", "", "Addresses or networks (10.0.0.0/8) whose X-Forwarded-* headers are believed, comma-separated. Empty: nobody's."),
        new("OTEL_EXPORTER_OTLP_ENDPOINT", "", "Where traces and metrics are sent.") { NotUsedYet = true },
    ];
}
