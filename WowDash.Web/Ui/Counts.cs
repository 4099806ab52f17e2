using WowDash.Data.Texts;

namespace WowDash.Web.Ui;

/// <summary>Numbers with their word in the right form.</summary>
static class Counts
{
    public static Text Pages(int n) => new($"{n} sahifa", $"{n} {Russian(n, "страница", "страницы", "страниц")}", n == 1 ? "1 page" : $"{n} pages");

    public static Text Copies(int n) => new($"{n} nusxa", $"{n} {Russian(n, "копия", "копии", "копий")}", n == 1 ? "1 copy" : $"{n} copies");

    public static Text Files(int n) => new($"{n} fayl", $"{n} {Russian(n, "файл", "файла", "файлов")}", n == 1 ? "1 file" : $"{n} files");

    public static Text Orders(int n) => new($"{n} buyurtma", $"{n} {Russian(n, "заказ", "заказа", "заказов")}", n == 1 ? "1 order" : $"{n} orders");

    static string Russian(int n, string one, string few, string many) => (n % 10, n % 100) switch
    {
        (1, not 11) => one,
        (2 or 3 or 4, < 12 or > 14) => few,
        _ => many,
    };

    /// <summary><c>1.4 MB</c>.</summary>
    public static Text Bytes(long bytes) => bytes switch
    {
        < 1000 => new($"{bytes} B", $"{bytes} Б", $"{bytes} B"),
        < 1_000_000 => new($"{bytes / 1000} KB", $"{bytes / 1000} КБ", $"{bytes / 1000} KB"),
        _ => new($"{bytes / 1_000_000m:0.#} MB", $"{bytes / 1_000_000m:0.#} МБ", $"{bytes / 1_000_000m:0.#} MB"),
    };
}
