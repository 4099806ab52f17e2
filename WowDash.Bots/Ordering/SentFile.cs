using WowDash.Bots.Conversation;
using WowDash.Bots.Telegram;
using WowDash.Data.Files;

namespace WowDash.Bots.Ordering;

/// <summary>A file as a message brings it: a document, or a photo, which Telegram makes a JPEG of.</summary>
sealed record SentFile(string FileId, string UniqueId, string Name, string? ContentType, long Size)
{
    public static SentFile? Of(Message message) => message switch
    {
        { Document: { } document } => new(document.FileId, document.FileUniqueId, NameOf(document, message.MessageId), document.MimeType, document.FileSize ?? 0),
        { Photo: { Count: > 0 } sizes } when sizes.MaxBy(s => (long)s.Width * s.Height) is { } photo =>
            new(photo.FileId, photo.FileUniqueId, $"photo-{message.MessageId}.jpg", "image/jpeg", photo.FileSize ?? 0),
        _ => null,
    };

    /// <summary>What the business is told of it.</summary>
    public IncomingFile For(Chat chat, Message message, FilePurpose purpose, Guid? draftId) => new()
    {
        Purpose = purpose,
        CustomerId = chat.State.CustomerId,
        DraftId = draftId,
        Name = Name,
        ContentType = ContentType,
        Size = Size,
        TelegramFileId = FileId,
        TelegramUniqueId = UniqueId,
        TelegramMessageId = message.MessageId,
        OfAlbum = message.MediaGroupId is not null,
    };

    // some clients send no name: the media type says what it would end in
    static string NameOf(Document document, long messageId) => Typed.Line(document.FileName, 1, 4096) ?? $"file-{messageId}." + document.MimeType switch
    {
        "application/msword" => "doc",
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document" => "docx",
        { } type => type.Split('/', '+')[^1],
        null => "bin",
    };
}
