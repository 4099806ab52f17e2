using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Logging;
using WowDash.Bots.Intake;
using WowDash.Bots.Outbox;
using WowDash.Bots.Telegram;

namespace WowDash.Bots.State;

/// <summary>Sends one reply, with a second way where Telegram refuses the first: a message that is to be changed may be gone by now (the totals of files replace each other, and
/// people delete messages), and markup of ours may be broken. Neither may leave the customer without an answer. A refused token switches the bot off.</summary>
sealed class ReplyDelivery(BotApi api, StoredDocument documents, BotHealth health, ChatPaces paces, ILogger<ReplyDelivery> log)
{
    static readonly CallResult WithoutToken = new CallResult.Later(TimeSpan.FromMinutes(5));

    /// <param name="chat">The chat of the conversation: its person.</param>
    public async Task<CallResult> Send(Bot bot, long chat, Reply reply, CancellationToken ct)
    {
        // only what makes a message counts against a chat
        if (reply.Method.StartsWith("send", StringComparison.Ordinal)) paces.Count(bot.BotId, chat);
        var call = new BotCall(reply.Method, reply.Body.Memory);
        var result = reply.Method == "sendDocument" ? await documents.Send(bot, call, ct) : await api.Call(bot, call, ct);
        if (result is CallResult.Refused { Kind: RefusalKind.Other, Description: var why } && reply.Method == "editMessageText" && IsGone(why))
            result = await api.Call(bot, Changed("sendMessage", call, "message_id"), ct);
        if (result is CallResult.Refused { Kind: RefusalKind.CantParse } broken)
        {
            log.LogError("Center {Center}: markup of ours is broken: {Why}", bot.CenterId, broken.Description);
            result = await api.Call(bot, Changed(reply.Method, call, "parse_mode"), ct);
        }

        BotMetrics.Replies.Add(1, new KeyValuePair<string, object?>("result", result.Succeeded ? "done" : result.GetType().Name.ToLowerInvariant()));
        if (result is CallResult.Later { Limited: true } later) paces.Rest(bot.BotId, chat, later.After);
        if (result is CallResult.Refused { Kind: not RefusalKind.NotModified } refused)
            log.LogWarning("Center {Center}: {Method} refused: {Kind} {Description}", bot.CenterId, reply.Method, refused.Kind, refused.Description);
        if (result is CallResult.Done) await TakeAway(bot, chat, reply.Replaces, ct);
        if (result is not CallResult.Refused { Kind: RefusalKind.Unauthorized }) return result;
        await health.Disable(bot, ct);
        return WithoutToken;
    }

    // a question stands until the one after it is in the chat. What is too old to be deleted, or gone by now, stays as it is
    async Task TakeAway(Bot bot, long chat, IEnumerable<long> messages, CancellationToken ct)
    {
        foreach (var message in messages) await api.Call(bot, BotCall.Of("deleteMessage", new DeleteMessage(chat, message)), ct);
    }

    static bool IsGone(string why) => why.Contains("message to edit not found", StringComparison.OrdinalIgnoreCase) || why.Contains("message can't be edited", StringComparison.OrdinalIgnoreCase);

    static BotCall Changed(string method, BotCall call, string without)
    {
        var body = JsonNode.Parse(call.Body.Span)!.AsObject();
        body.Remove(without);
        return new(method, JsonSerializer.SerializeToUtf8Bytes(body));
    }
}
