using WowDash.Data.Texts;

namespace WowDash.Data.Files;

/// <summary>Why a file was not taken.</summary>
public static class FileRefusals
{
    /// <summary>Not one of the kinds that are taken.</summary>
    public static Refusal Kind { get; } = new("file.kind", new Text(
        "Bunday faylni qabul qila olmaymiz. Mumkin bo‘lganlari: {0}.", "Такие файлы мы не принимаем. Подойдут: {0}.",
        "We cannot take this kind of file. You can send: {0}.").With(string.Join(", ", FileKinds.Allowed)));

    /// <summary>The content is not what the name says.</summary>
    public static Refusal Content { get; } = new("file.content", new(
        "Fayl mazmuni nomiga mos emas. Iltimos, hujjatning o‘zini yuboring.", "Содержимое файла не соответствует его имени. Отправьте, пожалуйста, сам документ.",
        "The file is not what its name says. Please send the document itself."));

    /// <summary>Larger than Telegram lets a bot fetch.</summary>
    public static Refusal TooLarge { get; } = new("file.size", new(
        "Fayl 20 MB dan katta. Uni siqib yoki qismlarga bo‘lib yuboring, yoki fleshkada filialga olib keling.",
        "Файл больше 20 МБ. Сожмите его, отправьте частями или принесите на флешке в филиал.",
        "The file is larger than 20 MB. Please compress it, send it in parts, or bring it to the branch on a flash drive."));

    /// <summary>Larger than is taken from a browser.</summary>
    public static Refusal TooLargeToUpload { get; } = new("file.size", new(
        "Fayl 50 MB dan katta. Uni siqib yoki qismlarga bo‘lib yuklang.", "Файл больше 50 МБ. Сожмите его или загрузите частями.",
        "The file is larger than 50 MB. Please compress it or upload it in parts."));

    /// <summary>Telegram did not hand it over, however often it was asked.</summary>
    public static Refusal NotFetched { get; } = new("file.fetch", new(
        "Faylni Telegram’dan ololmadik. Iltimos, uni qayta yuboring.", "Не удалось получить файл из Telegram. Отправьте его, пожалуйста, ещё раз.",
        "We could not get the file from Telegram. Please send it again."));

    /// <summary>The disk is full.</summary>
    public static Refusal NoRoom { get; } = new("file.no-room", new(
        "Serverda joy qolmadi. Faylni birozdan keyin qayta yuboring.", "На сервере закончилось место. Отправьте файл чуть позже.",
        "There is no room on the server at the moment. Please send the file again a little later."));

    /// <summary>Nothing in it.</summary>
    public static Refusal Empty { get; } = new("file.empty", new("Fayl bo‘sh.", "Файл пустой.", "The file is empty."));

    /// <summary>A draft has its limit.</summary>
    public static Refusal TooMany { get; } = new("file.many", new Text(
        "Bitta buyurtmaga {0} tadan ortiq fayl yuborib bo‘lmaydi.", "К одному заказу можно приложить не больше {0} файлов.",
        "An order can have at most {0} files.").With(AcceptFile.MaxFiles));

    /// <summary>No such file in this draft.</summary>
    public static Refusal NotFound { get; } = new("file.not-found", new("Fayl topilmadi.", "Файл не найден.", "There is no such file."));
}
