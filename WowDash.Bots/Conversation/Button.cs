namespace WowDash.Bots.Conversation;

/// <summary>What a kind of inline button does. Its data is <c>key:argument</c>, at most 64 bytes, and can be forged or weeks old: the argument is checked against
/// the center's facts, the draft or the customer's own rows each time. Found by this base type.</summary>
abstract class Button
{
    public abstract string Key { get; }

    public abstract Task Press(Chat chat, string argument, CancellationToken ct);
}
