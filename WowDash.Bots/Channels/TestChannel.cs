using Npgsql;
using WowDash.Bots.Conversation;
using WowDash.Bots.Intake;
using WowDash.Bots.Telegram;
using WowDash.Bots.Webhooks;
using WowDash.Data;
using WowDash.Data.Staff;
using WowDash.Data.Texts;

namespace WowDash.Bots.Channels;

/// <summary>Tries a channel before it is relied on: sends a test card and answers what Telegram said. It asks Telegram at once, for ten seconds at most, and changes no setting.</summary>
public sealed class TestChannel
{
    readonly Intake.Bots bots;
    readonly BotApi api;
    readonly BotHealth health;
    readonly CentersFacts centers;
    readonly NpgsqlDataSource database;

    internal TestChannel(Intake.Bots bots, BotApi api, BotHealth health, CentersFacts centers, NpgsqlDataSource database) =>
        (this.bots, this.api, this.health, this.centers, this.database) = (bots, api, health, centers, database);

    static Refusal NotAChannel { get; } = new("channel.id", new(
        "Kanal yoki guruh raqami manfiy son bo‘ladi, masalan −1001234567890.", "Номер канала или группы — отрицательное число, например −1001234567890.",
        "The id of a channel or group is a negative number, such as −1001234567890."));

    static Text Unreachable { get; } = new(
        "Bot bu kanalga yoza olmadi. Uni kanalga administrator qilib qo‘shing. Telegram javobi: {0}", "Бот не смог написать в этот канал. Добавьте его в канал администратором. Ответ Telegram: {0}",
        "The bot could not write to this channel. Add it to the channel as an administrator. Telegram said: {0}");

    /// <summary>Sends the card; cards that had failed in this channel within a day are tried again when it arrives. Answers the channel's id, which is another than was
    /// given when the group moved. Refuses: <c>permission</c>, <c>channel.id</c>, <c>bot.none</c>, <c>channel.unreachable</c> (with Telegram's words), <c>telegram.away</c>.</summary>
    public async Task<Outcome<long>> Run(Actor actor, long centerId, long chatId, CancellationToken ct = default)
    {
        if (!actor.May(Permission.ManageWebhook) && actor.Lacks(Permission.ManageBranchSettings) is { } lacking) return lacking;
        // never a person's chat
        if (chatId >= 0) return NotAChannel;
        if (await bots.ByCenter(centerId, ct) is not { } bot) return TelegramRefusals.NoBot;
        var center = await centers.Of(centerId, ct);
        var text = Html.Of(ChannelTexts.Test, center.DefaultLanguage, center.Name).Markup;
        var result = await Send(chatId);
        if (result is CallResult.Refused { MigrateTo: { } moved }) result = await Send(chatId = moved);
        if (result is CallResult.Refused { Kind: RefusalKind.Unauthorized }) await health.Disable(bot, ct);
        if (result is CallResult.Refused { Kind: not RefusalKind.Unauthorized } refused) return new Refusal("channel.unreachable", Unreachable.With(refused.Description));
        if (!result.Succeeded) return TelegramRefusals.Of(result);
        await TryAgain(centerId, chatId, ct);
        return chatId;

        Task<CallResult> Send(long chat) => api.Call(bot, BotCall.Of("sendMessage", new SendMessage(chat, text)), ct);
    }

    async Task TryAgain(long centerId, long chatId, CancellationToken ct)
    {
        await using var command = database.CreateCommand(
            """
            update channel_posts set status = 'Waiting', asked = asked + 1, attempts = 0, due_at = now()
            where center_id = $1 and chat_id = $2 and status = 'Failed' and changed_at > now() - interval '1 day'
            """);
        foreach (var value in (object[])[centerId, chatId]) command.Parameters.Add(new() { Value = value });
        await command.ExecuteNonQueryAsync(ct);
    }
}
