using WowDash.Data.Texts;

namespace WowDash.Bots.Ordering;

static class OrderingTexts
{
    public static Text AskService { get; } = new("📝 Qaysi xizmat kerak?", "📝 Какая услуга Вам нужна?", "📝 Which service do you need?");

    public static Text NoServices { get; } = new(
        "📝 Bu filialda hozircha xizmatlar yo‘q. Iltimos, biz bilan bog‘laning: {0}",
        "📝 В этом филиале пока нет услуг. Пожалуйста, свяжитесь с нами: {0}",
        "📝 This branch has no services yet. Please contact us: {0}");

    public static Text AskLanguage { get; } = new("📝 <b>{0}</b>\n\nQaysi tilga?", "📝 <b>{0}</b>\n\nНа какой язык?", "📝 <b>{0}</b>\n\nInto which language?");

    public static Text AskDocument { get; } = new("📝 <b>{0}</b>\n\nQanday hujjat?", "📝 <b>{0}</b>\n\nКакой документ?", "📝 <b>{0}</b>\n\nWhat kind of document?");

    public static Text AskCopies { get; } = new(
        "📝 Asl tarjimadan tashqari nechta nusxa kerak?\n\n0 dan 99 gacha: tugmani bosing yoki sonni yozing.",
        "📝 Сколько копий нужно, кроме самого перевода?\n\nОт 0 до 99: нажмите кнопку или напишите число.",
        "📝 How many copies do you need besides the translation itself?\n\n0 to 99: press a button or type the number.");

    public static Text BadCopies { get; } = new(
        "Nusxalar soni 0 dan 99 gacha bo‘lsin. Nechta kerak?", "Копий может быть от 0 до 99. Сколько нужно?", "Copies go from 0 to 99. How many do you need?");

    public static Text AskNames { get; } = new(
        "📝 Ism va familiyalar tarjimada qanday yozilsin? Ularni pasportdagidek, lotin harflarida yozing.",
        "📝 Как писать имена и фамилии в переводе? Напишите их так, как в загранпаспорте.",
        "📝 How should names be spelt in the translation? Please write them as in the passport.");

    public static Text NamesNow { get; } = new("Hozir: <i>{0}</i>", "Сейчас: <i>{0}</i>", "At the moment: <i>{0}</i>");

    public static Text BadNames { get; } = new(
        "Ismlar 2–500 belgidan iborat bo‘lsin. Iltimos, qayta yozing.", "Имена — от 2 до 500 символов. Напишите, пожалуйста, ещё раз.",
        "Names take 2 to 500 characters. Please write them again.");

    public static Text AsInPassport { get; } = new("Pasportdagidek", "Как в паспорте", "As in the passport");

    public static Text KeepNames { get; } = new("Shundayligicha qolsin", "Оставить так", "Keep as it is");

    public static Text AskFiles { get; } = new(
        "📎 Hujjatlarni yuboring: fayl yoki rasm, nechta bo‘lsa ham.\n\nPDF, DOC, DOCX yoki rasm, har biri 20 MB gacha.",
        "📎 Отправьте документы: файлами или фотографиями, сколько угодно.\n\nPDF, DOC, DOCX или изображения, каждый до 20 МБ.",
        "📎 Please send your documents: files or photos, as many as you like.\n\nPDF, DOC, DOCX or images, up to 20 MB each.");

    public static Text FileKept { get; } = new(
        "📎 Faylingizni oldim, u buyurtmaga qo‘shiladi. Endi bir-ikki savol.", "📎 Файл получен и войдёт в заказ. Осталась пара вопросов.",
        "📎 I have your file and will put it into the order. Just a few questions now.");

    public static Text Totals { get; } = new("📎 <b>{0}, {1}</b>", "📎 <b>{0}, {1}</b>", "📎 <b>{0}, {1}</b>");

    public static Text TotalsCounting { get; } = new("📎 <b>{0}</b>, sahifalar sanalmoqda…", "📎 <b>{0}</b>, считаем страницы…", "📎 <b>{0}</b>, counting the pages…");

    public static Text AlbumComing { get; } = new(
        "📎 Fayllarni qabul qilyapmiz, sahifalar sanalmoqda…", "📎 Принимаем файлы, считаем страницы…", "📎 Taking the files and counting the pages…");

    public static Text About { get; } = new("≈ {0}", "≈ {0}", "≈ {0}");

    public static Text PagesByStaff { get; } = new("sahifalarini xodim aniqlaydi", "страницы уточнит сотрудник", "pages to be confirmed by staff");

    public static Text Counting { get; } = new("sanalmoqda…", "считаем…", "counting…");

    public static Text AndMore { get; } = new("… va yana {0}", "… и ещё {0}", "… and {0} more");

    public static Text MoreOrDone { get; } = new(
        "Yana yuborishingiz mumkin. Hammasi shumi?", "Можно отправить ещё. Это всё?", "You can send more. Is that all?");

    public static Text Done { get; } = new("✅ Tayyor", "✅ Готово", "✅ Done");

    public static Text DeleteFile { get; } = new("Faylni o‘chirish", "Удалить файл", "Delete a file");

    public static Text WhichFile { get; } = new("📎 Qaysi fayl o‘chirilsin?", "📎 Какой файл удалить?", "📎 Which file shall we delete?");

    public static Text FileDeleted { get; } = new("Fayl o‘chirildi", "Файл удалён", "The file was deleted");

    public static Text NoFileYet { get; } = new(
        "Avval kamida bitta fayl yuboring.", "Сначала отправьте хотя бы один файл.", "Please send at least one file first.");

    public static Text WaitForCount { get; } = new(
        "📎 Sahifalar sanalmoqda, bir daqiqa. Tugashi bilan o‘zim davom ettiraman.",
        "📎 Считаем страницы, минутку. Как только закончим, я продолжу.",
        "📎 Counting the pages, one moment. I will go on as soon as it is done.");

    public static Text FileRefused { get; } = new("⚠️ <b>{0}</b>\n{1}", "⚠️ <b>{0}</b>\n{1}", "⚠️ <b>{0}</b>\n{1}");

    public static Text FilesByFile { get; } = new(
        "Hujjatni fayl yoki rasm qilib yuboring; hammasi yuborilgan bo‘lsa, “Tayyor”ni bosing.",
        "Отправьте документ файлом или фотографией; если всё отправлено, нажмите «Готово».",
        "Please send the document as a file or photo; if all is sent, press “Done”.");
}
