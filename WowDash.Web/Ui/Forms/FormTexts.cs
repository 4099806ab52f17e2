using WowDash.Data.Texts;

namespace WowDash.Web.Ui;

/// <summary>Words of every form.</summary>
static class FormTexts
{
    public static readonly Text Save = new("Saqlash", "Сохранить", "Save");
    public static readonly Text Cancel = new("Bekor qilish", "Отмена", "Cancel");
    public static readonly Text Saved = new("Saqlandi", "Сохранено", "Saved");
    public static readonly Text Add = new("Qo‘shish", "Добавить", "Add");
    public static readonly Text Edit = new("Tahrirlash", "Изменить", "Edit");
    public static readonly Text Up = new("Yuqoriga", "Выше", "Move up");
    public static readonly Text Down = new("Pastga", "Ниже", "Move down");
    public static readonly Text SwitchOff = new("Faolsizlantirish", "Отключить", "Switch off");
    public static readonly Text SwitchOn = new("Faollashtirish", "Включить", "Switch on");
    public static readonly Text Off = new("faol emas", "отключено", "off");
    public static readonly Text SwitchedOff = new("Faolsizlantirildi: {0}", "Отключено: {0}", "Switched off: {0}");
    public static readonly Text SwitchedOn = new("Faollashtirildi: {0}", "Включено: {0}", "Switched on: {0}");
    public static readonly Text Optional = new("ixtiyoriy", "необязательно", "optional");
    public static readonly Text NotUnderstood = new("Buni tushunmadik. Tekshirib, qayta yozing.", "Не удалось это прочитать. Проверьте и напишите снова.", "This could not be understood. Please check it and write it again.");
    public static readonly Text NotAnAmount = new("“{0}” summa emas. Masalan: 50 000", "«{0}» — не сумма. Например: 50 000", "“{0}” is not an amount. Write it like 50 000");
    public static readonly Text NothingWritten = new("Bo‘sh qoldirilgan", "Не заполнено", "Nothing written");
    public static readonly Text SomethingWrong = new("Saqlanmadi. Belgilangan joylarni to‘g‘rilang.", "Не сохранено. Исправьте отмеченное.", "Not saved. Please correct what is marked.");
    public static readonly Text ThreeLanguages = new(
        "Bo‘sh qoldirilgan tilda birinchi yozilgani ko‘rsatiladi.", "Пустой язык возьмёт первый заполненный.", "A language left empty takes the words of the first that is not.");
    public static readonly Text Branch = new("Filial", "Филиал", "Branch");
    public static readonly Text WholeCenter = new("Butun markaz", "Весь центр", "The whole center");
}
