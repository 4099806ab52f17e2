using WowDash.Data.Orders;
using WowDash.Data.Payments;
using WowDash.Data.Texts;

namespace WowDash.Web.Pages;

static class OrderPageTexts
{
    /// <summary>Who else has the order open.</summary>
    public static Text AlsoLooking(IReadOnlyList<string> names)
    {
        var all = string.Join(", ", names);
        return new($"{all} ham shu buyurtmani ko‘ryapti", $"Этот заказ сейчас открыт и у других: {all}", names.Count == 1 ? $"{all} is also looking at this order" : $"{all} are also looking at this order");
    }

    public static readonly Text Order = new("Buyurtma № {0}", "Заказ № {0}", "Order {0}");
    public static readonly Text Back = new("Buyurtmalar", "Заказы", "Orders");
    public static readonly Text Print = new("Chop etish", "Печать", "Print");

    public static readonly Text Files = new("Fayllar", "Файлы", "Files");
    public static readonly Text NoFiles = new("Fayl yo‘q", "Файлов нет", "No files");
    public static readonly Text Preview = new("Ochish", "Открыть", "Open");
    public static readonly Text Download = new("Yuklab olish", "Скачать", "Download");
    public static readonly Text Awaited = new("Telegramdan olinmoqda…", "Загружается из Telegram…", "Being fetched from Telegram…");
    public static readonly Text Refused = new("Fayl olinmadi", "Файл не получен", "The file was not accepted");
    public static readonly Text Estimated = new("taxminan", "примерно", "estimated");
    public static readonly Text ToConfirm = new("sahifalarni tasdiqlang", "подтвердите страницы", "pages to be confirmed");
    public static readonly Text Finished = new("tayyor fayl", "готовый файл", "finished file");

    public static readonly Text Receipts = new("Cheklar", "Чеки", "Receipts");
    public static readonly Text Claimed = new("mijoz yozgan summa: {0}", "клиент указал: {0}", "the customer entered: {0}");
    public static readonly Text Verify = new("Tasdiqlash", "Подтвердить", "Verify");
    public static readonly Text VerifyHelp = new("Chekdagi summa to‘lovga yoziladi.", "Сумма с чека будет записана как оплата.", "The amount on the receipt is entered as a payment.");
    public static readonly Text Reject = new("Rad etish", "Отклонить", "Reject");
    public static readonly Text RejectReason = new("Sababi (mijozga yuboriladi)", "Причина (её увидит клиент)", "Reason (the customer will see it)");
    public static readonly Text ByPhone = new("telefon orqali", "по телефону", "by phone");
    public static readonly Text FromStaff = new("xodimdan", "от сотрудника", "from staff");

    public static readonly Text Details = new("Tafsilotlar", "Подробности", "Details");
    public static readonly Text Service = new("Xizmat", "Услуга", "Service");
    public static readonly Text Document = new("Hujjat turi", "Вид документа", "Document");
    public static readonly Text Language = new("Tarjima tili", "Язык перевода", "Target language");
    public static readonly Text Size = new("Hajmi", "Объём", "Size");
    public static readonly Text Names = new("Ismlar yozilishi", "Написание имён", "Spelling of names");
    public static readonly Text Note = new("Izoh", "Примечание", "Note");
    public static readonly Text Branch = new("Filial", "Филиал", "Branch");
    public static readonly Text Placed = new("Qabul qilindi", "Принят", "Placed");
    public static readonly Text Deadline = new("Muddat", "Срок", "Deadline");
    public static readonly Text PayBy = new("To‘lov turi", "Способ оплаты", "Pays by");

