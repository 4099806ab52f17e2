using WowDash.Simulator.Wire;

namespace WowDash.Simulator.Admin;

/// <summary>A message as the page and a test see it; <see cref="Markup"/> is what it was sent with.</summary>
internal sealed record ViewMessage(long Id, string From, bool Edited, bool Deleted, Message Message, ReplyMarkup? Markup)
{
    public static ViewMessage Of(SimMessage it) => new(it.Id, it.FromBot ? "bot" : "me", it.Edited, it.Deleted, it.Body, it.Markup);
}

internal sealed record ViewChat(string Bot, string BotName, long Customer, bool Started, bool Blocked, ReplyMarkup? Keyboard, BotCommand[] Commands, IEnumerable<ViewMessage> Messages)
{
    public static ViewChat Of(SimChat chat, bool deleted) => new(chat.Bot.Username, chat.Bot.Me.FirstName, chat.Info.Id, chat.Started, chat.Blocked, chat.Keyboard,
        chat.Bot.CommandsFor(chat.Customer?.LanguageCode), chat.Read(deleted).Select(ViewMessage.Of));
}

/// <summary>What may change in a chat without a message.</summary>
internal sealed record ViewState(bool Started, bool Blocked, ReplyMarkup? Keyboard)
{
    public static ViewState Of(SimChat? chat) => chat is null ? new(false, false, null) : new(chat.Started, chat.Blocked, chat.Keyboard);
}

/// <summary>A chat in a customer's list; <see cref="FromBot"/> are the bot's latest messages, so that the page counts those it has not shown.</summary>
internal sealed record ViewListed(string Bot, string Name, ViewState State, ViewMessage? Last, IReadOnlyList<long> FromBot)
{
    const int Counted = 100;

    /// <summary>Every bot is a chat the customer could open.</summary>
    public static ViewListed Of(SimBot bot, long customer)
    {
        var chat = bot.Chats.GetValueOrDefault(customer);
        var messages = chat?.Messages ?? [];
        return new(bot.Username, bot.Me.FirstName, ViewState.Of(chat), messages.Count == 0 ? null : ViewMessage.Of(messages[^1]),
            [.. messages.TakeLast(Counted).Where(it => it.FromBot).Select(it => it.Id)]);
    }
}

internal sealed record ViewBot(long Id, string Username, string Name, bool Revoked, string? Webhook, int Pending, long NextUpdateId);

internal sealed record NewBot(string? Token, string? Username, string? Name);

internal sealed record NewCustomer(long? Id, string FirstName, string? LastName, string? Username, string? Phone, string? LanguageCode);

internal sealed record NewChannel(string Title, string? Username, string? Type);

internal sealed record Said(string? Text, long? MessageId, string? Data, bool? Forged, string? Phone, string? FirstName, long? UserId, double? Latitude, double? Longitude, string? Emoji, int? Seconds);
