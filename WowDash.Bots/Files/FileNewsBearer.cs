using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WowDash.Bots.Conversation;
using WowDash.Bots.State;
using WowDash.Bots.Telegram;
using WowDash.Data;
using WowDash.Data.Files;

namespace WowDash.Bots.Files;

/// <summary>Keeps what was found out about a file, and tells the conversation in the same transaction: neither is known without the other.</summary>
sealed class FileNewsBearer(IServiceProvider services, StateManager states)
{
    /// <summary>Keeps what was found. False when the customer took the file back meanwhile.</summary>
    public async Task<bool> Tell(Bot bot, FileClaim claim, FileFinding finding, CancellationToken ct)
    {
        if (claim.Person is not { } person) return await KeepAlone(claim, finding, ct);
        var kept = false;
        await states.Change(bot, new ConversationKey(bot.CenterId, person), update: null, async (chat, token) =>
        {
            await chat.BeginChange(token);
            kept = await finding.Keep(chat.Db, claim.Id, token);
            // a receipt that was stored is no news: it was thanked for when it came
            if (kept && !(claim.Purpose is FilePurpose.Receipt && finding.Status is FileStatus.Stored)) await FileNews.Counted(chat, finding.Of(claim), token);
            return kept;
        }, ct);
        return kept;
    }

    /// <summary>There is nothing to be done about a file any more.</summary>
    public async Task Forget(FileClaim claim, CancellationToken ct)
    {
        await using var scope = services.InCenter(claim.CenterId);
        await scope.ServiceProvider.GetRequiredService<WowDashDb>().Files.Where(f => f.Id == claim.Id).ExecuteUpdateAsync(f => f.SetProperty(x => x.WorkDueAt, (DateTimeOffset?)null), ct);
    }

    async Task<bool> KeepAlone(FileClaim claim, FileFinding finding, CancellationToken ct)
    {
        await using var scope = services.InCenter(claim.CenterId);
        return await finding.Keep(scope.ServiceProvider.GetRequiredService<WowDashDb>(), claim.Id, ct);
    }
}
