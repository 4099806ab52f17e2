using WowDash.Data.Texts;

namespace WowDash.Bots.MyOrders;

static class MyOrdersTexts
{
    public static Text Title { get; } = new("📦 <b>Buyurtmalaringiz</b>", "📦 <b>Ваши заказы</b>", "📦 <b>Your orders</b>");

    public static Text None { get; } = new("📦 Hali buyurtmangiz yo‘q. Birinchisini boshlaymizmi?", "📦 У Вас пока нет заказов. Оформим первый?", "📦 You have no orders yet. Shall we place the first?");

    public static Text Line { get; } = new("№{0} · {1} · {2} · {3}", "№{0} · {1} · {2} · {3}", "No. {0} · {1} · {2} · {3}");

    public static Text LineLeft { get; } = new("{0}, qoldiq {1}", "{0}, остаток {1}", "{0}, {1} left to pay");

    public static Text Which { get; } = new("Qaysi birini ochamiz?", "Какой открыть?", "Which one shall we open?");

    public static Text Button { get; } = new("№{0} · {1}", "№{0} · {1}", "No. {0} · {1}");

    public static Text Head { get; } = new("📦 <b>Buyurtma №{0}</b>: {1}", "📦 <b>Заказ №{0}</b>: {1}", "📦 <b>Order No. {0}</b>: {1}");

    public static Text What { get; } = new("{0}: {1} → {2}", "{0}: {1} → {2}", "{0}: {1} → {2}");

    public static Text PriceByHand { get; } = new("<b>Jami: {0}</b>", "<b>Итого: {0}</b>", "<b>Total: {0}</b>");

    public static Text Fee { get; } = new("{0}: + {1}", "{0}: + {1}", "{0}: + {1}");

    public static Text ExtraFees { get; } = new("Qo‘shimcha xizmatlar", "Дополнительные услуги", "Extra services");

    public static Text Discount { get; } = new("Chegirma: − {0}", "Скидка: − {0}", "Discount: − {0}");

    public static Text Due { get; } = new("To‘lanishi kerak: {0}", "К оплате: {0}", "To be paid: {0}");

    public static Text Paid { get; } = new("To‘langan: {0}", "Оплачено: {0}", "Paid: {0}");

    public static Text Left { get; } = new("<b>Qoldiq: {0} − {1} = {2}</b>", "<b>Остаток: {0} − {1} = {2}</b>", "<b>Left to pay: {0} − {1} = {2}</b>");

    public static Text Deadline { get; } = new("Muddat: {0}", "Срок: {0}", "Ready by: {0}");

    public static Text Pickup { get; } = new("Olib ketish: {0}", "Получение: {0}", "Pick up at: {0}");

    public static Text PayByCard { get; } = new("💳 Karta orqali to‘lash", "💳 Оплатить картой", "💳 Pay by card");

    public static Text SendReceipt { get; } = new("Chek yuborish", "Отправить чек", "Send a receipt");

    public static Text CancelOrder { get; } = new("Buyurtmani bekor qilish", "Отменить заказ", "Cancel the order");

    public static Text AskCancel { get; } = new("❌ Buyurtma №{0} bekor qilinsinmi?", "❌ Отменить заказ №{0}?", "❌ Cancel order No. {0}?");

    public static Text PressYesOrNo { get; } = new(
        "❌ Buyurtmani bekor qilaylikmi? “Ha” yoki “yo‘q” deb yozing.", "❌ Отменить заказ? Напишите «да» или «нет».", "❌ Shall we cancel the order? Please write “yes” or “no”.");

    public static Text NoSuchNumber { get; } = new("📦 Sizda №{0} raqamli buyurtma yo‘q.", "📦 У Вас нет заказа №{0}.", "📦 You have no order No. {0}.");

    public static Text YesCancel { get; } = new("Ha, bekor qilish", "Да, отменить", "Yes, cancel it");

    public static Text NoCancel { get; } = new("Yo‘q, qolsin", "Нет, оставить", "No, keep it");

    public static Text Cancelled { get; } = new("Buyurtma №{0} bekor qilindi", "Заказ №{0} отменён", "Order No. {0} was cancelled");

    public static Text CardDetails { get; } = new(
        "💳 Buyurtma №{0}: shu kartaga <b>{1}</b> o‘tkazing:\n\n{2}\n\nKeyin chekni shu yerga rasm yoki fayl qilib yuboring.",
        "💳 Переведите <b>{1}</b> за заказ №{0} на карту:\n\n{2}\n\nЗатем отправьте сюда чек фотографией или файлом.",
        "💳 Please transfer <b>{1}</b> for order No. {0} to this card:\n\n{2}\n\nThen send the receipt here as a photo or file.");

