using Microsoft.EntityFrameworkCore;
using WowDash.Data;
using WowDash.Data.Files;

namespace WowDash.Bots.Files;

/// <summary>What was found out about a file that was waited for: it is stored, or why it is not taken.</summary>
sealed record FileFinding(FileStatus Status, StoredContent? Content, string? ContentType, CountedPages? Pages, string? Failure)
{
    /// <param name="pages">Null where pages do not matter.</param>
    public static FileFinding Stored(StoredContent content, FileKind kind, CountedPages? pages) => new(FileStatus.Stored, content, kind.ContentType(), pages, null);

    public static FileFinding Refused(Refusal why) => new(FileStatus.Refused, null, null, null, why.Id);

    /// <summary>The file as the conversation is told of it.</summary>
    public StoredFile Of(FileClaim claim) => new()
    {
        CenterId = claim.CenterId,
        Id = claim.Id,
        Purpose = claim.Purpose,
        OrderId = claim.OrderId,
        Name = claim.Name,
        Status = Status,
        Failure = Failure,
        Pages = Pages?.Pages,
        PageCount = Pages?.How ?? PageCount.Waiting,
    };

    /// <summary>Keeps it in one statement; false when the file is waited for no more.</summary>
    public async Task<bool> Keep(WowDashDb db, long fileId, CancellationToken ct) =>
        await db.Files.Where(f => f.Id == fileId && f.Status == FileStatus.Awaited).ExecuteUpdateAsync(
            set =>
            {
                set.SetProperty(f => f.Status, Status).SetProperty(f => f.Failure, Failure).SetProperty(f => f.WorkDueAt, (DateTimeOffset?)null);
                if (Content is not null)
                    set.SetProperty(f => f.StorageKey, Content.Key).SetProperty(f => f.Size, Content.Size).SetProperty(f => f.Sha256, Content.Sha256).SetProperty(f => f.ContentType, ContentType);
                if (Pages is not null) set.SetProperty(f => f.Pages, Pages.Pages).SetProperty(f => f.PageCount, Pages.How);
            }, ct) == 1;
}
