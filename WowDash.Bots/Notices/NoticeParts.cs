using WowDash.Bots.Conversation;
using WowDash.Bots.MyOrders;
using WowDash.Bots.Support;
using WowDash.Data.Centers;
using WowDash.Data.Orders;
using WowDash.Data.Texts;

namespace WowDash.Bots.Notices;

/// <summary>What several notices say alike.</summary>
static class NoticeParts
{
    public static Text See { get; } = new("Buyurtmani ko‘rish", "Посмотреть заказ", "See the order");

    public static Text Deadline { get; } = new("Muddat: {0}", "Срок: {0}", "Ready by: {0}");

    public static Text Pickup { get; } = new("Olib ketish: {0}", "Получение: {0}", "Pick up at: {0}");

    public static Text Phone { get; } = new("Telefon: {0}", "Телефон: {0}", "Phone: {0}");

    public static Text Reason { get; } = new("Sabab: {0}", "Причина: {0}", "Reason: {0}");

    public static Text Left { get; } = new("Qoldiq: <b>{0}</b>", "Остаток: <b>{0}</b>", "Left to pay: <b>{0}</b>");

    public static Text What { get; } = new("{0}: {1} → {2}", "{0}: {1} → {2}", "{0}: {1} → {2}");

    public static Text PayByCard { get; } = new("💳 Karta orqali to‘lash", "💳 Оплатить картой", "💳 Pay by card");

    public static Text SendReceipt { get; } = new("Chek yuborish", "Отправить чек", "Send a receipt");

    extension(NoticeContext c)
    {
        public Html In(Text text, params object?[] values) => Html.Of(text, c.Language, values);

        public string Sum(decimal amount) => c.Center.Sum(amount, c.Language);

        /// <summary>What is left to pay as the notice was owed; by the order where that was not said.</summary>
        public decimal LeftToPay => c.Facts.Left ?? c.Order.LeftNow;

        /// <summary>Empty when everything is paid.</summary>
        public Html LeftLine => c.LeftToPay > 0 ? c.In(Left, c.Sum(c.LeftToPay)) : default;

        public Html ReasonLine => string.IsNullOrWhiteSpace(c.Facts.Reason) ? default : c.In(Reason, c.Facts.Reason);

        public Html DeadlineLine => c.Order.DeadlineAt is { } deadline ? c.In(Deadline, Days.Date(c.Center.Local(deadline))) : default;

        public Html WhatLine => c.In(What, c.Order.Service.Name, c.Order.DocumentType.Name, c.Order.TargetLanguage.Name);

        /// <summary>Where and when the order is picked up.</summary>
        public Html PickupLines => Html.Lines(
            c.In(Pickup, c.Branch.Address is { } address ? $"{c.Branch.Name}, {address}" : c.Branch.Name),
            Contacts.Number(c.Center, c.Branch) is { } phone ? c.In(Phone, phone) : default,
            BranchHours.Line(c.Branch, c.Language));

        public (double Latitude, double Longitude)? BranchPoint => c.Branch is { Latitude: { } latitude, Longitude: { } longitude } ? (latitude, longitude) : null;

        public Keyboard SeeButton => new Keyboard().Row((See.In(c.Language), $"order:{c.Order.Id}"));

        /// <summary>Ways to pay what is left.</summary>
        public Keyboard PayButtons => new Keyboard().Row((PayByCard.In(c.Language), $"pay:{c.Order.Id}")).Row((SendReceipt.In(c.Language), $"receipt:{c.Order.Id}"));

        /// <summary>After a changed price: whether the customer agrees, where that is asked.</summary>
        public Html PriceQuestion => c.Order.PriceAnswer is PriceAnswer.Asked ? c.In(PriceAnswerTexts.Question) : default;

        /// <summary>After a changed price: the answers to the question, where it is asked; else ways to pay.</summary>
        public Keyboard PriceButtons => c.Order.PriceAnswer is PriceAnswer.Asked
            ? PriceButton.Ask(new Keyboard(), c.Order, c.Language).Row((See.In(c.Language), $"order:{c.Order.Id}"))
            : c.LeftToPay > 0 ? c.PayButtons : c.SeeButton;

        Branch Branch => c.Order.Branch;
    }
}