    public static Text RestLater { get; } = new(
        "Qolgani olib ketishda: {0} − {1} = {2}", "Остальное при получении: {0} − {1} = {2}", "The rest at pickup: {0} − {1} = {2}");

    public static Text Share { get; } = new("🔗 Holatini ulashish", "🔗 Поделиться статусом", "🔗 Share the status");

    public static Text NoCard { get; } = new(
        "💳 Bu filialda karta orqali to‘lov yo‘q. Olib ketishda naqd to‘lang; to‘lab bo‘lgan bo‘lsangiz, chekni shu yerga yuboring.",
        "💳 В этом филиале нет оплаты картой. Заплатите наличными при получении; если уже заплатили, отправьте чек сюда.",
        "💳 This branch has no card payment. Please pay cash at pickup; if you have paid already, send the receipt here.");

    public static Text AskReceipt { get; } = new(
        "💳 To‘lov chekini rasm yoki fayl qilib yuboring.", "💳 Отправьте чек об оплате фотографией или файлом.", "💳 Please send the payment receipt as a photo or file.");

    public static Text AskMoreReceipts { get; } = new(
        "💳 Yana chek bo‘lsa, yuboring. Bo‘lmasa, menyudan tanlang.", "💳 Если есть ещё чек, отправьте его. Если нет, выберите в меню.",
        "💳 If there is another receipt, please send it. If not, choose from the menu.");

    public static Text IsItReceipt { get; } = new(
        "🧾 Bu buyurtma №{0} uchun to‘lov chekimi?", "🧾 Это чек об оплате заказа №{0}?", "🧾 Is this the payment receipt for order No. {0}?");

    public static Text YesReceipt { get; } = new("✅ Ha, chek", "✅ Да, это чек", "✅ Yes, it is");

    public static Text NoReceipt { get; } = new("Yo‘q", "Нет", "No");

    public static Text IsReceipt { get; } = new("🧾 Buyurtma №{0} uchun chek.", "🧾 Чек к заказу №{0}.", "🧾 The receipt for order No. {0}.");

    public static Text NotNow { get; } = new("Keyinroq", "Позже", "Later");

    public static Text PutOff { get; } = new(
        "💳 Yaxshi. Istalgan vaqtda “Buyurtmalarim”dan to‘lashingiz mumkin.", "💳 Хорошо. Оплатить можно в любое время в разделе «Мои заказы».",
        "💳 All right. You can pay at any time under “My orders”.");

    public static Text ReceiptTaken { get; } = new(
        "🧾 Rahmat, buyurtma №{0} uchun chekni oldik. Tekshirib, natijasini yozamiz.", "🧾 Спасибо, чек к заказу №{0} получен. Мы проверим его и напишем.",
        "🧾 Thank you, we have the receipt for order No. {0}. We will check it and write to you.");

    public static Text NothingLeft { get; } = new("Bu buyurtma to‘liq to‘langan", "Этот заказ полностью оплачен", "This order is fully paid");

    public static Text History { get; } = new("{0} {1}", "{0} {1}", "{0} {1}");

    public static Text Placed { get; } = new("buyurtma berildi", "заказ оформлен", "placed");

    public static Text ReceiptSent { get; } = new("chek yuborildi", "чек отправлен", "receipt sent");

    public static Text ReceiptAccepted { get; } = new("chek tasdiqlandi", "чек подтверждён", "receipt verified");

    public static Text ReceiptRefused { get; } = new("chek rad etildi", "чек отклонён", "receipt rejected");

    public static Text PaymentTaken { get; } = new("to‘lov: {0}", "оплата: {0}", "payment: {0}");

    public static Text MoneyBack { get; } = new("qaytarildi: {0}", "возвращено: {0}", "refunded: {0}");

    public static Text PagesCorrected { get; } = new("sahifalar soni aniqlandi", "число страниц уточнено", "pages corrected");

    public static Text PriceCorrected { get; } = new("narx o‘zgartirildi", "цена изменена", "price changed");

    public static Text PriceAgreed { get; } = new("yangi narx qabul qilindi", "новая цена принята", "new price accepted");

    public static Text PriceDeclined { get; } = new("yangi narx rad etildi", "новая цена отклонена", "new price declined");

    public static Text RatingGiven { get; } = new("baho: {0}", "оценка: {0}", "rating: {0}");

    public static Text DeadlineMoved { get; } = new("muddat o‘zgardi", "срок изменён", "deadline changed");
}
