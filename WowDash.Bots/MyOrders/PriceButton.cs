using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using WowDash.Bots.Conversation;
using WowDash.Data.Orders;
using WowDash.Data.Texts;

namespace WowDash.Bots.MyOrders;

/// <summary>Accepts or declines a price that staff changed: <c>price:ID:yes:DUE</c>, <c>price:ID:no:DUE</c>. The sum is the one that was shown: another is shown anew.</summary>
sealed class PriceButton : Button
{
    public override string Key => "price";

    /// <summary>Under whatever tells of the change; nothing once it is answered.</summary>
    public static Keyboard Ask(Keyboard keyboard, Order order, Language language) => order.PriceAnswer is not PriceAnswer.Asked || !order.Status.IsOpen() ? keyboard : keyboard
        .Row((PriceAnswerTexts.Accept.In(language), Data(order, "yes")), (PriceAnswerTexts.Decline.In(language), Data(order, "no")));

    static string Data(Order order, string answer) => string.Create(CultureInfo.InvariantCulture, $"price:{order.Id}:{answer}:{order.DueNow:0.##}");

    public override async Task Press(Chat chat, string argument, CancellationToken ct)
    {
        var (id, rest) = Typed.Pair(argument);
        var (answer, sum) = Typed.Pair(rest);
        if (await OrderButton.Mine(chat, id, ct) is not { } order)
        {
            await OrderButton.NotMine(chat, ct);
            return;
        }

        _ = decimal.TryParse(sum, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var due);
        await Answer(chat, order, answer == "yes", due, ct);
    }

    /// <summary>Takes the customer's word on the sum they were shown.</summary>
    public static async Task Answer(Chat chat, Order order, bool accepts, decimal due, CancellationToken ct)
    {
        await chat.BeginChange(ct);
        var answered = await chat.Services.GetRequiredService<AnswerPriceChange>().Run(chat.Actor, order.Id, accepts, due, ct);
        if (!answered.Done)
        {
            chat.Tell(chat.In(answered.Refusal.Text), alert: true);
            if (answered.Refusal == OrderRefusals.PriceChanged) chat.Show(OrderButton.Screen(chat, order));
            return;
        }

        order = (await OrderButton.Mine(chat, $"{order.Id}", ct))!;
        if (accepts) chat.Show(OrderButton.Screen(chat, order) with { Text = Html.Paragraphs(chat.In(PriceAnswerTexts.Accepted, order.Number), OrderButton.Screen(chat, order).Text) });
        else chat.Show(chat.In(PriceAnswerTexts.Declined, order.Number), AfterDeclining(chat, order));
    }

    static Keyboard AfterDeclining(Chat chat, Order order)
    {
        var keyboard = new Keyboard().Row((PriceAnswerTexts.AcceptAfterAll.In(chat.Language), Data(order, "yes")));
        if (CancelOwnOrder.May(order)) keyboard.Row((MyOrdersTexts.CancelOrder.In(chat.Language), $"cancel:{order.Id}"));
        return keyboard.Row((ConversationTexts.Back.In(chat.Language), $"order:{order.Id}"));
    }
}

static class PriceAnswerTexts
{
    public static Text Accept { get; } = new("✅ Roziman", "✅ Принимаю", "✅ I agree");

    public static Text Decline { get; } = new("Rozi emasman", "Не принимаю", "I do not agree");

    public static Text AcceptAfterAll { get; } = new("✅ Baribir roziman", "✅ Всё-таки принимаю", "✅ I agree after all");

    public static Text Question { get; } = new("Yangi narxga rozimisiz?", "Принимаете новую цену?", "Do you agree to the new price?");

    public static Text Accepted { get; } = new(
        "✅ Rahmat! Buyurtma №{0} yangi narx bilan davom etadi.", "✅ Спасибо! Заказ №{0} остаётся в силе по новой цене.", "✅ Thank you! Order No. {0} goes on at the new price.");

    public static Text Declined { get; } = new(
        "✍️ Tushundik. Xodim buyurtma №{0} bo‘yicha siz bilan bog‘lanadi, ungacha ish boshlanmaydi.",
        "✍️ Поняли Вас. Сотрудник свяжется с Вами по заказу №{0}, до этого работа не начнётся.",
        "✍️ Understood. Our staff will contact you about order No. {0}; work does not start before that.");
}
