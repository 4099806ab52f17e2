using System.Text.Json.Serialization;

namespace WowDash.Bots.Telegram;

// What arrives, as the Bot API names it (https://core.telegram.org/bots/api#update). Only fields that are read.

sealed record Update
{
    public long UpdateId { get; init; }
    public Message? Message { get; init; }
    public Message? EditedMessage { get; init; }
    public CallbackQuery? CallbackQuery { get; init; }
    public ChatMemberUpdated? MyChatMember { get; init; }

    /// <summary>Who caused it; null for kinds that are not a person's.</summary>
    [JsonIgnore]
    public User? From => Message?.From ?? CallbackQuery?.From ?? EditedMessage?.From ?? MyChatMember?.From;

    /// <summary>Where it happened.</summary>
    [JsonIgnore]
    public ChatInfo? Chat => Message?.Chat ?? CallbackQuery?.Message?.Chat ?? EditedMessage?.Chat ?? MyChatMember?.Chat;
}

sealed record User(long Id, bool IsBot, string FirstName, string? LastName, string? Username, string? LanguageCode);

sealed record ChatInfo(long Id, string Type)
{
    [JsonIgnore]
    public bool IsPrivate => Type == "private";
}

sealed record Message
{
    public long MessageId { get; init; }
    public User? From { get; init; }
    public required ChatInfo Chat { get; init; }
    public long Date { get; init; }
    public string? Text { get; init; }
    public string? Caption { get; init; }
    public string? MediaGroupId { get; init; }
    public Contact? Contact { get; init; }
    public Document? Document { get; init; }
    public IReadOnlyList<PhotoSize>? Photo { get; init; }
    public Location? Location { get; init; }
    public Voice? Voice { get; init; }
    public Sticker? Sticker { get; init; }
    public Media? Audio { get; init; }
    public Media? Video { get; init; }
    public Media? VideoNote { get; init; }

    /// <summary>Something to listen to or to watch, which nobody here does.</summary>
    [JsonIgnore]
    public bool IsSoundOrMoving => Voice is not null || Audio is not null || Video is not null || VideoNote is not null;
}

sealed record Contact(string PhoneNumber, string FirstName, string? LastName, long? UserId);

sealed record Document(string FileId, string FileUniqueId, string? FileName, string? MimeType, long? FileSize);

sealed record PhotoSize(string FileId, string FileUniqueId, int Width, int Height, long? FileSize);

sealed record Location(double Latitude, double Longitude);

sealed record Voice(string FileId);

sealed record Sticker(string FileId);

sealed record Media(string FileId);

sealed record CallbackQuery
{
    public required string Id { get; init; }
    public required User From { get; init; }
    public Message? Message { get; init; }
    public string? Data { get; init; }
}

sealed record ChatMemberUpdated(ChatInfo Chat, User From, ChatMember NewChatMember);

sealed record ChatMember(string Status);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, MaxDepth = 32)]
[JsonSerializable(typeof(Update))]
[JsonSerializable(typeof(Update[]))]
sealed partial class UpdateJson : JsonSerializerContext;
