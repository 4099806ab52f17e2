namespace WowDash.Data.Files;

/// <summary>Why nothing can be uploaded by a link.</summary>
public static class UploadRefusals
{
    /// <summary>The platform does not know its own public address.</summary>
    public static Refusal Nowhere { get; } = new("upload.nowhere", FileRefusals.TooLarge.Text);

    /// <summary>A customer has many links already.</summary>
    public static Refusal Many { get; } = new("upload.many", new(
        "Sizda ochiq havolalar ko‘p. Avval o‘shalar orqali yuklang yoki ertaga yuboring.", "У Вас уже много открытых ссылок. Сначала воспользуйтесь ими или отправьте файл завтра.",
        "You have many open links already. Please use those first, or send the file tomorrow."));

    /// <summary>There is no such link, or it is another center's.</summary>
    public static Refusal Unknown { get; } = new("upload.unknown", new(
        "Bunday havola yo‘q. Uni botdan to‘liq ochganingizni tekshiring.", "Такой ссылки нет. Проверьте, что открыли её из чата с ботом целиком.",
        "There is no such link. Please check that you opened it from the bot’s chat as it is."));

    /// <summary>Its time is over.</summary>
    public static Refusal Expired { get; } = new("upload.expired", new(
        "Havolaning muddati tugagan. Faylni botga qayta yuboring, yangisini beramiz.", "Срок действия ссылки истёк. Отправьте файл боту ещё раз, и он даст новую.",
        "This link has expired. Send the file to the bot again and it will give you a new one."));

    /// <summary>A file came by it already.</summary>
    public static Refusal Used { get; } = new("upload.used", new(
        "Bu havola orqali fayl allaqachon yuklangan.", "По этой ссылке файл уже загружен.", "A file has already been uploaded by this link."));

    /// <summary>What it was for is no more: the draft was dropped, the order is closed.</summary>
    public static Refusal Gone { get; } = new("upload.gone", new(
        "Bu fayl so‘ralgan buyurtma endi yo‘q. Botda yangi buyurtma boshlang.", "Заказа, для которого нужен был этот файл, больше нет. Начните в боте новый.",
        "The order this file was for is no longer there. Please begin a new one in the bot."));

    /// <summary>The center takes nothing at the moment.</summary>
    public static Refusal Closed { get; } = new("upload.closed", new(
        "Markaz hozircha fayl qabul qilmayapti. Keyinroq urinib ko‘ring.", "Центр сейчас не принимает файлы. Попробуйте, пожалуйста, позже.",
        "The center is not taking files at the moment. Please try again later."));
}
