using Microsoft.EntityFrameworkCore;
using WowDash.Data.Staff;
using WowDash.Data.Tables;

namespace WowDash.Data.Files;

/// <summary>A file as Telegram announces it, before it is fetched.</summary>
public sealed record IncomingFile
{
    public required FilePurpose Purpose { get; init; }
    public required long CustomerId { get; init; }

    /// <summary>The draft it was sent for; null for a receipt.</summary>
    public Guid? DraftId { get; init; }

    /// <summary>As the sender named it; the bot names photos.</summary>
    public required string Name { get; init; }

    public string? ContentType { get; init; }

    /// <summary>Bytes; 0 when Telegram did not say.</summary>
    public long Size { get; init; }

    public required string TelegramFileId { get; init; }
    public required string TelegramUniqueId { get; init; }
    public required long TelegramMessageId { get; init; }

    /// <summary>Others of the same album come within moments.</summary>
    public bool OfAlbum { get; init; }
}

/// <summary>Takes note of a file to be fetched and counted by a worker.</summary>
public sealed class AcceptFile(WowDashDb db, TimeProvider clock)
{
    /// <summary>PostgreSQL's NOTIFY channel that wakes the workers that fetch.</summary>
    public const string Channel = "wowdash_files";

    /// <summary>Bytes a bot can fetch.</summary>
    public const long MaxSize = 20 * 1024 * 1024;

    /// <summary>An album's files are looked at when it is quiet: all of them are known by then, and one message tells what they come to.</summary>
    public static readonly TimeSpan AlbumQuiet = TimeSpan.FromSeconds(1.5);

    /// <summary>Files of one draft.</summary>
    public const int MaxFiles = 100;

    /// <summary>Accepts it as <see cref="FileStatus.Awaited"/>. The same file of the same message again answers the same row. What is answered is not tracked.
    /// Customers send their own; staff need <see cref="Permission.EditOrders"/>.
    /// Refuses: <c>permission</c>, <c>file.kind</c> (by the name's extension), <c>file.size</c>, <c>file.many</c>.</summary>
    public Task<Outcome<StoredFile>> Run(Actor actor, IncomingFile file, CancellationToken ct = default) => db.InOneTransaction<StoredFile>(async () =>
    {
        if (actor.CustomerId != file.CustomerId && actor.Lacks(Permission.EditOrders) is { } lacking) return lacking;
        if (FileKinds.OfName(file.Name) is not { } kind) return FileRefusals.Kind;
        if (file.Size > MaxSize) return FileRefusals.TooLarge;

        var stored = New(file, kind, clock.GetUtcNow());
        return await Write(stored, ct) ? stored : await Known(file, ct) is { } known ? known : FileRefusals.TooMany;
    }, ct);

    static StoredFile New(IncomingFile file, FileKind kind, DateTimeOffset now) => new()
    {
        Purpose = file.Purpose,
        CustomerId = file.CustomerId,
        DraftId = file.DraftId,
        Name = Shortened(file.Name),
        ContentType = kind.ContentType(),
        Size = file.Size,
        TelegramFileId = file.TelegramFileId,
        TelegramUniqueId = file.TelegramUniqueId,
        TelegramMessageId = file.TelegramMessageId,
        WorkDueAt = file.OfAlbum ? now + AlbumQuiet : now,
        CreatedAt = now,
    };

    /// <summary>One trip to the database; false when the row is there already, or the draft is full.</summary>
    async Task<bool> Write(StoredFile file, CancellationToken ct)
    {
        var rows = new ManyInOne(db);
        var room = file.DraftId is not { } draft ? "room" : $"room where (select count(*) from files where center_id = {rows.Value(db.Center.Id)} and draft_id = {rows.Value(draft)} and status <> 'Removed') < {MaxFiles}";
        var accepted = await rows.Run(
            $"""
             with accepted as ({rows.Insert(file, $"(select 1) {room}")} on conflict do nothing returning id)
             select id, pg_notify({rows.Value(Channel)}, '') from accepted
             """, ct);
        if (accepted is [long id, ..]) file.Id = id;
        return accepted is not null;
    }

    Task<StoredFile?> Known(IncomingFile file, CancellationToken ct) => db.Files.AsNoTracking().FirstOrDefaultAsync(
        f => f.CustomerId == file.CustomerId && f.DraftId == file.DraftId && f.TelegramMessageId == file.TelegramMessageId && f.TelegramUniqueId == file.TelegramUniqueId, ct);

    // the end is kept: it holds the extension
    internal static string Shortened(string name) => name.Length <= 255 ? name : Whole(name[..200]) + "…" + Whole(name[^50..]);

    // a cut through the middle of an emoji is no text any more, and the database refuses it
    static string Whole(string part) => string.Concat(part.EnumerateRunes().Where(r => r != System.Text.Rune.ReplacementChar));
}
