namespace WowDash.Bots.State;

/// <summary>Whose conversation: a Telegram user in a center. The same person in two centers has two.</summary>
public readonly record struct ConversationKey(long CenterId, long UserId);
