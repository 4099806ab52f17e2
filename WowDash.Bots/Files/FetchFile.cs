using Microsoft.Extensions.Logging;
using WowDash.Bots.Intake;
using WowDash.Bots.Telegram;
using WowDash.Data;
using WowDash.Data.Files;

namespace WowDash.Bots.Files;

/// <summary>Fetches one claimed file, looks what it is, counts it, and brings the news back to the conversation.</summary>
sealed class FetchFile(
    Intake.Bots bots, BotApi api, FileStore store, PageCounter counter, FileClaims claims, FileNewsBearer bearer, BotHealth health, ILogger<FetchFile> log)
{
    const int MostAttempts = 9;
    static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(5);

    /// <summary>Works on the file; what went wrong outside is put back for later, and given up after <see cref="MostAttempts"/> (about a quarter of an hour).</summary>
    public async Task Run(FileClaim claim, CancellationToken ct)
    {
        if (claim is not { Status: FileStatus.Awaited, TelegramFileId: { } telegramId })
        {
            await bearer.Forget(claim, ct);
            return;
        }

        if (await bots.ByCenter(claim.CenterId, ct) is not { } bot)
        {
            await claims.Later(claim, LongestPause, "The center's bot does not work.", ct, counts: false);
            return;
        }

        if (claim.Attempts > MostAttempts)
        {
            await GiveUp(claim, bot, ct);
            return;
        }

        var fetched = await Fetch(claim, bot, telegramId, ct);
        if (fetched is null) await Again(claim, bot, ct);
        else if (fetched.Refusal is { } refusal) await bearer.Tell(bot, claim, FileFinding.Refused(refusal), ct);
        else await Keep(claim, bot, fetched.Value, ct);
    }

    /// <summary>The stored content, or why the file is refused; null when it may work later.</summary>
    async Task<Outcome<StoredContent>?> Fetch(FileClaim claim, Bot bot, string telegramId, CancellationToken ct)
    {
        var found = await api.GetFile(bot, telegramId, ct);
        if (found.Result is CallResult.Refused { Description: var why } && why.Contains("too big", StringComparison.OrdinalIgnoreCase)) return FileRefusals.TooLarge;
        if (found.Value?.FilePath is not { } path)
        {
            await DisableWithoutToken(bot, found.Result, ct);
            log.LogWarning("Center {Center}: file {File} is not to be had: {Result}", claim.CenterId, claim.Id, found.Result);
            return null;
        }

        Outcome<StoredContent>? stored = null;
        try
        {
            var result = await api.Download(bot, path, async (content, token) => stored = await store.Save(claim.CenterId, content, AcceptFile.MaxSize, token), ct);
            // a full disk is emptied some time: until then it is as if Telegram did not hand it over
            if (result is CallResult.Done) return stored?.Refusal == FileRefusals.NoRoom ? null : stored;
            await DisableWithoutToken(bot, result, ct);
            log.LogWarning("Center {Center}: file {File} was not fetched: {Result}", claim.CenterId, claim.Id, result);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            log.LogError(e, "Center {Center}: file {File} could not be stored; it is tried again", claim.CenterId, claim.Id);
        }

        return null;
    }

    Task DisableWithoutToken(Bot bot, CallResult result, CancellationToken ct) =>
        result is CallResult.Refused { Kind: RefusalKind.Unauthorized } ? health.Disable(bot, ct) : Task.CompletedTask;

    async Task Keep(FileClaim claim, Bot bot, StoredContent content, CancellationToken ct)
    {
        var kind = await KindOf(content.Key);
        if (kind is null || !kind.Value.MayBeCalled(FileKinds.OfName(claim.Name)))
        {
            store.Delete(content.Key);
            await bearer.Tell(bot, claim, FileFinding.Refused(FileRefusals.Content), ct);
            return;
        }

        var pages = claim.Purpose is FilePurpose.Document ? await Count(claim, content.Key, kind.Value, ct) : null;
        // else taken back meanwhile
        if (!await bearer.Tell(bot, claim, FileFinding.Stored(content, kind.Value, pages), ct)) store.Delete(content.Key);
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

    async Task Again(FileClaim claim, Bot bot, CancellationToken ct)
    {
        if (claim.Attempts == MostAttempts) await GiveUp(claim, bot, ct);
        else await claims.Later(claim, TimeSpan.FromSeconds(Math.Min(LongestPause.TotalSeconds, Math.Pow(2, claim.Attempts))), "Telegram did not hand it over.", ct);
    }

    Task GiveUp(FileClaim claim, Bot bot, CancellationToken ct)
    {
        log.LogError("Center {Center}: file {File} is given up after {Attempts} attempts", claim.CenterId, claim.Id, claim.Attempts);
        return bearer.Tell(bot, claim, FileFinding.Refused(FileRefusals.NotFetched), ct);
    }
}