    public static readonly Text CorrectPages = new("Sahifalarni to‘g‘rilash", "Исправить страницы", "Correct the pages");
    public static readonly Text ConfirmPages = new("Sahifalarni tasdiqlash", "Подтвердить страницы", "Confirm the pages");
    public static readonly Text Pages = new("Sahifalar soni", "Число страниц", "Number of pages");
    public static readonly Text PagesReason = new("Sababi (soni o‘zgarsa)", "Причина (если число меняется)", "Reason (if the number changes)");
    public static readonly Text PagesHelp = new(
        "Narx shu buyurtmaning o‘z narxlari bo‘yicha qayta hisoblanadi, mijozga xabar boradi.", "Цена пересчитается по ценам этого заказа, клиент узнает об этом.",
        "The price is worked out again at this order’s own rates, and the customer is told.");

    public static readonly Text Save = new("Saqlash", "Сохранить", "Save");

    public static readonly Text Status = new("Holat", "Статус", "Status");
    public static readonly Text CancelReason = new("Bekor qilish sababi", "Причина отмены", "Why is it cancelled?");
    public static readonly Text CancelWithMoney = new(
        "Bu buyurtma bo‘yicha {0} olingan. Pul nima bo‘ladi?", "По заказу получено {0}. Что сделать с деньгами?", "{0} was received for this order. What should happen to it?");

    public static readonly Text NoMoves = new("Buyurtma yopilgan.", "Заказ закрыт.", "The order is closed.");
    public static readonly Text NoRights = new("Holatni o‘zgartirish uchun ruxsat yo‘q.", "Нет права менять статус.", "You are not allowed to change the status.");

    public static readonly Text Remove = new("Ro‘yxatdan olish", "Убрать из списков", "Take off the lists");
    public static readonly Text RemoveSure = new(
        "№ {0} xato ochilganmi? U ro‘yxatlarda ko‘rinmaydi; sahifasi va tarixi qoladi, qaytarish mumkin.", "Заказ № {0} создан по ошибке? Он исчезнет из списков; страница и история останутся, его можно вернуть.",
        "Was order {0} a mistake? It leaves the lists; its page and history stay, and it can be put back.");
    public static readonly Text Restore = new("Ro‘yxatga qaytarish", "Вернуть в списки", "Put back on the lists");
    public static readonly Text IsRemoved = new("Xato deb ro‘yxatdan olingan:", "Убран из списков как ошибочный:", "Taken off the lists as a mistake:");
    public static readonly Text DoneRemoved = new("Buyurtma ro‘yxatdan olindi", "Заказ убран из списков", "The order is off the lists");
    public static readonly Text DoneRestored = new("Buyurtma ro‘yxatga qaytdi", "Заказ снова в списках", "The order is back on the lists");

    public static readonly Text Money = new("Hisob", "Деньги", "Money");
    public static readonly Text FirstPage = new("1-sahifa", "1-я страница", "First page");
    public static readonly Text WholeDocument = new("Hujjat (sahifalar sanalmaydi)", "Документ (страницы не считаются)", "Document (pages do not count)");
    public static readonly Text OtherPages = new("yana {0} × {1}", "ещё {0} × {1}", "another {0} × {1}");
    public static readonly Text CopiesLine = new("{0} × {1}", "{0} × {1}", "{0} × {1}");
    public static readonly Text Manual = new("Qo‘lda belgilangan narx", "Цена задана вручную", "Price set by hand");
    public static readonly Text Discount = new("Chegirma", "Скидка", "Discount");
    public static readonly Text Due = new("Jami", "Итого", "Total");
    public static readonly Text Paid = new("To‘langan", "Оплачено", "Paid");
    public static readonly Text Left = new("Qoldiq", "Остаток", "Left to pay");
    public static readonly Text PaidInFull = new("To‘liq to‘langan", "Оплачено полностью", "Paid in full");

    public static readonly Text RecordPayment = new("To‘lovni yozish", "Записать оплату", "Record a payment");
    public static readonly Text Amount = new("Summa", "Сумма", "Amount");
    public static readonly Text Method = new("Usul", "Способ", "Method");
    public static readonly Text PaymentNote = new("Izoh (ixtiyoriy)", "Примечание (необязательно)", "Note (optional)");
    public static readonly Text Record = new("Yozish", "Записать", "Record");
    public static readonly Text Surplus = new("Ortiqchasi mijoz avansiga o‘tadi.", "Излишек станет авансом клиента.", "Anything above the amount due becomes the customer’s credit.");

