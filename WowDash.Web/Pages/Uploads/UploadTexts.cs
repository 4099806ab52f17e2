using WowDash.Data.Texts;

namespace WowDash.Web.Pages;

static class UploadTexts
{
    public static readonly Text Title = new("Faylni yuklash", "Загрузка файла", "Upload a file");
    public static readonly Text Lead = new("Telegram uchun katta bo‘lgan faylni shu yerda yuklang.", "Загрузите здесь файл, который слишком велик для Telegram.", "Upload a file here that is too large for Telegram.");
    public static readonly Text File = new("Fayl", "Файл", "File");
    public static readonly Text Help = new("PDF, DOC, DOCX yoki rasm, 50 MB gacha. Havola bitta fayl uchun.", "PDF, DOC, DOCX или изображение, до 50 МБ. Ссылка — для одного файла.", "PDF, DOC, DOCX or an image, up to 50 MB. The link is for one file.");
    public static readonly Text Send = new("Yuklash", "Загрузить", "Upload");
    public static readonly Text Progress = new("Yuklanmoqda", "Загружаем", "Uploading");
    public static readonly Text Broken = new("Fayl yetib kelmadi. Internetni tekshirib, qayta urinib ko‘ring.", "Файл не дошёл. Проверьте интернет и попробуйте ещё раз.", "The file did not arrive. Please check your connection and try again.");
    public static readonly Text NoFile = new("Avval faylni tanlang.", "Сначала выберите файл.", "Please choose a file first.");
    public static readonly Text Done = new("Fayl qabul qilindi", "Файл принят", "We have your file");
    public static readonly Text DoneLead = new("Davomini botdagi suhbatda ko‘rasiz. Bu havola boshqa ishlamaydi.", "Продолжение — в чате с ботом. Эта ссылка больше не работает.", "Continue in the chat with the bot. This link will not work again.");
    public static readonly Text Not = new("Havola ishlamaydi", "Ссылка не работает", "This link does not work");
    public static readonly Text Back = new("Telegramga qaytish", "Вернуться в Telegram", "Back to Telegram");
    public static readonly Text TooOften = new("Juda ko‘p urinish bo‘ldi. Bir daqiqadan keyin qayta urinib ko‘ring.", "Слишком много попыток. Попробуйте ещё раз через минуту.", "Too many tries. Please try again in a minute.");
}
