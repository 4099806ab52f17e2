using WowDash.Data.Texts;

namespace WowDash.Data.Catalogue;

/// <summary>Why something was not done to the catalogue.</summary>
public static class CatalogueRefusals
{
    internal const int LongestName = 120;
    internal const int LongestDescription = 1000;

    /// <summary>No such entry in this center, or in the branch the person is bound to.</summary>
    public static Refusal NotFound { get; } = new("catalogue.not-found", new("Topilmadi.", "Не найдено.", "There is no such entry."));

    /// <summary>A name is missing or too long.</summary>
    public static Refusal Name { get; } = new("catalogue.name", new Text(
        "Nomini yozing (ko‘pi bilan {0} belgi).", "Напишите название (не длиннее {0} символов).", "Give it a name (at most {0} characters).").With(LongestName));

    /// <summary>A description or a heading is too long.</summary>
    public static Refusal Description { get; } = new("catalogue.description", new Text(
        "Matn juda uzun (ko‘pi bilan {0} belgi).", "Текст слишком длинный (не более {0} символов).", "The text is too long (at most {0} characters).").With(LongestDescription));

    /// <summary>An amount below zero or beyond what can be kept.</summary>
    public static Refusal Amount { get; } = new("catalogue.amount", new(
        "Summani 50 000 kabi yozing.", "Напишите сумму так: 50 000.", "Write the amount like 50 000."));

    /// <summary>Days outside 0 to 365.</summary>
    public static Refusal Days { get; } = new("catalogue.days", new(
        "Ish kunlari 0 dan 365 gacha bo‘lsin.", "Рабочих дней — от 0 до 365.", "Working days: from 0 to 365."));

    /// <summary>Not a language code.</summary>
    public static Refusal Code { get; } = new("catalogue.code", new(
        "Til kodi, masalan: de yoki uz-Cyrl.", "Код языка, например: de или uz-Cyrl.", "A language code such as de or uz-Cyrl."));

    /// <summary>The center has a language with this code.</summary>
    public static Refusal CodeTaken { get; } = new("catalogue.code-taken", new(
        "Bu kodli til ro‘yxatda bor.", "Язык с таким кодом уже есть.", "There is a language with this code already."));

    /// <summary>A language that is not the center's.</summary>
    public static Refusal Language { get; } = new("catalogue.language", new("Bunday til yo‘q.", "Такого языка нет.", "There is no such language."));

    /// <summary>A document type of another branch, or none of this center's.</summary>
    public static Refusal Document { get; } = new("catalogue.document", new(
        "Bunday hujjat turi bu filialda yo‘q.", "Такого вида документа в этом филиале нет.", "This branch has no such document type."));

    /// <summary>What all branches share is changed by who works for all of them.</summary>
    public static Refusal WholeCenter { get; } = new("catalogue.whole-center", new(
        "Bu barcha filiallarga tegishli: uni faqat butun markaz bo‘yicha ishlaydigan xodim o‘zgartiradi.",
        "Это общее для всех филиалов: менять может только сотрудник всего центра.",
        "All branches share this: only somebody who works for the whole center can change it."));

    /// <summary>From a branch to itself.</summary>
    public static Refusal SameBranch { get; } = new("catalogue.same-branch", new(
        "Ikki xil filialni tanlang.", "Выберите два разных филиала.", "Choose two different branches."));

    /// <summary>A debt needs the day it is due.</summary>
    public static Refusal DueDay { get; } = new("expense.due", new(
        "Qarz qachongacha to‘lanishini ko‘rsating.", "Укажите, до какого дня нужно заплатить.", "Say by which day it is to be paid."));

    /// <summary>A heading of 1 to 60 characters is needed.</summary>
    public static Refusal Heading { get; } = new("expense.category", new(
        "Xarajat turini yozing (ko‘pi bilan 60 belgi).", "Напишите вид расхода (не длиннее 60 символов).", "Say what kind of expense it is (at most 60 characters)."));

    /// <summary>A day far away is a mistake of typing.</summary>
    public static Refusal Day { get; } = new("expense.day", new("Sana noto‘g‘ri.", "Неверная дата.", "That date cannot be right."));
}
