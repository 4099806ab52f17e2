using WowDash.Bots.Conversation;
using WowDash.Bots.Ordering;
using WowDash.Data.Orders;
using WowDash.Data.Texts;

namespace WowDash.Bots.MyOrders;

/// <summary>Orders the same again, at today's prices: <c>again:ID</c>. What is not offered any more is asked for, and the documents are.</summary>
sealed class RepeatButton : Button
{
    public override string Key => "again";

    public override async Task Press(Chat chat, string argument, CancellationToken ct)
    {
        if (await OrderButton.Mine(chat, argument, ct) is { } order) await Begin(chat, order, ct);
        else await OrderButton.NotMine(chat, ct);
    }

    public static async Task Begin(Chat chat, Order order, CancellationToken ct)
    {
        if (!await OrderCommand.MayBegin(chat, ct)) return;
        DraftFacts.Begin(chat);
        var draft = chat.State.Draft;
        draft.BranchId = chat.Center.BranchOf(order.BranchId)?.Id ?? draft.BranchId;
        (draft.ServiceId, draft.DocumentTypeId, draft.TargetLanguageId, draft.Copies) = (order.ServiceId, order.DocumentTypeId, order.TargetLanguageId, order.Copies);
        (draft.Names, draft.Note) = (order.Names ?? "", order.Note ?? "");
        chat.Say(RepeatTexts.Begun, order.Number);
        chat.State.Question = "";
        chat.OpenQuestion()?.AskOnceMore(chat);
    }
}

static class RepeatTexts
{
    public static Text Repeat { get; } = new("🔁 Takrorlash", "🔁 Повторить", "🔁 Order again");

    public static Text Begun { get; } = new(
        "🔁 Buyurtma №{0} kabi yangi buyurtma, bugungi narxlarda. Narxni tasdiqlashdan oldin ko‘rasiz.",
        "🔁 Новый заказ, такой же как №{0}, по сегодняшним ценам. Цену Вы увидите до подтверждения.",
        "🔁 A new order like No. {0}, at today’s prices. You see the price before you confirm.");
}
