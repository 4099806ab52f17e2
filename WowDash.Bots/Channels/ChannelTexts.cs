using WowDash.Data.Texts;

namespace WowDash.Bots.Channels;

/// <summary>What stands on an order card, in the center's own language.</summary>
static class ChannelTexts
{
    public static Text Order { get; } = new("📋 <b>Buyurtma №{0}</b> · {1}", "📋 <b>Заказ №{0}</b> · {1}", "📋 <b>Order No. {0}</b> · {1}");

    public static Text More { get; } = new("📋 <b>Buyurtma №{0}</b>, davomi", "📋 <b>Заказ №{0}</b>, продолжение", "📋 <b>Order No. {0}</b>, continued");

    public static Text Customer { get; } = new("👤 {0}, {1}", "👤 {0}, {1}", "👤 {0}, {1}");

    public static Text Agency { get; } = new("🏢 Agentlik: {0}", "🏢 Агентство: {0}", "🏢 Agency: {0}");

    public static Text Size { get; } = new("Hajmi: {0}, {1}", "Объём: {0}, {1}", "Size: {0}, {1}");

    public static Text Estimated { get; } = new("sahifalar taxminiy", "страницы примерно", "pages estimated");

    public static Text Money { get; } = new("Jami: <b>{0}</b> · to‘langan: {1} · qoldiq: {2}", "Итого: <b>{0}</b> · оплачено: {1} · остаток: {2}", "Total: <b>{0}</b> · paid: {1} · left to pay: {2}");

    public static Text PayBy { get; } = new("To‘lov: {0}", "Оплата: {0}", "Payment: {0}");

    public static Text Deadline { get; } = new("Muddat: {0}", "Срок: {0}", "Deadline: {0}");

    public static Text Branch { get; } = new("Filial: {0}", "Филиал: {0}", "Branch: {0}");

    public static Text Assignee { get; } = new("Xodim: {0}", "Сотрудник: {0}", "Staff member: {0}");

    public static Text Names { get; } = new("Ismlar: {0}", "Имена: {0}", "Names: {0}");

    public static Text Note { get; } = new("Izoh: {0}", "Примечание: {0}", "Note: {0}");

    public static Text CancelReason { get; } = new("Bekor qilish sababi: {0}", "Причина отмены: {0}", "Why cancelled: {0}");

    public static Text Files { get; } = new("📎 {0}", "📎 {0}", "📎 {0}");

    public static Text TooLarge { get; } = new(
        "⚠️ {0} ({1} MB) kanalga sig‘maydi: uni boshqaruv panelidagi buyurtma sahifasidan oling.",
        "⚠️ {0} ({1} МБ) не помещается в канал: он на странице заказа в панели.",
        "⚠️ {0} ({1} MB) is too large for the channel: find it on the order’s page in the dashboard.");

    public static Text FilesOf { get; } = new("📎 <b>Buyurtma №{0}</b>: fayllar {1}", "📎 <b>Заказ №{0}</b>: файлы {1}", "📎 <b>Order No. {0}</b>: files {1}");

    public static Text AndMore { get; } = new("… va yana {0}", "… и ещё {0}", "… and {0} more");

    public static Text Test { get; } = new(
        "✅ <b>{0}</b>: bu kanal ulandi. Buyurtma kartochkalari shu yerga keladi.",
        "✅ <b>{0}</b>: канал подключён. Карточки заказов будут приходить сюда.",
        "✅ <b>{0}</b>: this channel is connected. Order cards will come here.");
}
