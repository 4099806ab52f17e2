namespace WowDash.Bots.State;

/// <summary>A reply that went out, in one number: the reply's number above, the id of the message it made below (0: none). One array column holds them.</summary>
static class ReplyMark
{
    public static long Of(long number, long messageId) => (number << 32) | (uint)messageId;

    public static long Number(long mark) => mark >> 32;

    public static long MessageId(long mark) => (uint)mark;
}
