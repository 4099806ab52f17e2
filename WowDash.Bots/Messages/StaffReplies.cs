using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WowDash.Bots.Conversation;
using WowDash.Bots.Outbox;
using WowDash.Bots.Telegram;
using WowDash.Data;
using WowDash.Data.Messages;
using WowDash.Data.Texts;

namespace WowDash.Bots.Messages;

/// <summary>Writes what staff answered into the customer's chat: under the name of the center and branch, word for word, with its file. What becomes of it, the
/// database notes with the message (see the migration Guards).</summary>
sealed class StaffReplies(IServiceProvider services, CentersFacts centers, StoredDocument documents)
{
    const int LongestText = 4096;
    const int LongestCaption = 1024;

    // less than a sender's lease: who takes longer might be thought dead, and the file sent twice
    static readonly TimeSpan UploadPatience = TimeSpan.FromSeconds(50);

    static readonly Text From = Text.Same("💬 <b>{0}</b>");
    static readonly Text AboutOrder = new("💬 <b>{0}</b>, buyurtma №{1}", "💬 <b>{0}</b>, заказ №{1}", "💬 <b>{0}</b>, order No. {1}");

    /// <summary>The reply as it is sent; null when there is nobody to send it to, or it is gone.</summary>
    public async Task<Delivery.Letter?> Write(long centerId, long messageId, CancellationToken ct)
    {
        await using var scope = services.InCenter(centerId);
        var message = await scope.ServiceProvider.GetRequiredService<WowDashDb>().ThreadMessages.AsNoTracking()
            .Include(m => m.Thread.Customer).Include(m => m.File).Include(m => m.Order).SingleOrDefaultAsync(m => m.Id == messageId, ct);
        if (message?.Thread.Customer is not { TelegramUserId: { } chat, Unreachable: false } customer) return null;
        var text = Words(message, await centers.Of(centerId, ct), message.Order?.BranchId ?? customer.BranchId, customer.Language);
        return new(chat, customer.Id, text, null, null, null, message.File is { StorageKey: not null } file ? OutgoingFile.Of(file) : null);
    }

    /// <summary>Sends the file with the words under it.</summary>
    public async Task<CallResult> SendFile(Bot bot, long chat, Html words, OutgoingFile file, CancellationToken ct) =>
        (await documents.Upload(bot, file, chat, words.Markup, ct, UploadPatience)).Result;

    // the center's name gives way where the words need all the room a message has
    static Html Words(ThreadMessage message, CenterFacts center, long? branchId, Language language)
    {
        var branch = center.Branches.Count > 1 && branchId is { } id ? center.BranchOf(id) : null;
        var name = branch is null ? center.Name : $"{center.Name}, {branch.Name}";
        var head = message.Order is { } order ? Html.Of(AboutOrder, language, name, order.Number) : Html.Of(From, language, name);
        var room = (message.FileId is null ? LongestText : LongestCaption) - message.Text.Length - 2;
        var words = Html.Plain(message.Text);
        return PlainText.Of(head).Length <= room ? Html.Paragraphs(head, words) : words;
    }
}
