using WowDash.Data.Texts;

namespace WowDash.Data.Orders;

/// <summary>Why something was not done to an order.</summary>
public static class OrderRefusals
{
    /// <summary>No such order in this center.</summary>
    public static Refusal NotFound { get; } = new("order.not-found", new("Buyurtma topilmadi.", "Заказ не найден.", "There is no such order."));

    /// <summary>Pages are still an estimate.</summary>
    public static Refusal PagesUnconfirmed { get; } = new("order.pages-unconfirmed", new(
        "Avval sahifalar sonini tasdiqlang.", "Сначала подтвердите число страниц.", "Confirm the number of pages first."));

    /// <summary>What is to be taken back is no longer so.</summary>
    public static Refusal DoneMeanwhile { get; } = new("order.done-meanwhile", new(
        "Shu orada boshqasi o‘zgartirgan: ortga qaytarilmadi.", "Тем временем его изменили: действие не отменено.", "It was changed meanwhile, so this was not undone."));

    /// <summary>The order is completed or cancelled.</summary>
    public static Refusal Closed { get; } = new("order.closed", new(
        "Buyurtma yopilgan.", "Заказ закрыт.", "The order is closed."));

    /// <summary>Only a cancelled order that no money was taken for is taken off the lists.</summary>
    public static Refusal NotRemovable { get; } = new("order.not-removable", new(
        "Faqat bekor qilingan va to‘lov olinmagan buyurtmani ro‘yxatdan olish mumkin.", "Убрать из списков можно только отменённый заказ, по которому не было денег.",
        "Only a cancelled order that no money was taken for can be taken off the lists."));

    /// <summary>The draft misses something.</summary>
    public static Refusal Incomplete { get; } = new("order.incomplete", new(
        "Buyurtma to‘liq emas.", "Заказ заполнен не полностью.", "The order is not complete yet."));

    /// <summary>The service, document or language is not offered (any more), or they do not belong together.</summary>
    public static Refusal NotOffered { get; } = new("order.not-offered", new(
        "Bu xizmat endi taklif etilmaydi. Iltimos, boshqasini tanlang.", "Эта услуга больше не предлагается. Выберите, пожалуйста, другую.",
        "This service is no longer offered. Please choose another."));

    /// <summary>Staff blocked this customer.</summary>
    public static Refusal Blocked { get; } = new("customer.blocked", new(
        "Buyurtma qabul qilinmadi. Iltimos, filialga murojaat qiling.", "Заказ не принят. Пожалуйста, обратитесь в филиал.",
        "We cannot take this order. Please contact the branch."));

    /// <summary>Nobody to assign by that id here, or they no longer work here.</summary>
    public static Refusal NoAssignee { get; } = new("order.assignee", new(
        "Bunday xodim yo‘q yoki u faol emas.", "Такого сотрудника нет или он неактивен.", "There is no such staff member, or they are not active."));

    /// <summary>Pages outside 1 … 10 000.</summary>
    public static Refusal Pages { get; } = new("order.pages", new(
        "Sahifalar soni 1 dan 10 000 gacha bo‘lsin.", "Число страниц — от 1 до 10 000.", "Pages must be between 1 and 10 000."));

    /// <summary>Copies outside 0 … 99.</summary>
    public static Refusal Copies { get; } = new("order.copies", new(
        "Nusxalar soni 0 dan 99 gacha bo‘lsin.", "Число копий — от 0 до 99.", "Copies must be between 0 and 99."));

    /// <summary>Work on it has begun, or it is closed.</summary>
    public static Refusal WorkStarted { get; } = new("order.work-started", new(
        "Ish boshlangan: sahifalar sonini endi o‘zgartirib bo‘lmaydi.", "Работа уже начата: число страниц больше не меняется.",
        "Work has started: the pages can no longer be changed."));

    /// <summary>A price is zero or more, with at most two decimals.</summary>
    public static Refusal Price { get; } = new("order.price", new(
        "Narx noto‘g‘ri yozilgan.", "Цена указана неверно.", "That is not a price."));

    /// <summary>A discount is at most what is to be paid.</summary>
    public static Refusal Discount(decimal most) => new("order.discount", new Text(
        "Chegirma {0} dan oshmasin.", "Скидка — не больше {0}.", "The discount can be at most {0}.").With(Money.Show(most)));

    /// <summary>No such fee on this order.</summary>
    public static Refusal NoFee { get; } = new("order.fee", new("Bunday qo‘shimcha to‘lov yo‘q.", "Такой доплаты нет.", "There is no such fee."));

