namespace WowDash.Bots.State;

/// <summary>A reply that went out, in one number: the reply's number above, the id of the message it made below (0: none). One array column holds them.</summary>
static class ReplyMark
{
    // Telegram counts messages in 31 bits
    const uint NoMessage = 1u << 31;

    public static long Of(long number, long messageId) => (number << 32) | (uint)messageId;

    /// <summary>Not a reply that went out: a sweep set out to send it. Should it die there, another may try once more.</summary>
    public static long Begun(long number) => (number << 32) | NoMessage;

    public static bool IsBegun(long mark) => MessageId(mark) == NoMessage;

    public static long Number(long mark) => mark >> 32;

    public static long MessageId(long mark) => (uint)mark;
}
