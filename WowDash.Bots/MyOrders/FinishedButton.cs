using WowDash.Bots.Conversation;
using WowDash.Data.Orders;
using WowDash.Data.Texts;

namespace WowDash.Bots.MyOrders;

/// <summary>Sends the finished files that staff attached: <c>finished:ID</c>.</summary>
sealed class FinishedButton : Button
{
    // more at once and Telegram slows the chat down; the button is there still
    const int MostAtOnce = 10;

    public override string Key => "finished";

    public override async Task Press(Chat chat, string argument, CancellationToken ct)
    {
        var (id, page) = Typed.Pair(argument);
        if (await OrderButton.Mine(chat, id, ct) is not { } order)
        {
            await OrderButton.NotMine(chat, ct);
            return;
        }

        var from = (int)Math.Min(Typed.Id(page), order.Files.Count);
        var files = order.Files.OrderBy(f => f.Id).Skip(from).Take(MostAtOnce).ToList();
        if (files.Count == 0) chat.Tell(chat.In(FinishedTexts.None), alert: true);
        foreach (var file in files) chat.SendFile(file.Id, chat.In(FinishedTexts.Caption, order.Number));
        if (order.Files.Count > from + MostAtOnce)
            chat.Say(chat.In(FinishedTexts.MoreThere), new Keyboard().Row((FinishedTexts.More.In(chat.Language), $"finished:{order.Id}:{from + MostAtOnce}")));
    }

    /// <summary>The button, where there are files.</summary>
    public static Keyboard Offer(Keyboard keyboard, Order order, Language language) =>
        order.Files.Count == 0 ? keyboard : keyboard.Row((FinishedTexts.Get.With(Plural.Files(order.Files.Count)).In(language), $"finished:{order.Id}"));
}

static class FinishedTexts
{
    public static Text Get { get; } = new("📄 Tayyor hujjatlar: {0}", "📄 Готовые документы: {0}", "📄 Finished documents: {0}");

    public static Text Caption { get; } = new("📄 Buyurtma №{0}", "📄 Заказ №{0}", "📄 Order No. {0}");

    public static Text None { get; } = new("Tayyor fayllar hali yo‘q.", "Готовых файлов пока нет.", "There are no finished files yet.");

    public static Text MoreThere { get; } = new("📄 Yana fayllar bor.", "📄 Есть ещё файлы.", "📄 There are more files.");

    public static Text More { get; } = new("Yana yuborish", "Отправить ещё", "Send more");
}
