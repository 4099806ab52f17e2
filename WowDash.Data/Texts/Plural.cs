namespace WowDash.Data.Texts;

/// <summary>Numbers with the word they count, in the form each language asks for: 1 страница, 2 страницы, 5 страниц; Uzbek has one form.</summary>
public static class Plural
{
    /// <summary><c>5 sahifa</c>, <c>5 страниц</c>, <c>5 pages</c>.</summary>
    public static Text Pages(int count) => Of(count, "sahifa", ("страница", "страницы", "страниц"), ("page", "pages"));

    /// <summary><c>2 nusxa</c>, <c>2 копии</c>, <c>2 copies</c>.</summary>
    public static Text Copies(int count) => Of(count, "nusxa", ("копия", "копии", "копий"), ("copy", "copies"));

    /// <summary><c>3 ta fayl</c>, <c>3 файла</c>, <c>3 files</c>.</summary>
    public static Text Files(int count) => Of(count, "ta fayl", ("файл", "файла", "файлов"), ("file", "files"));

    /// <summary><c>2 ish kuni</c>, <c>2 рабочих дня</c>, <c>2 working days</c>.</summary>
    public static Text WorkingDays(int count) => Of(count, "ish kuni", ("рабочий день", "рабочих дня", "рабочих дней"), ("working day", "working days"));

    /// <summary>A number and a word's forms: Uzbek; Russian for 1, 2–4 and the rest; English for 1 and the rest.</summary>
    public static Text Of(int count, string uz, (string One, string Few, string Many) ru, (string One, string Many) en) =>
        new($"{count} {uz}", $"{count} {Russian(count, ru)}", $"{count} {(count == 1 ? en.One : en.Many)}");

    static string Russian(int count, (string One, string Few, string Many) forms)
    {
        var (tens, ones) = (Math.Abs(count) % 100, Math.Abs(count) % 10);
        if (tens is >= 11 and <= 14) return forms.Many;
        return ones == 1 ? forms.One : ones is >= 2 and <= 4 ? forms.Few : forms.Many;
    }
}
