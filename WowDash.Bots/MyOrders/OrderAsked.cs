using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using WowDash.Bots.Conversation;
using WowDash.Bots.Menu;
using WowDash.Bots.Telegram;
using WowDash.Data.Orders;

namespace WowDash.Bots.MyOrders;

/// <summary>Somebody who asks after an order in words (“where is my order?”) or writes its number, with or without the sign.</summary>
static partial class OrderAsked
{
    static readonly string[] Things = ["buyurtma", "zakaz", "hujjat", "tarjima", "заказ", "документ", "перевод", "буюртма", "order", "document", "translation"];
    static readonly string[] Asks = ["qani", "qayer", "qachon", "tayyor", "holat", "boldi", "где", "когда", "готов", "статус", "қани", "қачон", "бўлди", "where", "when", "ready", "status"];

    static readonly OrderStatus[] Open = [.. Enum.GetValues<OrderStatus>().Where(s => s.IsOpen())];

    /// <summary>Shows it, or the list where it may be several. False when nobody asks for one; then nothing was said yet.</summary>
    public static async Task<bool> Take(Chat chat, Message message, Question? open, CancellationToken ct)
    {
        if (!chat.State.IsRegistered || open is Step || message.Text is not { Length: < 100 } words) return false;
        var number = Numbered().Match(words) is { Success: true } match ? int.Parse(match.Groups["number"].ValueSpan, System.Globalization.CultureInfo.InvariantCulture) : (int?)null;
        if (number is null && !Asked(words)) return false;
        if (await Find(chat, number, ct) is { } order) chat.Say(OrderButton.Screen(chat, order));
        else await List(chat, number, ct);
        chat.OfferToContinue();
        return true;
    }

    static bool Asked(string words)
    {
        var tokens = Typed.Tokens(words);
        return tokens.Length <= 12 && tokens.Any(t => Things.Any(thing => t.StartsWith(thing, StringComparison.Ordinal))) && tokens.Any(t => Asks.Any(ask => t.StartsWith(ask, StringComparison.Ordinal)));
    }

    // without a number: the one that is being worked on
    static async Task<Order?> Find(Chat chat, int? number, CancellationToken ct)
    {
        var customer = chat.State.CustomerId;
        var mine = chat.Db.Orders.Where(o => o.CustomerId == customer);
        var found = await (number is { } n ? mine.Where(o => o.Number == n) : mine.Where(o => Open.Contains(o.Status))).OrderByDescending(o => o.Number).Select(o => o.Id).Take(2).ToListAsync(ct);
        return found is [var only] ? await OrderButton.Mine(chat, $"{only}", ct) : null;
    }

    static async Task List(Chat chat, int? number, CancellationToken ct)
    {
        var list = await OrderList.Page(chat, 0, ct);
        chat.Say(number is null ? list : list with { Text = Html.Paragraphs(chat.In(MyOrdersTexts.NoSuchNumber, number), list.Text) });
    }

    [GeneratedRegex(@"^\s*(?:buyurtma\w*|заказ\w*|order|номер|raqam\w*|number|no\.?|n|\s)*[№#]?\s*(?<number>\d{1,8})\s*[?!.]*\s*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Numbered();
}
