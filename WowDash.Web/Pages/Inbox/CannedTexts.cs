using WowDash.Data.Texts;

namespace WowDash.Web.Pages;

static class CannedTexts
{
    public static readonly Text Lead = new(
        "Ko‘p beriladigan javoblar. Mijoz o‘z tilida oladi, maydonlar uning buyurtmasidan to‘ldiriladi.",
        "Ответы, которые нужны каждый день. Клиент получит текст на своём языке, поля заполнятся из его заказа.",
        "Answers you give every day. Customers get them in their own language, with the fields filled from their order.");
    public static readonly Text Empty = new("Tayyor javob hali yo‘q", "Шаблонов пока нет", "No canned replies yet");
    public static readonly Text EmptyHelp = new(
        "Birinchisini yozing: masalan, filial manzili yoki buyurtma muddati.", "Напишите первый: например, адрес филиала или срок заказа.", "Write the first: where the branch is, say, or when an order is due.");
    public static readonly Text New = new("Yangi javob", "Новый шаблон", "New reply");
    public static readonly Text Change = new("Javobni tahrirlash", "Изменить шаблон", "Change the reply");
    public static readonly Text Edit = new("Tahrirlash", "Изменить", "Edit");
    public static readonly Text TitleLabel = new("Nomi", "Название", "Title");
    public static readonly Text TitleHelp = new("Faqat xodimlar ko‘radi", "Видят только сотрудники", "Only staff see it");
    public static readonly Text Fields = new("Buyurtma maydonlari", "Поля заказа", "Fields of the order");
    public static readonly Text WordsHelp = new(
        "Bo‘sh qolgan til o‘rniga boshqa tildagi matn yuboriladi.", "Вместо пустого языка уйдёт текст на другом.", "Where a language is empty, another one’s text is sent.");
    public static readonly Text Save = new("Saqlash", "Сохранить", "Save");
    public static readonly Text Cancel = new("Bekor qilish", "Отмена", "Cancel");
    public static readonly Text Remove = new("O‘chirish", "Удалить", "Remove");
    public static readonly Text Sure = new("Haqiqatan o‘chirilsinmi?", "Точно удалить?", "Remove it?");
    public static readonly Text Saved = new("Tayyor javob saqlandi", "Шаблон сохранён", "The canned reply is saved");
    public static readonly Text Restored = new("Tayyor javob qaytarildi", "Шаблон возвращён", "The canned reply is back");
    public static readonly Text Removed = new("Tayyor javob o‘chirildi", "Шаблон удалён", "The canned reply is removed");
}
