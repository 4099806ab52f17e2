namespace WowDash.Simulator;

/// <summary>How this stand-in behaves; every member is also a command line switch of the same name (<c>--auto-bots false</c>).</summary>
public sealed record SimulatorOptions
{
    public string Urls { get; init; } = "http://127.0.0.1:8081";
    /// <summary>Where larger files are kept; a temporary folder, removed at the end, when absent.</summary>
    public string? Data { get; init; }
    /// <summary>A well-formed token nobody registered becomes a bot at its first call.</summary>
    public bool AutoBots { get; init; } = true;
    /// <summary>Webhooks at http addresses of this machine are accepted, on any port.</summary>
    public bool LoopbackWebhooks { get; init; } = true;
    /// <summary>Multiplies the waits between deliveries of a failing update: 1 as Telegram, 0.01 for tests.</summary>
    public double RetryScale { get; init; } = 1;
    /// <summary>Seconds of silence after which a webhook delivery counts as failed.</summary>
    public double WebhookTimeout { get; init; } = 60;
    /// <summary>Telegram's send limits: 30/s a bot, 1/s a chat with short bursts, 20/min a group.</summary>
    public bool Limits { get; init; }

    internal static SimulatorOptions Read(IConfiguration from) => new()
    {
        Urls = from["urls"] ?? new SimulatorOptions().Urls,
        Data = from["data"],
        AutoBots = from.GetValue("auto-bots", true),
        LoopbackWebhooks = from.GetValue("loopback-webhooks", true),
        RetryScale = from.GetValue("retry-scale", 1.0),
        WebhookTimeout = from.GetValue("webhook-timeout", 60.0),
        Limits = from.GetValue("limits", false),
    };
}