    /// <summary>A deadline lies ahead.</summary>
    public static Refusal Deadline { get; } = new("order.deadline", new(
        "Muddat kelajakda bo‘lsin.", "Срок должен быть в будущем.", "The deadline must lie ahead."));

    /// <summary>What becomes of the money that was received must be said.</summary>
    public static Refusal MoneyDecision(decimal received) => new("order.money-decision", new Text(
        "{0} olingan. Avval pul nima bo‘lishini tanlang: qaytarish yoki mijoz avansiga o‘tkazish.",
        "Получено {0}. Сначала выберите, что делать с деньгами: вернуть или оставить авансом клиента.",
        "{0} was received. First say what should happen to it: a refund, or credit for the customer.").With(Money.Show(received)));

    /// <summary>Somebody changed the order after it was shown.</summary>
    public static Refusal Changed { get; } = new("order.changed", new(
        "Siz ochganingizdan keyin buyurtma o‘zgardi.", "Заказ изменился, пока Вы смотрели.", "The order changed while you were looking."));

    /// <summary>An explicit change needs its reason.</summary>
    public static Refusal Reason { get; } = new("order.reason", new(
        "Sababini yozing.", "Напишите причину.", "Please give the reason."));

    /// <summary>The center takes no orders now.</summary>
    public static Refusal CenterClosed { get; } = new("center.closed", new(
        "Markaz hozircha buyurtma qabul qilmayapti.", "Центр сейчас не принимает заказы.", "The center is not taking orders at the moment."));

    /// <summary>A customer cannot cancel it any more.</summary>
    public static Refusal NotCancellable { get; } = new("order.not-cancellable", new(
        "Bu buyurtmani endi o‘zingiz bekor qila olmaysiz. Iltimos, filialga murojaat qiling.", "Этот заказ уже нельзя отменить самостоятельно. Обратитесь, пожалуйста, в филиал.",
        "You can no longer cancel this order yourself. Please contact the branch."));

    /// <summary>The customer did not agree to the changed price.</summary>
    public static Refusal PriceDeclined { get; } = new("order.price-declined", new(
        "Mijoz yangi narxga rozi bo‘lmagan: avval u bilan kelishing yoki buyurtmani bekor qiling.", "Клиент не согласился с новой ценой: договоритесь с ним или отмените заказ.",
        "The customer declined the new price: come to terms with them first, or cancel the order."));

    /// <summary>Nothing was changed about its price since it was agreed to.</summary>
    public static Refusal PriceNotAsked { get; } = new("order.price-not-asked", new(
        "Bu buyurtma narxi o‘zgarmagan.", "Цена этого заказа не менялась.", "The price of this order has not changed."));

    /// <summary>It is another by now than the one that was answered.</summary>
    public static Refusal PriceChanged { get; } = new("order.price-changed", new(
        "Narx yana o‘zgardi. Iltimos, yangisini ko‘rib chiqing.", "Цена снова изменилась. Пожалуйста, посмотрите новую.", "The price has changed again. Please look at the new one."));

    /// <summary>Too late to decline: work goes on at this price.</summary>
    public static Refusal PriceSettled { get; } = new("order.price-settled", new(
        "Ish boshlangan, narxni endi rad etib bo‘lmaydi. Iltimos, filialga murojaat qiling.", "Работа уже идёт, отказаться от цены нельзя. Пожалуйста, обратитесь в филиал.",
        "Work has started, so the price can no longer be declined. Please contact the branch."));

    /// <summary>Only a completed order is rated.</summary>
    public static Refusal NotCompleted { get; } = new("order.not-completed", new(
        "Buyurtma hali yakunlanmagan.", "Заказ ещё не завершён.", "The order is not completed yet."));

    /// <summary>One to five stars, and a comment that is not too long.</summary>
    public static Refusal Rating { get; } = new("order.rating", new(
        "Baho 1 dan 5 gacha, izoh 1000 belgigacha bo‘lsin.", "Оценка — от 1 до 5, отзыв — до 1000 символов.", "A rating is 1 to 5, a comment at most 1000 characters."));

    /// <summary>The workflow has no such move.</summary>
    public static Refusal Move(OrderStatus from, OrderStatus to) => new("order.move", new Text(
        "“{0}” holatidan “{1}” holatiga o‘tib bo‘lmaydi.", "Из статуса «{0}» нельзя перейти в «{1}».", "An order that is {0} cannot become {1}.").With(from.Name(), to.Name()));
}
