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
}

/// <summary>Takes note of a file to be fetched and counted by a worker.</summary>
public sealed class AcceptFile(WowDashDb db, TimeProvider clock)
{
    /// <summary>PostgreSQL's NOTIFY channel that wakes the workers that fetch.</summary>
    public const string Channel = "wowdash_files";

    /// <summary>Bytes a bot can fetch.</summary>
    public const long MaxSize = 20 * 1024 * 1024;

    /// <summary>Files of one draft.</summary>
    public const int MaxFiles = 100;

    /// <summary>Accepts it as <see cref="FileStatus.Awaited"/>. The same file of the same message again answers the same row.
    /// Customers send their own; staff need <see cref="Permission.EditOrders"/>.
    /// Refuses: <c>permission</c>, <c>file.kind</c> (by the name's extension), <c>file.size</c>, <c>file.many</c>.</summary>
    public Task<Outcome<StoredFile>> Run(Actor actor, IncomingFile file, CancellationToken ct = default) => db.InOneTransaction<StoredFile>(async () =>
    {
        if (actor.CustomerId != file.CustomerId && actor.Lacks(Permission.EditOrders) is { } lacking) return lacking;
        if (FileKinds.OfName(file.Name) is not { } kind) return FileRefusals.Kind;
        if (file.Size > MaxSize) return FileRefusals.TooLarge;

        await db.TakeTurn($"files {file.CustomerId}", ct);
        if (await Known(file, ct) is { } known) return known;
        if (file.DraftId is not null && await db.Files.CountAsync(f => f.DraftId == file.DraftId && f.Status != FileStatus.Removed, ct) >= MaxFiles) return FileRefusals.TooMany;

        var now = clock.GetUtcNow();
        var stored = new StoredFile
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
            WorkDueAt = now,
            CreatedAt = now,
        };
        db.Files.Add(stored);
        await db.SaveChangesAsync(ct);
        await db.Database.ExecuteSqlAsync($"select pg_notify({Channel}, '')", ct);
        return stored;
    }, ct);

    Task<StoredFile?> Known(IncomingFile file, CancellationToken ct) => db.Files.FirstOrDefaultAsync(
        f => f.CustomerId == file.CustomerId && f.DraftId == file.DraftId && f.TelegramMessageId == file.TelegramMessageId && f.TelegramUniqueId == file.TelegramUniqueId, ct);

    // the end is kept: it holds the extension
    internal static string Shortened(string name) => name.Length <= 255 ? name : Whole(name[..200]) + "…" + Whole(name[^50..]);

    // a cut through the middle of an emoji is no text any more, and the database refuses it
    static string Whole(string part) => string.Concat(part.EnumerateRunes().Where(r => r != System.Text.Rune.ReplacementChar));
}
