namespace WowDash.Simulator.Wire;

public sealed record User
{
    public required long Id { get; init; }
    public bool IsBot { get; init; }
    public required string FirstName { get; init; }
    public string? LastName { get; init; }
    public string? Username { get; init; }
    public string? LanguageCode { get; init; }
    public bool? CanJoinGroups { get; init; }
    public bool? CanReadAllGroupMessages { get; init; }
    public bool? SupportsInlineQueries { get; init; }
}

public sealed record ChatInfo
{
    public required long Id { get; init; }
    public required string Type { get; init; }
    public string? Title { get; init; }
    public string? Username { get; init; }
    public string? FirstName { get; init; }
    public string? LastName { get; init; }
}

public sealed record Message
{
    public required long MessageId { get; init; }
    public User? From { get; init; }
    public required ChatInfo Chat { get; init; }
    public required long Date { get; init; }
    public long? EditDate { get; init; }
    public string? MediaGroupId { get; init; }
    public Message? ReplyToMessage { get; init; }
    public string? Text { get; init; }
    public IReadOnlyList<Entity>? Entities { get; init; }
    public string? Caption { get; init; }
    public IReadOnlyList<Entity>? CaptionEntities { get; init; }
    public IReadOnlyList<PhotoSize>? Photo { get; init; }
    public Document? Document { get; init; }
    public Voice? Voice { get; init; }
    public Sticker? Sticker { get; init; }
    public Contact? Contact { get; init; }
    public Location? Location { get; init; }
    public ReplyMarkup? ReplyMarkup { get; init; }
}

public sealed record Entity(string Type, int Offset, int Length, string? Url = null, string? Language = null);

public sealed record PhotoSize(string FileId, string FileUniqueId, int Width, int Height, long FileSize);

public sealed record Document(string FileId, string FileUniqueId, string? FileName, string? MimeType, long FileSize);

public sealed record Voice(string FileId, string FileUniqueId, int Duration, string? MimeType, long FileSize);

public sealed record Sticker(string FileId, string FileUniqueId, string Type, int Width, int Height, bool IsAnimated, bool IsVideo, string? Emoji, long FileSize);

public sealed record Contact(string PhoneNumber, string FirstName, string? LastName = null, long? UserId = null);

public sealed record Location(double Latitude, double Longitude);
