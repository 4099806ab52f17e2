using Microsoft.Extensions.DependencyInjection;
using WowDash.Bots.Conversation;
using WowDash.Bots.Menu;
using WowDash.Bots.Telegram;
using WowDash.Data.Orders;
using WowDash.Data.Texts;

namespace WowDash.Bots.MyOrders;

/// <summary>Rates a completed order: <c>rate:ID</c> asks, <c>rate:ID:STARS</c> keeps it and asks for a word, <c>rate:done</c> leaves it at that.</summary>
sealed class RateButton : Button
{
    public override string Key => "rate";

    /// <summary>Five to one.</summary>
    public static Keyboard Stars(Keyboard keyboard, long orderId) =>
        keyboard.Grid(2, new[] { 5, 4, 3, 2, 1 }.Select(stars => ($"{stars} " + string.Concat(Enumerable.Repeat("⭐", stars)), $"rate:{orderId}:{stars}")));

    public override async Task Press(Chat chat, string argument, CancellationToken ct)
    {
        var (id, stars) = Typed.Pair(argument);
        if (id == "done" && chat.State.IsRegistered) RatingComment.Leave(chat);
        else if (await OrderButton.Mine(chat, id, ct) is not { } order) await OrderButton.NotMine(chat, ct);
        else if (order.Status is not OrderStatus.Completed) chat.Tell(chat.In(OrderRefusals.NotCompleted.Text));
        else if (stars.Length == 0) RatingQuestion.Open(chat, order);
        else await Rate(chat, order, new((int)Math.Min(Typed.Id(stars), 100), Comment: null), ct);
    }

    /// <summary>Keeps a rating, and asks for a word where none came with it.</summary>
    public static async Task Rate(Chat chat, Order order, TypedRating rating, CancellationToken ct)
    {
        await chat.BeginChange(ct);
        var comment = rating.Comment is { } words ? Typed.Words(words, 1, RateOrder.LongestComment) : null;
        var rated = await chat.Services.GetRequiredService<RateOrder>().Run(chat.Actor, order.Id, rating.Stars, comment, ct);
        if (!rated.Done) chat.Tell(chat.In(rated.Refusal.Text));
        else if (comment is null) RatingComment.Open(chat, order.Id, rating.Stars);
        else RatingComment.Leave(chat);
    }
}

/// <summary>How many stars, where the customer has asked to rate.</summary>
sealed class RatingQuestion : Question
{
    public override string Key => "rating";

    public override bool TakesAnswers(Chat chat) => chat.State.OrderBeingRated != 0;

    public override Screen Screen(Chat chat) => new(chat.In(RatingTexts.HowWasIt), Buttons(chat, chat.State.OrderBeingRated));

    public static void Open(Chat chat, Order order)
    {
        (chat.State.OrderBeingRated, chat.State.Question) = (order.Id, "rating");
        chat.Ask(new(chat.In(RatingTexts.Ask, order.Number), Buttons(chat, order.Id)));
    }

    public override async Task<bool> Answer(Chat chat, Message message, CancellationToken ct)
    {
        if (TypedRating.Read(message.Text) is not { } rating || await OrderButton.Mine(chat, $"{chat.State.OrderBeingRated}", ct) is not { Status: OrderStatus.Completed } order) return false;
        await RateButton.Rate(chat, order, rating, ct);
        return true;
    }

    static Keyboard Buttons(Chat chat, long orderId) => RateButton.Stars(new Keyboard(), orderId).Row((ConversationTexts.Back.In(chat.Language), $"order:{orderId}"));
}

/// <summary>A word to go with a rating.</summary>
sealed class RatingComment : Question
{
    public const string Name = "rating-comment";

    public override string Key => Name;

    public override bool TakesAnswers(Chat chat) => chat.State.OrderBeingRated != 0;

    public override Screen Screen(Chat chat) => new(chat.In(RatingTexts.AskComment), Buttons(chat));

    public static void Open(Chat chat, long orderId, int stars)
    {
        (chat.State.OrderBeingRated, chat.State.Question) = (orderId, Name);
        chat.Show(Html.Lines(chat.In(RatingTexts.Thanks, string.Concat(Enumerable.Repeat("⭐", stars))), chat.In(RatingTexts.AskComment)), Buttons(chat));
    }

    public static void Leave(Chat chat)
    {
        chat.State.OrderBeingRated = 0;
        chat.Pause();
        if (chat.Update?.CallbackQuery is null) MainMenu.Say(chat, RatingTexts.Kept);
        else chat.Show(chat.In(RatingTexts.Kept));
    }

    public override async Task<bool> Answer(Chat chat, Message message, CancellationToken ct)
    {
        if (message.Text is null || await OrderButton.Mine(chat, $"{chat.State.OrderBeingRated}", ct) is not { Rating: { } stars } order) return false;
        if (YesOrNo.Read(message.Text) is false || Typed.Means(message.Text, RatingTexts.NoComment))
        {
            Leave(chat);
            return true;
        }

        // another number of stars, after all
        if (TypedRating.Read(message.Text) is { Comment: null } again && message.Text.Any(c => char.IsAsciiDigit(c) || c is '⭐'))
        {
            await RateButton.Rate(chat, order, again, ct);
            return true;
        }

        if (Typed.Words(message.Text, 1, RateOrder.LongestComment) is not { } comment)
        {
            chat.Say(OrderRefusals.Rating.Text);
            return true;
        }

        await chat.BeginChange(ct);
        var rated = await chat.Services.GetRequiredService<RateOrder>().Run(chat.Actor, order.Id, stars, comment, ct);
        MainMenu.Say(chat, rated.Refusal?.Text ?? RatingTexts.Kept);
        return true;
    }

    static Keyboard Buttons(Chat chat) => new Keyboard().Row((RatingTexts.NoComment.In(chat.Language), "rate:done"));
}

static class RatingTexts
{
    public static Text Ask { get; } = new("⭐ Buyurtma №{0}: ishimizga qanday baho berasiz?", "⭐ Заказ №{0}: как Вы оцените нашу работу?", "⭐ Order No. {0}: how did we do?");

    public static Text HowWasIt { get; } = new("Iltimos, ishimizni baholang:", "Оцените, пожалуйста, нашу работу:", "How did we do?");

    public static Text Thanks { get; } = new("{0} Baho uchun rahmat!", "{0} Спасибо за оценку!", "{0} Thank you for the rating!");

    public static Text AskComment { get; } = new("Ikki og‘iz so‘z yozasizmi?", "Напишете пару слов?", "Would you like to add a few words?");

    public static Text NoComment { get; } = new("Izohsiz", "Без отзыва", "No comment");

    public static Text Kept { get; } = new("⭐ Rahmat! Fikringiz biz uchun muhim.", "⭐ Спасибо! Ваше мнение важно для нас.", "⭐ Thank you! Your opinion matters to us.");

    public static Text Rate { get; } = new("⭐ Baholash", "⭐ Оценить", "⭐ Rate it");

    public static Text Given { get; } = new("Bahoyingiz: {0}", "Ваша оценка: {0}", "Your rating: {0}");
}
