using WowDash.Data.Texts;

namespace WowDash.Data.Seed;

/// <summary>A center of the demo.</summary>
sealed record DemoCenter(string Name, string Slug, Language Language, string Phone, string Telegram, string BotUsername, long BotId, IReadOnlyList<DemoBranch> Branches, IReadOnlyList<DemoPerson> People)
{
    public static readonly DemoCenter Registon = new("Registon Tarjima", "registon", Language.Uz, "+998712001010", "registon_tarjima", "registon_demo_bot", 7_000_000_001,
        [
            new("Chilonzor filiali", "UZ-TK", "Chilonzor", "Toshkent, Chilonzor tumani, Bunyodkor shoh ko‘chasi 12", "+998712001011", 41.2856, 69.2034, "8600 1234 5678 9012", "REGISTON TARJIMA"),
            new("Samarqand filiali", "UZ-SA", "Samarqand", "Samarqand, Registon ko‘chasi 45", "+998662001012", 39.6547, 66.9750, "8600 4321 8765 2109", "REGISTON TARJIMA"),
        ],
        [
            new("Dilnoza Karimova", "owner@registon.demo", Staff.SystemRole.Owner, null),
            new("Rustam Aliyev", "manager@registon.demo", Staff.SystemRole.Manager, 0),
            new("Malika Yusupova", "staff@registon.demo", Staff.SystemRole.Staff, 0),
            new("Jasur Toshev", "samarqand@registon.demo", Staff.SystemRole.Staff, 1),
        ]);

    public static readonly DemoCenter Sharq = new("Sharq Lingua", "sharq", Language.Ru, "+998732449090", "sharq_lingua", "sharq_demo_bot", 7_000_000_002,
        [new("Farg‘ona filiali", "UZ-FA", "Farg‘ona", "Farg‘ona, Mustaqillik ko‘chasi 8", "+998732449091", 40.3864, 71.7864, "9860 1122 3344 5566", "SHARQ LINGUA")],
        [
            new("Elena Kim", "owner@sharq.demo", Staff.SystemRole.Owner, null),
            new("Otabek Nazarov", "manager@sharq.demo", Staff.SystemRole.Manager, null),
            new("Sevara Rahimova", "staff@sharq.demo", Staff.SystemRole.Staff, 0),
        ]);
}

sealed record DemoBranch(string Name, string Region, string District, string Address, string Phone, double Latitude, double Longitude, string Card, string Holder);

/// <param name="Branch">Which of the center's branches; null for all.</param>
sealed record DemoPerson(string Name, string Email, Staff.SystemRole Role, int? Branch);

/// <summary>A sign-in the demo has made.</summary>
public sealed record DemoSignIn(string Email, string Password, string Role, string? Center);

/// <summary>A bot of the demo; its token means something to the simulator only.</summary>
public sealed record DemoBot(string Center, string Username, string Token);

/// <summary>What the demo has to offer.</summary>
public sealed record DemoAccess(IReadOnlyList<DemoSignIn> SignIns, IReadOnlyList<DemoBot> Bots);
