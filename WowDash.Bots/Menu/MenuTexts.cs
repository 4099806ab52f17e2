using WowDash.Data.Texts;

namespace WowDash.Bots.Menu;

static class MenuTexts
{
    public static Text Menu { get; } = new("Sizga qanday yordam beraylik?", "Чем Вам помочь?", "How can we help you?");

    public static Text DraftKept { get; } = new(
        "📝 Boshlagan buyurtmangiz saqlanib turibdi. Davom ettiramizmi?", "📝 Начатый заказ сохранён. Продолжим?", "📝 The order you began is kept. Shall we go on with it?");

    public static Text Order { get; } = new("📝 Buyurtma berish", "📝 Заказать", "📝 Order");

    public static Text Orders { get; } = new("📦 Buyurtmalarim", "📦 Мои заказы", "📦 My orders");

    public static Text Prices { get; } = new("💰 Narxlar", "💰 Прайс-лист", "💰 Price list");

    public static Text Profile { get; } = new("👤 Profil", "👤 Профиль", "👤 Profile");

    public static Text About { get; } = new("🏢 Biz haqimizda", "🏢 О нас", "🏢 About us");

    public static Text Help { get; } = new("❓ Yordam", "❓ Помощь", "❓ Help");

    public static Text Talk { get; } = new("☎️ Biz bilan aloqa", "☎️ Связаться с нами", "☎️ Talk to a person");

    public static Text Settings { get; } = new("⚙️ Sozlamalar", "⚙️ Настройки", "⚙️ Settings");

    public static Text AboutCenter { get; } = new("🏢 <b>{0}</b>", "🏢 <b>{0}</b>", "🏢 <b>{0}</b>");

    public static Text HelpUsual { get; } = new(
        "❓ <b>Buyurtma qanday beriladi</b>\n1. “Buyurtma berish”ni bosing: xizmat, til va hujjatni tanlaysiz.\n2. Hujjatni fayl yoki rasm qilib yuborasiz, sahifalarni biz sanaymiz.\n3. Narxni ko‘rib, tasdiqlaysiz va to‘lov turini tanlaysiz.\n4. Tayyor bo‘lganda shu yerga yozamiz.\n\n/cancel boshlangan buyurtmani bekor qiladi, /orders buyurtmalaringizni ko‘rsatadi.",
        "❓ <b>Как сделать заказ</b>\n1. Нажмите «Заказать»: выберите услугу, язык и документ.\n2. Отправьте документ файлом или фотографией, страницы посчитаем мы.\n3. Проверьте цену, подтвердите и выберите способ оплаты.\n4. Когда будет готово, мы напишем сюда.\n\n/cancel отменяет начатый заказ, /orders показывает Ваши заказы.",
        "❓ <b>How to order</b>\n1. Press “Order” and choose the service, language and document.\n2. Send the document as a file or photo; we count the pages.\n3. See the price, confirm it and choose how to pay.\n4. We write to you here when it is ready.\n\n/cancel drops an order you began, /orders shows your orders.");

    public static Text Address { get; } = new("Manzil: {0}", "Адрес: {0}", "Address: {0}");

    public static Text Phone { get; } = new("Telefon: {0}", "Телефон: {0}", "Phone: {0}");

    public static Text OnTheMap { get; } = new("Xaritada ko‘rish", "Показать на карте", "Show on the map");
}
