using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using WowDash.Bots.Telegram;
using WowDash.Data;
using WowDash.Data.Files;

namespace WowDash.Bots.Files;

/// <summary>Fetches one claimed file, looks what it is, counts it, and brings the news back to the conversation.</summary>
sealed class FetchFile(
    IServiceProvider services, Intake.Bots bots, BotApi api, FileStore store, PageCounter counter, FileClaims claims, FileNewsBearer bearer, ILogger<FetchFile> log)
{
    const int MostAttempts = 9;
    static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(5);

    /// <summary>Works on the file; what went wrong outside is put back for later, and given up after <see cref="MostAttempts"/> (about a quarter of an hour).</summary>
    public async Task Run(FileClaim claim, CancellationToken ct)
    {
        if (await Load(claim, ct) is not { Status: FileStatus.Awaited, TelegramFileId: { } telegramId } file)
        {
            await bearer.Forget(claim, ct);
            return;
        }

        if (await bots.ByCenter(claim.CenterId, ct) is not { } bot)
        {
            await claims.Later(claim, LongestPause, "The center's bot does not work.", ct);
            return;
        }

        if (claim.Attempts > MostAttempts)
        {
            await GiveUp(claim, bot, file, ct);
            return;
        }

        var fetched = await Fetch(claim, bot, file, telegramId, ct);
        if (fetched is null) await Again(claim, bot, file, ct);
        else if (fetched.Refusal is { } refusal) await bearer.Tell(bot, file, f => Refuse(f, refusal), ct);
        else await Keep(claim, bot, file, fetched.Value, ct);
    }

    async Task<StoredFile?> Load(FileClaim claim, CancellationToken ct)
    {
        await using var scope = services.InCenter(claim.CenterId);
        return await scope.ServiceProvider.GetRequiredService<WowDashDb>().Files.AsNoTracking().SingleOrDefaultAsync(f => f.Id == claim.Id, ct);
    }

    /// <summary>The stored content, or why the file is refused; null when it may work later.</summary>
    async Task<Outcome<StoredContent>?> Fetch(FileClaim claim, Bot bot, StoredFile file, string telegramId, CancellationToken ct)
    {
        var found = await api.GetFile(bot, telegramId, ct);
        if (found.Result is CallResult.Refused { Description: var why } && why.Contains("too big", StringComparison.OrdinalIgnoreCase)) return FileRefusals.TooLarge;
        if (found.Value?.FilePath is not { } path)
        {
            log.LogWarning("Center {Center}: file {File} is not to be had: {Result}", claim.CenterId, claim.Id, found.Result);
            return null;
        }

        Outcome<StoredContent>? stored = null;
        try
        {
            var result = await api.Download(bot, path, async (content, token) => stored = await store.Save(claim.CenterId, content, AcceptFile.MaxSize, token), ct);
            if (result is CallResult.Done) return stored;
            log.LogWarning("Center {Center}: file {File} was not fetched: {Result}", claim.CenterId, claim.Id, result);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            log.LogError(e, "Center {Center}: file {File} could not be stored; it is tried again", claim.CenterId, claim.Id);
        }

        return null;
    }

    async Task Keep(FileClaim claim, Bot bot, StoredFile file, StoredContent content, CancellationToken ct)
    {
        var kind = await KindOf(content.Key);
        if (kind is null || !kind.Value.MayBeCalled(FileKinds.OfName(file.Name)))
        {
            store.Delete(content.Key);
            await bearer.Tell(bot, file, f => Refuse(f, FileRefusals.Content), ct);
            return;
        }

        var pages = file.Purpose is FilePurpose.Document ? await Count(claim, content.Key, kind.Value, ct) : null;
        var kept = await bearer.Tell(bot, file, f =>
        {
            (f.Status, f.StorageKey, f.Size, f.Sha256, f.ContentType, f.Failure) = (FileStatus.Stored, content.Key, content.Size, content.Sha256, kind.Value.ContentType(), null);
            if (pages is not null) (f.Pages, f.PageCount) = (pages.Pages, pages.How);
        }, ct);
        // taken back meanwhile
        if (!kept) store.Delete(content.Key);
    }

    async Task<CountedPages> Count(FileClaim claim, string key, FileKind kind, CancellationToken ct)
    {
        try
        {
            return await counter.Count(store.PathOf(key), kind, ct);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            log.LogError(e, "Defect: the pages of file {File} of center {Center} could not be counted; staff will", claim.Id, claim.CenterId);
            return CountedPages.Unknown;
        }
    }

    async Task<FileKind?> KindOf(string key)
    {
        await using var content = store.Open(key);
        return FileKinds.OfContent(content);
    }

    async Task Again(FileClaim claim, Bot bot, StoredFile file, CancellationToken ct)
    {
        if (claim.Attempts == MostAttempts) await GiveUp(claim, bot, file, ct);
        else await claims.Later(claim, TimeSpan.FromSeconds(Math.Min(LongestPause.TotalSeconds, Math.Pow(2, claim.Attempts))), "Telegram did not hand it over.", ct);
    }

    Task GiveUp(FileClaim claim, Bot bot, StoredFile file, CancellationToken ct)
    {
        log.LogError("Center {Center}: file {File} is given up after {Attempts} attempts", claim.CenterId, claim.Id, claim.Attempts);
        return bearer.Tell(bot, file, f => Refuse(f, FileRefusals.NotFetched), ct);
    }

    static void Refuse(StoredFile file, Refusal why) => (file.Status, file.Failure) = (FileStatus.Refused, why.Id);
}
