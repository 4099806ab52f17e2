using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WowDash.Data.Catalogue;
using WowDash.Data.Centers;
using WowDash.Data.Customers;
using WowDash.Data.Messages;
using WowDash.Data.Staff;
using WowDash.Data.Tables;

namespace WowDash.Data.Seed;

/// <summary>Two centers to try everything on: branches, staff of each role, a price list, an agency, some weeks of orders, and bots that the simulator knows.
/// For demonstrations only: its passwords are public.</summary>
public sealed class SeedDemo(IServiceProvider services, PlatformQueries platform, TimeProvider clock)
{
    const string Password = "demo-parol-2026";
    const string PlatformEmail = "platform@wowdash.demo";

    /// <summary>Makes what is missing; a second run changes nothing. Answers how to get in.</summary>
    public async Task<DemoAccess> Run(CancellationToken ct = default)
    {
        await InNoCenter(async scope => await scope.GetRequiredService<SeedRegions>().Run(ct));
        await InNoCenter(scope => PlatformOwner(scope, ct));
        DemoCenter[] centers = [DemoCenter.Registon, DemoCenter.Sharq];
        foreach (var center in centers)
        {
            if (await platform.CenterOfSlug(center.Slug, ct) is null) await InNoCenter(scope => Make(scope, center, ct));
        }

        return new DemoAccess(
            [
                .. centers.SelectMany(c => c.People.Select(p => new DemoSignIn(p.Email, Password, p.Role.ToString(), c.Name))),
                new DemoSignIn(PlatformEmail, Password, "Platform", null),
            ],
            [.. centers.Select(c => new DemoBot(c.Name, c.BotUsername, Token(c)))]);
    }

    // of the form that Telegram's have; only the simulator takes it
    static string Token(DemoCenter center) => $"{center.BotId}:DEMO-{center.Slug}-only-the-simulator-takes-it";

    async Task InNoCenter(Func<IServiceProvider, Task> work)
    {
        await using var scope = services.CreateAsyncScope();
        await work(scope.ServiceProvider);
    }

    static async Task PlatformOwner(IServiceProvider scope, CancellationToken ct)
    {
        if (await scope.GetRequiredService<WowDashDb>().Users.AnyAsync(a => a.Email == PlatformEmail, ct)) return;
        _ = (await scope.GetRequiredService<CreatePlatformOwner>().Run(Actor.System, PlatformEmail, Password, "Platform Owner", ct)).Value;
    }

    async Task Make(IServiceProvider scope, DemoCenter demo, CancellationToken ct)
    {
        var db = scope.GetRequiredService<WowDashDb>();
        // all of a center or nothing of it: a demo that was interrupted is made again
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        _ = (await scope.GetRequiredService<CreateCenter>().Run(Actor.System, new NewCenter
        {
            Name = demo.Name,
            Slug = demo.Slug,
            DefaultLanguage = demo.Language,
            Phone = demo.Phone,
            Telegram = demo.Telegram,
            MainBranch = demo.Branches[0].Name,
        }, ct)).Value;
        var branches = await Branches(db, demo, ct);
        await Catalogue(db, branches, ct);
        var staff = await People(scope, db, demo, branches, ct);
        _ = (await scope.GetRequiredService<ConnectBot>().Run(Actor.System, demo.BotId, demo.BotUsername, Token(demo), ct)).Value;
        foreach (var (title, words) in DemoReplies.All) _ = (await scope.GetRequiredService<SaveCannedReply>().Run(Actor.System, null, title, words, ct: ct)).Value;
        await new DemoHistory(db, clock, demo.BotId).Make(branches, staff, ct);
        await db.Commit(ct);
    }

    static async Task<List<Branch>> Branches(WowDashDb db, DemoCenter demo, CancellationToken ct)
    {
        var main = await db.Branches.SingleAsync(ct);
        List<Branch> branches = [main, .. demo.Branches.Skip(1).Select(b => new Branch { Name = b.Name })];
        foreach (var (branch, wanted) in branches.Zip(demo.Branches))
        {
            (branch.RegionCode, branch.District, branch.Address, branch.Phone) = (wanted.Region, wanted.District, wanted.Address, wanted.Phone);
            (branch.Latitude, branch.Longitude, branch.CardNumber, branch.CardHolder) = (wanted.Latitude, wanted.Longitude, wanted.Card, wanted.Holder);
            (branch.SupportPhone, branch.SupportTelegram) = (wanted.Phone, demo.Telegram);
            branch.About = new(
                $"{demo.Name} — hujjatlar tarjimasi va apostil. 2009-yildan beri ishlaymiz.",
                $"{demo.Name} — перевод документов и апостиль. Работаем с 2009 года.",
                $"{demo.Name}: document translation and apostille since 2009.");
        }

        db.Branches.AddRange(branches.Skip(1));
        await db.SaveChangesAsync(ct);
        return branches;
    }

    async Task Catalogue(WowDashDb db, List<Branch> branches, CancellationToken ct)
    {
        var languages = DemoCatalogue.TargetLanguages();
        db.TargetLanguages.AddRange(languages);
        var list = branches.SelectMany(b => DemoCatalogue.Services(b.Id)).ToList();
        db.Services.AddRange(list);
        await db.SaveChangesAsync(ct);
        db.ServiceLanguages.AddRange(list.SelectMany(s => languages.Where(l => s.Charging is Charging.PerPage || l.Code == "en")
            .Select(l => new ServiceLanguage { ServiceId = s.Id, LanguageId = l.Id })));
        db.Agencies.Add(new Agency { Name = "Silk Road Visa", Phone = "+998901112233", CreatedAt = clock.GetUtcNow() });
        await db.SaveChangesAsync(ct);
    }

    static async Task<List<StaffMember>> People(IServiceProvider scope, WowDashDb db, DemoCenter demo, List<Branch> branches, CancellationToken ct)
    {
        var roles = await db.Roles.ToDictionaryAsync(r => r.System!.Value, ct);
        var people = new List<StaffMember>();
        foreach (var person in demo.People)
        {
            people.Add((await scope.GetRequiredService<CreateStaff>().Run(Actor.System, new NewStaff
            {
                Email = person.Email,
                Password = Password,
                Name = person.Name,
                RoleId = roles[person.Role].Id,
                BranchId = person.Branch is { } index ? branches[index].Id : null,
                Language = demo.Language,
            }, ct)).Value);
        }

        return people;
    }
}
