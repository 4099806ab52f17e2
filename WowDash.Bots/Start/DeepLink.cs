using WowDash.Bots.Conversation;
using WowDash.Data.Orders;

namespace WowDash.Bots.Start;

/// <summary>What the payload of <c>/start</c> asks for. Payloads are public and can be forged: each is an unguessable token that is looked up in this center, and
/// a repeat works for the order's own customer only.</summary>
readonly record struct DeepLink(DeepLinkKind Kind, string Token)
{
    // 128 bits in base64url
    const int TokenLength = 22;
    const int Longest = 64;

    /// <summary>Reads it: a token is an agency's invitation, <c>t</c> before an order's tracking code asks for its state, <c>r</c> for the same order again.
    /// Null for anything else, which is passed over.</summary>
    public static DeepLink? Read(string payload)
    {
        if (payload.Length is < TokenLength or > Longest || !payload.All(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '-')) return null;
        return (payload.Length, payload[0]) switch
        {
            (TokenLength + 1, 't') => new(DeepLinkKind.Tracking, payload[1..]),
            (TokenLength + 1, 'r') => new(DeepLinkKind.Repeat, payload[1..]),
            _ => new(DeepLinkKind.Invite, payload),
        };
    }

    /// <summary>Telegram's own dialog to pass on the link that shows an order's state; null while the center has no bot.</summary>
    public static string? ToShare(CenterFacts center, Order order) =>
        center.BotUsername.Length == 0 ? null : $"https://t.me/share/url?url={Uri.EscapeDataString(To(center, 't', order))}";

    static string To(CenterFacts center, char kind, Order order) => $"https://t.me/{center.BotUsername}?start={kind}{order.TrackingCode}";
}

enum DeepLinkKind
{
    Invite,
    Tracking,
    Repeat,
}
