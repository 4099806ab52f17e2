using System.Globalization;
using WowDash.Bots;
using WowDash.Data;
using WowDash.Data.Catalogue;
using WowDash.Data.Centers;
using WowDash.Data.Customers;
using WowDash.Data.Settings;
using WowDash.Data.Texts;

namespace WowDash.Bench.Webhook;

/// <summary>Centers with bots, a price list as a small center has it, and registered customers.</summary>
static class Population
{
    const int FirstBot = 710_000_000;
    const int FirstChat = 100_000_000;

    /// <summary>Spreads the customers evenly over the centers.</summary>
    public static Task<IReadOnlyList<Customer>> Make(WowDashSettings settings, WebhookPlan plan, CancellationToken ct) =>
        // an order without a photo has its names in writing: nine updates as well
        Make(settings, plan.Centers, plan.Customers, names: plan is { Orders: true, Photo: false }, ct);

    /// <summary>So many centers and customers; an order asks for names or not.</summary>
    public static async Task<IReadOnlyList<Customer>> Make(WowDashSettings settings, int centers, int customers, bool names, CancellationToken ct)
    {
        var collection = new ServiceCollection();
        collection.AddLogging().AddWowDashData(settings).AddWowDashBots(settings);
        await using var services = collection.BuildServiceProvider();
        var doors = new List<Door>();
        for (var i = 0; i < centers; i++) doors.Add(await Center(services, i, names, ct));
        var people = new List<Customer>();
        for (var i = 0; i < customers; i++) people.Add(await Register(services, doors[i % centers], FirstChat + i, ct));
        return people;
    }

    static async Task<Door> Center(ServiceProvider services, int index, bool names, CancellationToken ct)
    {
        await using var scope = services.CreateAsyncScope();
        var (get, db) = (scope.ServiceProvider, scope.ServiceProvider.GetRequiredService<WowDashDb>());
        var name = string.Create(CultureInfo.InvariantCulture, $"Center {index + 1}");
        var center = (await get.GetRequiredService<CreateCenter>().Run(Actor.System, new NewCenter { Name = name, Slug = $"center-{index + 1}", DefaultLanguage = Language.En }, ct)).Value;
        var branch = db.Branches.Single();
        branch.Address = "Amir Temur 1, Tashkent";
        var languages = Names("English", "Russian", "German", "Turkish").Select((n, i) => new TargetLanguage { Code = $"l{i}", Name = n, Ordinary = new(0, 0, 0), Agency = new(0, 0, 0), Position = i }).ToList();
        var list = Names("Ordinary translation", "Written translation", "Apostille").Select((n, i) => new Service
        {
            BranchId = branch.Id,
            Name = n,
            Position = i,
            NamesInWriting = names,
            Documents = [.. Names("Passport", "Diploma", "Certificate", "Contract").Select((d, p) => new DocumentType { Name = d, Ordinary = new(40_000, 30_000, 5_000), Agency = new(32_000, 24_000, 4_000), Position = p })],
        }).ToList();
        db.TargetLanguages.AddRange(languages);
        db.Services.AddRange(list);
        await db.SaveChangesAsync(ct);
        db.ServiceLanguages.AddRange(list.SelectMany(s => languages.Select(l => new ServiceLanguage { ServiceId = s.Id, LanguageId = l.Id })));
        await db.SaveChangesAsync(ct);
        var id = FirstBot + index;
        var bot = (await get.GetRequiredService<ConnectBot>().Run(Actor.System, id, $"bench_{index}_bot", $"{id}:{Secret.New()}", ct)).Value;
        return new(center.Id, branch.Id, "/bot/webhook/" + bot.WebhookKey, get.GetRequiredService<BotSecrets>().Read(center.Id, bot.ProtectedSecret));
    }

    static async Task<Customer> Register(ServiceProvider services, Door door, long chat, CancellationToken ct)
    {
        await using var scope = services.InCenter(door.CenterId);
        _ = (await scope.ServiceProvider.GetRequiredService<RegisterCustomer>().Run(Actor.System, new Registration
        {
            TelegramUserId = chat,
            Name = "Aziza Karimova",
            Phone = string.Create(CultureInfo.InvariantCulture, $"+998{900_000_000 + (chat % 90_000_000)}"),
            Language = Language.En,
            BranchId = door.BranchId,
        }, ct)).Value;
        return new(chat, door.Path, door.Secret);
    }

    static IEnumerable<Text> Names(params string[] names) => names.Select(Text.Same);

    sealed record Door(long CenterId, long BranchId, string Path, string Secret);
}
