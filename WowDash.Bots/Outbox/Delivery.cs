using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using WowDash.Bots.Conversation;
using WowDash.Bots.Intake;
using WowDash.Bots.Messages;
using WowDash.Bots.Notices;
using WowDash.Bots.Telegram;
using WowDash.Data;
using WowDash.Data.Customers;
using WowDash.Data.Outbox;
using WowDash.Data.Tables;

namespace WowDash.Bots.Outbox;

/// <summary>Delivers one claimed message: renders it in the customer's language, sends it, keeps what became of it. Sending has no key that would make a repeat
/// harmless, so a message that may have gone out is sent again only when it is important, and once.</summary>
sealed class Delivery(
    IServiceProvider services, Intake.Bots bots, CentersFacts centers, NoticeOrders orders, Notices.Notices notices, BotApi api, BotHealth health, RestingBots resting, Outcomes outcomes,
    StaffReplies replies, Claims claims, ChatPaces paces, TimeProvider clock, ILogger<Delivery> log)
{
    const int MostAttempts = 2;
    static readonly TimeSpan BeforeRepeat = TimeSpan.FromSeconds(5);
    static readonly TimeSpan WithoutBot = TimeSpan.FromMinutes(5);
    static readonly TimeSpan UntilNewer = TimeSpan.FromSeconds(5);
    static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(3);
    static readonly TimeSpan GivesUpAfter = TimeSpan.FromHours(24);

    /// <summary>Delivers it, or puts it back, or gives it up.</summary>
    public async Task Run(Claim claim, CancellationToken ct)
    {
        if (claim.Attempts > (claim.Lane is Lane.Bulk ? 1 : MostAttempts))
            await outcomes.Fail(claim, "Telegram's answer never came; it may have been delivered.", ct);
        else if (claim is not { Kind: { } kind, Facts: { } facts }) await outcomes.Later(claim, UntilNewer, GivesUpAfter, "This version does not know such a message.", ct);
        else if (await bots.ByCenter(claim.CenterId, ct) is not { } bot) await outcomes.Later(claim, WithoutBot, GivesUpAfter, "The center's bot does not work.", ct);
        else if (await Written(claim, kind, facts, ct) is { } letter) await Send(claim, bot, letter, ct);
    }

    // nothing has gone out yet: that the database is away is no try
    async Task<Letter?> Written(Claim claim, NoticeKind kind, NoticeFacts facts, CancellationToken ct)
    {
        try
        {
            return await Render(claim, kind, facts, ct);
        }
        catch (Exception e) when (Outage.Is(e))
        {
            log.LogWarning("Center {Center}: owed message {Message} could not be written ({Why}); it is tried again", claim.CenterId, claim.Id, e.Message);
            await outcomes.Later(claim, BeforeRepeat, GivesUpAfter, "The database could not be asked for a whole day.", ct);
            return null;
        }
    }

    /// <summary>Null when there is nobody to send it to or nothing to say, which is kept here.</summary>
    async Task<Letter?> Render(Claim claim, NoticeKind kind, NoticeFacts facts, CancellationToken ct)
    {
        if (kind is NoticeKind.StaffReply && facts.MessageId is { } reply)
        {
            if (await replies.Write(claim.CenterId, reply, ct) is { } answer) return answer;
            await outcomes.Fail(claim, "Telegram cannot reach the customer.", ct);
            return null;
        }

        var order = claim.OrderId is { } orderId ? await orders.Of(claim.CenterId, orderId) : null;
        if (order is not { Customer.TelegramUserId: { } chat, Customer.Unreachable: false })
        {
            await outcomes.Fail(claim, order is null ? "It is about no order." : "Telegram cannot reach the customer.", ct);
            return null;
        }

        try
        {
            var context = new NoticeContext(await centers.Of(claim.CenterId, ct), order, facts, order.Customer.Language);
            var notice = notices.For(kind);
            return new(chat, order.CustomerId, notice.Text(context), notice.Buttons(context)?.Markup(), notice.Place(context), order.Customer.Silent ? true : null);
        }
        catch (Exception e) when ((e is InvalidOperationException or NullReferenceException or ArgumentException or FormatException) && !Outage.Is(e))
        {
            log.LogError(e, "Defect: notice {Kind} cannot be written (owed message {Message} of center {Center})", kind, claim.Id, claim.CenterId);
            await outcomes.Fail(claim, "The notice could not be written.", ct);
            return null;
        }
    }

    async Task Send(Claim claim, Bot bot, Letter letter, CancellationToken ct)
    {
        // a second or so behind others in the same chat; nobody waits for this but the chat's own messages
        while (paces.Take(bot.BotId, letter.Chat) is { Ticks: > 0 } wait)
        {
            if (wait > LongestWait)
            {
                await outcomes.Later(claim, wait, GivesUpAfter, "Telegram asked to leave the chat alone for a while.", ct);
                return;
            }

            await Task.Delay(wait, clock, ct);
        }

        var result = letter.File is { } file
            ? await replies.SendFile(bot, letter.Chat, letter.Text, file, ct)
            : await api.Call(bot, BotCall.Of("sendMessage", new SendMessage(letter.Chat, letter.Text.Markup, letter.Buttons, DisableNotification: letter.Silent)), ct);
        if (letter.File is null && result is CallResult.Refused { Kind: RefusalKind.CantParse or RefusalKind.TooLong } broken)
        {
            log.LogError("Defect: the markup of owed message {Message} of center {Center} is refused ({Why}); sent as plain text", claim.Id, claim.CenterId, broken.Description);
            result = await api.Call(bot, BotCall.Of("sendMessage", new SendMessage(letter.Chat, PlainText.Of(letter.Text), letter.Buttons, ParseMode: null, letter.Silent)), ct);
        }

        await Settle(claim, bot, letter, result, ct);
    }

    Task Settle(Claim claim, Bot bot, Letter letter, CallResult result, CancellationToken ct) => result switch
    {
        CallResult.Done done => Sent(claim, bot, letter, done.MessageId, ct),
        CallResult.Later later => Wait(claim, bot, letter.Chat, later, ct),
        CallResult.Unknown when claim.Lane is not Lane.Bulk && claim.Attempts < MostAttempts => outcomes.Repeat(claim, BeforeRepeat, ct),
        CallResult.Unknown unknown => outcomes.Fail(claim, $"Unknown whether delivered: {unknown.Reason}.", ct),
        CallResult.Refused { Kind: RefusalKind.Blocked or RefusalKind.ChatNotFound } gone => Unreachable(claim, letter, gone.Description, ct),
        CallResult.Refused { Kind: RefusalKind.Unauthorized } => WithoutToken(claim, bot, ct),
        CallResult.Refused refused => Refused(claim, refused, ct),
        _ => throw new InvalidOperationException($"Not a result: {result}"),
    };

    async Task Sent(Claim claim, Bot bot, Letter letter, long messageId, CancellationToken ct)
    {
        await outcomes.Sent(claim, messageId);
        // the map point is a convenience: tried once
        if (letter.Place is { } place) await api.Call(bot, BotCall.Of("sendLocation", new SendLocation(letter.Chat, place.Latitude, place.Longitude)), ct);
    }

    async Task Wait(Claim claim, Bot bot, long chat, CallResult.Later later, CancellationToken ct)
    {
        if (later.Limited)
        {
            SendMetrics.Limited();
            paces.Rest(bot.BotId, chat, later.After);
            resting.Limited(claim.CenterId, chat, later.After);
            await claims.SlowBulk(claim.CenterId, later.After, ct);
        }
        else
        {
            resting.Rest(claim.CenterId, later.After);
        }

        await outcomes.Later(claim, later.After, GivesUpAfter, "Telegram could not be asked for a whole day.", ct);
    }

    async Task Unreachable(Claim claim, Letter letter, string why, CancellationToken ct)
    {
        await outcomes.Fail(claim, why, ct);
        await using var scope = services.InCenter(claim.CenterId);
        await scope.ServiceProvider.GetRequiredService<MarkUnreachable>().Run(letter.CustomerId, unreachable: true, ct);
    }

    async Task WithoutToken(Claim claim, Bot bot, CancellationToken ct)
    {
        await health.Disable(bot, ct);
        await outcomes.Later(claim, WithoutBot, GivesUpAfter, "The bot's token is refused.", ct);
    }

    Task Refused(Claim claim, CallResult.Refused refused, CancellationToken ct)
    {
        log.LogError("Center {Center}: owed message {Message} refused: {Why}", claim.CenterId, claim.Id, refused.Description);
        return outcomes.Fail(claim, refused.Description, ct);
    }

    internal sealed record Letter(long Chat, long CustomerId, Html Text, ReplyMarkup? Buttons, (double Latitude, double Longitude)? Place, bool? Silent, OutgoingFile? File = null);
}
