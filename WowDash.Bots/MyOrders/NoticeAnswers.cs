using Microsoft.EntityFrameworkCore;
using WowDash.Bots.Conversation;
using WowDash.Bots.Telegram;
using WowDash.Data.Messages;
using WowDash.Data.Orders;
using WowDash.Data.Outbox;

namespace WowDash.Bots.MyOrders;

/// <summary>Words that answer what a notice asked: how the work was, or whether a changed price is agreed to. A notice opens no question in the conversation, so that it
/// disturbs none; whether it is what the words are for is seen from what stands last in the chat.</summary>
static class NoticeAnswers
{
    const int Looked = 20;

    static readonly NoticeKind[] Asking = [NoticeKind.Completed, NoticeKind.PriceChanged, NoticeKind.PagesCorrected];
    static readonly OrderStatus[] Open = [.. Enum.GetValues<OrderStatus>().Where(s => s.IsOpen())];

    /// <summary>Takes them. False when they are no such answer, or something else was said since; then nothing was said yet.</summary>
    public static async Task<bool> Take(Chat chat, Message message, Question? open, CancellationToken ct)
    {
        if (!chat.State.IsRegistered || open is Step or RatingComment or RatingQuestion or { OnlyNow: true } || message.Text is not { } words) return false;
        var (agrees, rating) = (YesOrNo.Read(words), TypedRating.Read(words));
        if (agrees is null && rating is null) return false;

        foreach (var (asked, completed) in await Waiting(chat, open, ct))
        {
            if (completed ? rating is null : agrees is null) continue;
            if (await OrderButton.Mine(chat, $"{asked}", ct) is not { } order) return false;
            if (completed) await RateButton.Rate(chat, order, rating!, ct);
            else await Agree(chat, order, agrees!.Value, ct);
            return true;
        }

        return false;
    }

    /// <summary>The orders whose notice asks something still, newest notice first; not those after which something else was asked, or talked about with a person.</summary>
    static async Task<IEnumerable<(long OrderId, bool Completed)>> Waiting(Chat chat, Question? open, CancellationToken ct)
    {
        var customer = chat.State.CustomerId;
        var asked = open is null ? 0 : chat.State.InstructionMessageId;
        var talked = await chat.Db.MessageThreads.Where(t => t.CustomerId == customer && t.Status == ThreadStatus.Open).Select(t => (DateTimeOffset?)t.LastMessageAt).SingleOrDefaultAsync(ct)
            ?? DateTimeOffset.MinValue;
        var told = await chat.Db.OwedMessages.AsNoTracking()
            .Where(m => m.CustomerId == customer && m.TelegramMessageId > asked && m.SentAt > talked && Asking.Contains(m.Kind))
            .OrderByDescending(m => m.TelegramMessageId).Take(Looked).Select(m => new
            {
                OrderId = m.OrderId!.Value,
                Completed = m.Kind == NoticeKind.Completed,
                Asks = m.Kind == NoticeKind.Completed
                    ? m.Order!.Status == OrderStatus.Completed && m.Order.Rating == null
                    : m.Order!.PriceAnswer == PriceAnswer.Asked && Open.Contains(m.Order.Status),
            }).ToListAsync(ct);
        return told.Where(m => m.Asks).Select(m => (m.OrderId, m.Completed)).Distinct();
    }

    // who answers before a newer price has reached them is shown that one
    static async Task Agree(Chat chat, Order order, bool agrees, CancellationToken ct)
    {
        var newer = await chat.Db.OwedMessages.AnyAsync(
            m => m.OrderId == order.Id && Asking.Contains(m.Kind) && (m.Status == DeliveryStatus.Queued || m.Status == DeliveryStatus.Sending), ct);
        if (newer) chat.Say(OrderButton.Screen(chat, order));
        else await PriceButton.Answer(chat, order, agrees, order.DueNow, ct);
    }
}
