using WowDash.Data.Texts;

namespace WowDash.Bots.Uploads;

/// <summary>What the chat says of files that come by a link.</summary>
static class UploadTexts
{
    public static Text UseLink { get; } = new(
        "📤 <b>{0}</b>\nBu fayl Telegram uchun juda katta (20 MB dan ortiq). Uni havola orqali yuklang (50 MB gacha). Havola bir marta ishlaydi va 24 soat amal qiladi.",
        "📤 <b>{0}</b>\nЭтот файл слишком велик для Telegram (больше 20 МБ). Загрузите его по ссылке (до 50 МБ). Ссылка одноразовая и действует 24 часа.",
        "📤 <b>{0}</b>\nThis file is too large for Telegram (over 20 MB). Please upload it by this link, up to 50 MB. The link works once, within 24 hours.");

    public static Text Upload { get; } = new("📤 Faylni yuklash", "📤 Загрузить файл", "📤 Upload the file");

    public static Text AddedToOrder { get; } = new(
        "📎 <b>{0}</b> buyurtma №{1} ga qo‘shildi ({2}). Narx o‘zgarsa, yozamiz.",
        "📎 <b>{0}</b> — добавлен к заказу №{1} ({2}). Если цена изменится, мы напишем.",
        "📎 <b>{0}</b> was added to order No. {1} ({2}). If the price changes, we will write to you.");
}