    public static readonly Text People = new("Xodim", "Сотрудник", "Assignee");
    public static readonly Text AssignMe = new("O‘zimga olish", "Взять себе", "Assign to me");
    public static readonly Text Assign = new("Tayinlash", "Назначить", "Assign");
    public static readonly Text Nobody = new("Hech kim", "Никто", "Nobody");
    public static readonly Text Customer = new("Mijoz", "Клиент", "Customer");
    public static readonly Text WalkIn = new("Filialga kelgan", "Пришёл в филиал", "Walk-in");
    public static readonly Text Unreachable = new("Telegram xabarlarini olmayapti", "Не получает сообщений в Telegram", "Telegram cannot reach them");
    public static readonly Text HisLanguage = new("Til: {0}", "Язык: {0}", "Language: {0}");
    public static readonly Text History = new("Tarix", "История", "History");

    public static readonly Text Undone = new("ortga qaytarildi", "возвращено", "undone");

    public static readonly Text ChangedMeanwhile = new(
        "Siz ochganingizdan keyin buyurtma o‘zgardi ({0}, {1}). Hozirgi holatini ko‘rib, kerak bo‘lsa qayta bosing.",
        "Заказ изменился, пока Вы смотрели ({0}, {1}). Посмотрите, как сейчас, и при необходимости нажмите ещё раз.",
        "The order changed while you were looking ({0}, {1}). See how it is now, and press again if you still want to.");

    public static readonly Text DoneStatus = new("Holat: {0}", "Статус: {0}", "Status: {0}");
    public static readonly Text DonePayment = new("To‘lov yozildi: {0}", "Оплата записана: {0}", "Payment recorded: {0}");
    public static readonly Text DoneVerified = new("Chek tasdiqlandi: {0}", "Чек подтверждён: {0}", "Receipt verified: {0}");
    public static readonly Text DoneRejected = new("Chek rad etildi", "Чек отклонён", "Receipt rejected");
    public static readonly Text DoneAssigned = new("Tayinlandi: {0}", "Назначен: {0}", "Assigned: {0}");
    public static readonly Text DoneUnassigned = new("Tayinlash bekor qilindi", "Назначение снято", "Unassigned");
    public static readonly Text DonePages = new("Sahifalar: {0}. Jami: {1}", "Страниц: {0}. Итого: {1}", "Pages: {0}. Total: {1}");
    public static readonly Text NotAnAmount = new(
        "“{0}” summa emas. Masalan: 50 000", "«{0}» — не сумма. Например: 50 000", "“{0}” is not an amount. Write it like 50 000");

    /// <summary>What the button that moves an order to a status says.</summary>
    public static Text Act(OrderStatus from, OrderStatus to) => (from, to) switch
    {
        (OrderStatus.PaymentReceived, OrderStatus.PaymentPending) => new("To‘lovni qayta kutish", "Снова ждать оплату", "Wait for payment again"),
        (OrderStatus.Ready, OrderStatus.InProgress) => new("Ishga qaytarish", "Вернуть в работу", "Back to work"),
        (_, OrderStatus.Pending) => new("Qayta ochish", "Открыть снова", "Reopen"),
        (_, OrderStatus.PaymentPending) => new("To‘lov so‘rash", "Запросить оплату", "Ask for payment"),
        (_, OrderStatus.PaymentReceived) => new("Chek olindi", "Чек получен", "Receipt received"),
        (_, OrderStatus.PaymentConfirmed) => new("To‘landi deb belgilash", "Отметить оплаченным", "Mark as paid"),
        (_, OrderStatus.InProgress) => new("Ishni boshlash", "Начать работу", "Start work"),
        (_, OrderStatus.Ready) => new("Tayyor", "Готово", "Mark as ready"),
        (_, OrderStatus.Completed) => new("Topshirildi", "Выдан", "Handed over"),
        (_, OrderStatus.Cancelled) => new("Bekor qilish", "Отменить заказ", "Cancel the order"),
        _ => throw new ArgumentOutOfRangeException(nameof(to), to, null),
    };

