using Microsoft.EntityFrameworkCore;
using WowDash.Bots.Conversation;
using WowDash.Bots.Ordering;
using WowDash.Data.Files;
using WowDash.Data.Live;
using WowDash.Data.Texts;

namespace WowDash.Bots.Messages;

/// <summary>What became of a file that came with a message of the thread.</summary>
static class MessageFiles
{
    /// <summary>Shows it to staff; a customer whose file could not be taken is told why.</summary>
    public static async Task<bool> Fetched(Chat chat, StoredFile file, Text why, CancellationToken ct)
    {
        var threads = await chat.Db.ThreadMessages.Where(m => m.FileId == file.Id).Select(m => m.ThreadId).ToListAsync(ct);
        foreach (var thread in threads) await chat.Db.Announce("thread", thread, "file", chat.Now, ct);
        if (file.Status is FileStatus.Refused) chat.Say(chat.In(OrderingTexts.FileRefused, Typed.Short(file.Name, 60), why));
        return true;
    }
}
