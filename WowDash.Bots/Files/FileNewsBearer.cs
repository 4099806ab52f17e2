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
    /// <summary>Applies what was found. False when the customer took the file back meanwhile.</summary>
    public async Task<bool> Tell(Bot bot, StoredFile file, Action<StoredFile> found, CancellationToken ct)
    {
        if (await PersonOf(file, ct) is not { } person) return await Apply(file, found, ct) is not null;
        var kept = false;
        await states.Change(bot, new ConversationKey(bot.CenterId, person), update: null, async (chat, token) =>
        {
            await chat.BeginChange(token);
            var row = await Apply(chat.Db, file.Id, found, token);
            kept = row is not null;
            // a receipt that was stored is no news: it was thanked for when it came
            if (row is not null && row is not { Purpose: FilePurpose.Receipt, Status: FileStatus.Stored }) await FileNews.Counted(chat, row, token);
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

    async Task<StoredFile?> Apply(StoredFile file, Action<StoredFile> found, CancellationToken ct)
    {
        await using var scope = services.InCenter(file.CenterId);
        return await Apply(scope.ServiceProvider.GetRequiredService<WowDashDb>(), file.Id, found, ct);
    }

    static async Task<StoredFile?> Apply(WowDashDb db, long id, Action<StoredFile> found, CancellationToken ct)
    {
        if (await db.Files.SingleOrDefaultAsync(f => f.Id == id && f.Status == FileStatus.Awaited, ct) is not { } row) return null;
        found(row);
        row.WorkDueAt = null;
        await db.SaveChangesAsync(ct);
        return row;
    }

    async Task<long?> PersonOf(StoredFile file, CancellationToken ct)
    {
        await using var scope = services.InCenter(file.CenterId);
        return await scope.ServiceProvider.GetRequiredService<WowDashDb>().Customers.Where(c => c.Id == file.CustomerId).Select(c => c.TelegramUserId).SingleOrDefaultAsync(ct);
    }
}
