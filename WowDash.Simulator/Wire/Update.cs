namespace WowDash.Simulator.Wire;

public sealed record Update
{
    public required long UpdateId { get; init; }
    public Message? Message { get; init; }
    public Message? EditedMessage { get; init; }
    public CallbackQuery? CallbackQuery { get; init; }
    public ChatMemberUpdated? MyChatMember { get; init; }
}

public sealed record CallbackQuery(string Id, User From, Message? Message, string ChatInstance, string? Data);

public sealed record ChatMemberUpdated(ChatInfo Chat, User From, long Date, ChatMember OldChatMember, ChatMember NewChatMember);

public sealed record ChatMember(User User, string Status, long? UntilDate = null);

public sealed record WebhookInfo
{
    public required string Url { get; init; }
    public bool HasCustomCertificate { get; init; }
    public int PendingUpdateCount { get; init; }
    public string? IpAddress { get; init; }
    public long? LastErrorDate { get; init; }
    public string? LastErrorMessage { get; init; }
    public int? MaxConnections { get; init; }
    public IReadOnlyList<string>? AllowedUpdates { get; init; }
}

public sealed record BotCommand(string Command, string Description);

public sealed record CommandScope(string Type, long? ChatId = null, long? UserId = null);

public sealed record FileLink(string FileId, string FileUniqueId, long FileSize, string? FilePath);

public sealed record MessageIdOnly(long MessageId);

public sealed record InputMedia(string Type, string Media, string? Caption = null, string? ParseMode = null);
