using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using WowDash.Bots.Conversation;
using WowDash.Bots.Intake;
using WowDash.Bots.Outbox;
using WowDash.Bots.Telegram;
using WowDash.Data;
using WowDash.Data.Channels;
using WowDash.Data.Files;
using WowDash.Data.Orders;
using WowDash.Data.Texts;

namespace WowDash.Bots.Channels;

/// <summary>Brings one card in line with its order: what the channel does not show yet is sent, what it shows otherwise is edited, and files that are there and not in the
/// channel follow as archives. Each step is kept when it is done, so that whoever goes on does not begin anew. Edits are repeated freely; a message that may have gone out
/// is sent once more, with the order's number in it.</summary>
sealed class PostOrder(
    IServiceProvider services, Intake.Bots bots, CentersFacts centers, BotApi api, BotHealth health, FileStore store, ChannelClaims claims, ChatPaces paces, ILogger<PostOrder> log)
{
    const int MostAttempts = 2;
    static readonly TimeSpan Soon = TimeSpan.FromSeconds(3);
    static readonly TimeSpan WithoutBot = TimeSpan.FromMinutes(5);
    static readonly TimeSpan UploadPatience = TimeSpan.FromMinutes(5);

    public async Task Run(ChannelClaim claim, CancellationToken ct)
    {
        if (await bots.ByCenter(claim.CenterId, ct) is not { } bot)
        {
            await claims.Later(claim, WithoutBot, ct);
            return;
        }

        await using var scope = services.InCenter(claim.CenterId);
        var db = scope.ServiceProvider.GetRequiredService<WowDashDb>();
        var post = await db.ChannelPosts.SingleAsync(p => p.Id == claim.Id, ct);
        var order = await db.Orders.AsNoTracking().AsSplitQuery().Include(o => o.Customer).Include(o => o.Branch).Include(o => o.Service).Include(o => o.DocumentType)
            .Include(o => o.TargetLanguage).Include(o => o.Assignee)
            .Include(o => o.Files.Where(f => f.Purpose == FilePurpose.Document && (f.Status == FileStatus.Stored || f.Status == FileStatus.Awaited)))
            .SingleAsync(o => o.Id == post.OrderId, ct);
        var agency = order.Customer.AgencyId is { } id ? await db.Agencies.Where(a => a.Id == id).Select(a => a.Name).SingleAsync(ct) : null;
        var center = await centers.Of(claim.CenterId, ct);
        var work = new Work(claim, bot, db, post, order, center.DefaultLanguage);
        if (await ShowCard(work, OrderCard.Write(order, agency, center), ct) && await SendFiles(work, ct)) await claims.Done(claim, ct);
    }

    sealed record Work(ChannelClaim Claim, Bot Bot, WowDashDb Db, ChannelPost Post, Order Order, Language Language)
    {
        /// <summary>A step was done: the next has its own attempts.</summary>
        public Task Keep(CancellationToken ct)
        {
            Post.Attempts = 1;
            return Db.SaveChangesAsync(ct);
        }

        public int Attempts => Post.Attempts;
    }

    /// <summary>True when the channel shows the card as it is now; otherwise it was put off or given up.</summary>
    async Task<bool> ShowCard(Work work, List<Html> parts, CancellationToken ct)
    {
        for (var i = 0; i < parts.Count; i++)
        {
            var (hash, shown) = (OrderCard.Hash(parts[i]), work.Post.Card.ElementAtOrDefault(i));
            if (shown?.Hash == hash) continue;
            var chat = work.Post.ChatId;
            var result = shown is null ? null : await Call(work, "editMessageText", new EditMessageText(chat, shown.MessageId, parts[i].Markup), ct);
            // people delete messages, too: the card comes anew
            if (result is CallResult.Refused { Kind: RefusalKind.Other, Description: var why } && IsGone(why)) (shown, result) = (null, null);
            result ??= await Call(work, "sendMessage", new SendMessage(chat, parts[i].Markup), ct);
            if (result is CallResult.Refused { Kind: RefusalKind.CantParse or RefusalKind.TooLong } broken) result = await Plainly(work, shown, parts[i], broken, ct);
            if (!result.Succeeded) return await PutOff(work, result, repeats: shown is not null, ct);
            var now = new PostedPart(shown?.MessageId ?? ((CallResult.Done)result).MessageId, hash);
            work.Post.Card = [.. work.Post.Card.Take(i), now, .. work.Post.Card.Skip(i + 1)];
            await work.Keep(ct);
        }

        return true;
    }

    async Task<CallResult> Plainly(Work work, PostedPart? shown, Html text, CallResult.Refused broken, CancellationToken ct)
    {
        log.LogError("Defect: the card of order {Order} of center {Center} is refused ({Why}); sent as plain text", work.Order.Number, work.Claim.CenterId, broken.Description);
        var (chat, words) = (work.Post.ChatId, PlainText.Of(text));
        return shown is null
            ? await Call(work, "sendMessage", new SendMessage(chat, words, ParseMode: null), ct)
            : await Call(work, "editMessageText", new EditMessageText(chat, shown.MessageId, words, ParseMode: null), ct);
    }

    /// <summary>Sends what is there; files that are still being fetched are waited for, so that an order's files come together.</summary>
    async Task<bool> SendFiles(Work work, CancellationToken ct)
    {
        if (work.Order.Files.Any(f => f.Status is FileStatus.Awaited))
        {
            await claims.Later(work.Claim, Soon, ct);
            return false;
        }

        var all = Archive.Split(work.Order.Files.OrderBy(f => f.Id).Where(f => f.Id > work.Post.FilesUpTo));
        foreach (var (files, index) in all.Select((f, i) => (f, i)))
        {
            if (paces.Take(work.Bot.BotId, work.Post.ChatId) is { Ticks: > 0 } wait)
            {
                await claims.Later(work.Claim, wait, ct);
                return false;
            }

            await claims.Extend(work.Claim, UploadPatience + TimeSpan.FromMinutes(1), ct);
            var which = all.Count == 1 ? "" : $"-{index + 1}of{all.Count}";
            var result = (await api.Upload(work.Bot, new(work.Post.ChatId, $"order-{work.Order.Number}{which}.zip", new WrittenContent(new Archive(store, files).Write))
            {
                Caption = FilesCaption.Write(work.Order.Number, files, index + 1, all.Count, work.Language).Markup,
                ReplyTo = work.Post.Card[0].MessageId,
                Patience = UploadPatience,
            }, ct)).Result;
            if (!result.Succeeded) return await PutOff(work, result, repeats: false, ct);
            work.Post.FilesUpTo = files[^1].Id;
            await work.Keep(ct);
        }

        return true;
    }

    async Task<CallResult> Call<T>(Work work, string method, T call, CancellationToken ct)
        where T : class
    {
        // within the pace of the channel; what has to wait is put off, not waited for
        if (paces.Take(work.Bot.BotId, work.Post.ChatId) is { Ticks: > 0 } wait) return new CallResult.Later(wait);
        return await api.Call(work.Bot, BotCall.Of(method, call), ct);
    }

    /// <summary>Keeps why it was not done, and what becomes of it. False, always: it goes on some other time.</summary>
    async Task<bool> PutOff(Work work, CallResult result, bool repeats, CancellationToken ct)
    {
        switch (result)
        {
            case CallResult.Later later:
                if (later.Limited) paces.Rest(work.Bot.BotId, work.Post.ChatId, later.After);
                if (later.Limited) SendMetrics.Limited();
                await claims.Later(work.Claim, later.After, ct);
                break;
            case CallResult.Unknown when repeats || work.Attempts < MostAttempts:
                await claims.Repeat(work.Claim, Soon, ct);
                break;
            case CallResult.Refused { Kind: RefusalKind.Unauthorized }:
                await health.Disable(work.Bot, ct);
                await claims.Later(work.Claim, WithoutBot, ct);
                break;
            case CallResult.Refused { MigrateTo: { } chat }:
                await claims.Moved(work.Claim, chat, ct);
                if (work.Attempts < MostAttempts) await claims.Repeat(work.Claim, TimeSpan.Zero, ct);
                else await claims.Fail(work.Claim, "The group moved, and its new place is not to be found.", ct);
                break;
            default:
                var why = result is CallResult.Refused refused ? refused.Description : $"Unknown whether it was sent: {((CallResult.Unknown)result).Reason}.";
                log.LogWarning("Center {Center}: order {Order} is not in channel {Channel}: {Why}", work.Claim.CenterId, work.Order.Number, work.Post.ChatId, why);
                await claims.Fail(work.Claim, why, ct);
                break;
        }

        return false;
    }

    static bool IsGone(string why) => why.Contains("message to edit not found", StringComparison.OrdinalIgnoreCase) || why.Contains("message can't be edited", StringComparison.OrdinalIgnoreCase);
}