    public static Text Line(OrderEventKind kind) => kind switch
    {
        OrderEventKind.Placed => new("Buyurtma berildi", "Заказ оформлен", "Placed"),
        OrderEventKind.StatusChanged => new("Holat o‘zgardi", "Статус изменён", "Status changed"),
        OrderEventKind.Assigned => new("Tayinlandi", "Назначен", "Assigned"),
        OrderEventKind.Unassigned => new("Tayinlash bekor qilindi", "Назначение снято", "Unassigned"),
        OrderEventKind.PagesCorrected => new("Sahifalar to‘g‘rilandi", "Страницы исправлены", "Pages corrected"),
        OrderEventKind.Repriced => new("Narx o‘zgardi", "Цена изменена", "Repriced"),
        OrderEventKind.ReceiptSubmitted => new("Chek yuborildi", "Чек отправлен", "Receipt sent"),
        OrderEventKind.ReceiptVerified => new("Chek tasdiqlandi", "Чек подтверждён", "Receipt verified"),
        OrderEventKind.ReceiptRejected => new("Chek rad etildi", "Чек отклонён", "Receipt rejected"),
        OrderEventKind.PaymentRecorded => new("To‘lov yozildi", "Оплата записана", "Payment recorded"),
        OrderEventKind.Refunded => new("Pul qaytarildi", "Возврат", "Refunded"),
        OrderEventKind.FileAdded => new("Fayl qo‘shildi", "Файл добавлен", "File added"),
        OrderEventKind.DeadlineChanged => new("Muddat o‘zgardi", "Срок изменён", "Deadline changed"),
        OrderEventKind.PriceAccepted => new("Mijoz yangi narxga rozi", "Клиент согласен с новой ценой", "The customer accepts the new price"),
        OrderEventKind.PriceDeclined => new("Mijoz yangi narxga rozi emas", "Клиент не согласен с новой ценой", "The customer declines the new price"),
        OrderEventKind.Rated => new("Mijoz baho berdi", "Клиент поставил оценку", "The customer rated it"),
        OrderEventKind.FeeAdded => new("Qo‘shimcha to‘lov qo‘shildi", "Добавлена доплата", "Fee added"),
        OrderEventKind.FeeRemoved => new("Qo‘shimcha to‘lov olib tashlandi", "Доплата снята", "Fee removed"),
        OrderEventKind.Discounted => new("Chegirma", "Скидка", "Discount"),
        OrderEventKind.Edited => new("Buyurtma tahrirlandi", "Заказ изменён", "Edited"),
        OrderEventKind.FileRemoved => new("Fayl olib tashlandi", "Файл удалён", "File removed"),
        OrderEventKind.CreditUsed => new("Avansdan to‘landi", "Оплачено из аванса", "Paid from credit"),
        OrderEventKind.PaymentCorrected => new("To‘lov to‘g‘rilandi", "Оплата исправлена", "Payment corrected"),
        OrderEventKind.Removed => new("Ro‘yxatdan olindi", "Убран из списков", "Taken off the lists"),
        OrderEventKind.Restored => new("Ro‘yxatga qaytarildi", "Возвращён в списки", "Put back on the lists"),
        OrderEventKind.MovedToCredit => new("Mijoz avansiga o‘tkazildi", "Перенесено в аванс клиента", "Moved to the customer’s credit"),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };

    public static Text? From(ReceiptSource source) => source switch
    {
        ReceiptSource.Bot => null,
        ReceiptSource.Staff => FromStaff,
        ReceiptSource.Phone => ByPhone,
        _ => throw new ArgumentOutOfRangeException(nameof(source), source, null),
    };
}
