using WowDash.Data.Catalogue;
using WowDash.Data.Texts;

namespace WowDash.Data.Seed;

/// <summary>A price list as centers in Tashkent have them, in so‘m.</summary>
static class DemoCatalogue
{
    static readonly (string Code, Text Name, decimal First, decimal Other, decimal Copy)[] Languages =
    [
        ("en", new("Ingliz tili", "Английский", "English"), 0, 0, 0),
        ("ru", new("Rus tili", "Русский", "Russian"), 0, 0, 0),
        ("de", new("Nemis tili", "Немецкий", "German"), 20_000, 15_000, 5_000),
        ("tr", new("Turk tili", "Турецкий", "Turkish"), 10_000, 8_000, 0),
        ("ar", new("Arab tili", "Арабский", "Arabic"), 40_000, 30_000, 10_000),
        ("ko", new("Koreys tili", "Корейский", "Korean"), 50_000, 40_000, 10_000),
    ];

    static readonly (Text Name, decimal First, decimal Other, decimal Copy, int Days)[] Documents =
    [
        (new("Pasport", "Паспорт", "Passport"), 60_000, 40_000, 15_000, 1),
        (new("Diplom va ilova", "Диплом с приложением", "Diploma with supplement"), 90_000, 45_000, 20_000, 2),
        (new("Tug‘ilganlik guvohnomasi", "Свидетельство о рождении", "Birth certificate"), 60_000, 40_000, 15_000, 1),
        (new("Nikoh guvohnomasi", "Свидетельство о браке", "Marriage certificate"), 60_000, 40_000, 15_000, 1),
        (new("Shartnoma", "Договор", "Contract"), 80_000, 55_000, 20_000, 3),
        (new("Ishonchnoma", "Доверенность", "Power of attorney"), 70_000, 45_000, 15_000, 1),
        (new("Bankdan ma’lumotnoma", "Справка из банка", "Bank statement"), 65_000, 40_000, 15_000, 1),
        (new("Tibbiy xulosa", "Медицинское заключение", "Medical report"), 85_000, 55_000, 20_000, 2),
    ];

    static readonly (Text Name, decimal First, int Days)[] Apostilles =
    [
        (new("Diplomga apostil", "Апостиль на диплом", "Apostille on a diploma"), 350_000, 10),
        (new("Guvohnomaga apostil", "Апостиль на свидетельство", "Apostille on a certificate"), 300_000, 7),
        (new("Ishonchnomaga apostil", "Апостиль на доверенность", "Apostille on a power of attorney"), 320_000, 7),
    ];

    public static List<TargetLanguage> TargetLanguages() => [.. Languages.Select((l, i) => new TargetLanguage
    {
        Code = l.Code,
        Name = l.Name,
        Ordinary = new(l.First, l.Other, l.Copy),
        Agency = ForAgencies(new(l.First, l.Other, l.Copy)),
        Position = i,
    })];

    /// <summary>A branch's services with their documents.</summary>
    public static List<Service> Services(long branchId) =>
    [
        new()
        {
            BranchId = branchId,
            Name = new("Notarial tarjima", "Нотариальный перевод", "Notarised translation"),
            Charging = Charging.PerPage,
            NamesInWriting = true,
            Position = 0,
            Documents = [.. Documents.Select((d, i) => Document(d.Name, new(d.First, d.Other, d.Copy), d.Days, i))],
        },
        new()
        {
            BranchId = branchId,
            Name = new("Oddiy tarjima", "Обычный перевод", "Ordinary translation"),
            Charging = Charging.PerPage,
            Position = 1,
            Documents = [.. Documents.Select((d, i) => Document(d.Name, new(d.First - 20_000, d.Other - 10_000, d.Copy - 10_000), d.Days, i))],
        },
        new()
        {
            BranchId = branchId,
            Name = new("Apostil", "Апостиль", "Apostille"),
            Charging = Charging.Static,
            Position = 2,
            Documents = [.. Apostilles.Select((a, i) => Document(a.Name, new(a.First, 0, 0), a.Days, i))],
        },
    ];

    static DocumentType Document(Text name, Prices prices, int days, int position) =>
        new() { Name = name, Ordinary = prices, Agency = ForAgencies(prices), EstimatedDays = days, Position = position };

    // agencies pay about a fifth less, in whole thousands
    static Prices ForAgencies(Prices p) => new(Thousands(p.First), Thousands(p.Other), Thousands(p.Copy));

    static decimal Thousands(decimal price) => Math.Floor(price * 0.8m / 1000) * 1000;
}
