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

internal sealed record ViewBot(long Id, string Username, string Name, bool Revoked, string? Webhook, int Pending, long NextUpdateId);

internal sealed record NewBot(string? Token, string? Username, string? Name);

internal sealed record NewCustomer(long? Id, string FirstName, string? LastName, string? Username, string? Phone, string? LanguageCode);

internal sealed record NewChannel(string Title, string? Username, string? Type);

internal sealed record Said(string? Text, long? MessageId, string? Data, bool? Forged, string? Phone, string? FirstName, long? UserId, double? Latitude, double? Longitude, string? Emoji, int? Seconds);
