using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;

namespace WowDash.Bots.Telegram;

/// <summary>A center's bot with what it takes to speak for it. Its text form names the bot and nothing secret, wherever it may be logged.</summary>
sealed record Bot(long CenterId, long BotId, string Username, string Token, string WebhookSecret, string WebhookKey)
{
    /// <summary>The secret before the present one, as long as Telegram may still send it.</summary>
    public string? FormerSecret { get; init; }

    // as long as a real one: comparing with it takes as long
    static readonly string NobodysSecret = Data.Secret.New();

    /// <summary>Whether a webhook's secret header is this bot's, in constant time; false when it is missing. Asked of no bot at all it is false and takes as long.</summary>
    public static bool SecretIs(Bot? bot, string? given)
    {
        var (present, former) = (bot?.WebhookSecret ?? NobodysSecret, bot?.FormerSecret ?? NobodysSecret);
        return (Equal(given, present) | (Equal(given, former) & bot?.FormerSecret is not null)) & bot is not null & present.Length > 0;
    }

    // the length is no secret: it is the same for all
    static bool Equal(string? given, string expected) => CryptographicOperations.FixedTimeEquals(MemoryMarshal.AsBytes(given.AsSpan()), MemoryMarshal.AsBytes(expected.AsSpan()));

    bool PrintMembers(StringBuilder text)
    {
        text.Append("CenterId = ").Append(CenterId).Append(", BotId = ").Append(BotId).Append(", Username = ").Append(Username);
        return true;
    }
}
