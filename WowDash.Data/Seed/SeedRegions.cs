using Microsoft.EntityFrameworkCore;
using WowDash.Data.Centers;
using WowDash.Data.Tables;
using WowDash.Data.Texts;

namespace WowDash.Data.Seed;

/// <summary>The fourteen regions of Uzbekistan (ISO 3166-2:UZ).</summary>
public sealed class SeedRegions(WowDashDb db)
{
    static readonly (string Code, Text Name)[] Regions =
    [
        ("UZ-TK", new("Toshkent shahri", "город Ташкент", "Tashkent city")),
        ("UZ-TO", new("Toshkent viloyati", "Ташкентская область", "Tashkent region")),
        ("UZ-AN", new("Andijon viloyati", "Андижанская область", "Andijan region")),
        ("UZ-BU", new("Buxoro viloyati", "Бухарская область", "Bukhara region")),
        ("UZ-FA", new("Farg‘ona viloyati", "Ферганская область", "Fergana region")),
        ("UZ-JI", new("Jizzax viloyati", "Джизакская область", "Jizzakh region")),
        ("UZ-NG", new("Namangan viloyati", "Наманганская область", "Namangan region")),
        ("UZ-NW", new("Navoiy viloyati", "Навоийская область", "Navoiy region")),
        ("UZ-QA", new("Qashqadaryo viloyati", "Кашкадарьинская область", "Qashqadaryo region")),
        ("UZ-QR", new("Qoraqalpog‘iston Respublikasi", "Республика Каракалпакстан", "Republic of Karakalpakstan")),
        ("UZ-SA", new("Samarqand viloyati", "Самаркандская область", "Samarkand region")),
        ("UZ-SI", new("Sirdaryo viloyati", "Сырдарьинская область", "Syrdarya region")),
        ("UZ-SU", new("Surxondaryo viloyati", "Сурхандарьинская область", "Surxondaryo region")),
        ("UZ-XO", new("Xorazm viloyati", "Хорезмская область", "Khorezm region")),
    ];

    /// <summary>Adds the regions that are missing; answers how many.</summary>
    public async Task<int> Run(CancellationToken ct = default) => (await db.InOneTransaction<int>(async () =>
    {
        await db.TakePlatformTurn("regions", ct);
        var there = await db.Regions.Select(r => r.Code).ToListAsync(ct);
        var missing = Regions.Where(r => !there.Contains(r.Code)).Select(r => new Region { Code = r.Code, Name = r.Name }).ToList();
        db.Regions.AddRange(missing);
        await db.SaveChangesAsync(ct);
        return missing.Count;
    }, ct)).Value;
}
