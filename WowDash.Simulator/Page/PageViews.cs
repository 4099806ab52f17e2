using WowDash.Simulator.Admin;
using WowDash.Simulator.Wire;

namespace WowDash.Simulator.Page;

/// <summary>What the page lists beside the chat that is open.</summary>
internal static class PageViews
{
    private const int LongestName = 64;

    public static PageWorld Everybody(World world) => new(world.Bots.Select(bot => new PageBot(bot.Username, bot.Me.FirstName)), world.Customers);

    /// <summary>Every bot is a chat one could open; <see cref="PageChat.FromBot"/> lets the page count what it has not shown yet.</summary>
    public static IEnumerable<PageChat> Chats(World world, Customer customer) => world.Bots.Select(bot =>
    {
        var chat = bot.Chats.GetValueOrDefault(customer.Id);
        var messages = chat?.Messages ?? [];
        return new PageChat(bot.Username, bot.Me.FirstName, PageState.Of(chat), messages.Count == 0 ? null : ViewMessage.Of(messages[^1]),
            [.. messages.TakeLast(100).Where(it => it.FromBot).Select(it => it.Id)]);
    });

    public static IResult Enter(World world, NewCustomer it)
    {
        var name = it.FirstName?.Trim() ?? "";
        if (name.Length is 0 or > LongestName || it.Phone?.Length > 20 || it.Username?.Length > 32)
            return Results.BadRequest();
        return Results.Json(world.CreateCustomer(name, Given(it.Phone), Given(it.Username)?.TrimStart('@'), it.LanguageCode, Given(it.LastName)));
    }

    private static string? Given(string? typed) => string.IsNullOrWhiteSpace(typed) ? null : typed.Trim();
}

internal sealed record PageWorld(IEnumerable<PageBot> Bots, IEnumerable<Customer> Customers);

internal sealed record PageBot(string Username, string Name);

internal sealed record PageChat(string Bot, string Name, PageState State, ViewMessage? Last, IReadOnlyList<long> FromBot);

/// <summary>What may change in a chat without a message.</summary>
internal sealed record PageState(bool Started, bool Blocked, ReplyMarkup? Keyboard)
{
    public static PageState Of(SimChat? chat) => chat is null ? new(false, false, null) : new(chat.Started, chat.Blocked, chat.Keyboard);
}
