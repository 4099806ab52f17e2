using Microsoft.EntityFrameworkCore;
using WowDash.Data.Audit;
using WowDash.Data.Centers;
using WowDash.Data.Live;
using WowDash.Data.Staff;
using WowDash.Data.Texts;

namespace WowDash.Data.Catalogue;

/// <summary>What the catalogue's verbs share: who may touch which entry, and what follows a change.</summary>
static class CatalogueWork
{
    public static Permission Needs(this CatalogueKind kind) => kind switch
    {
        CatalogueKind.Service => Permission.ManageServices,
        CatalogueKind.Document => Permission.ManageDocuments,
        CatalogueKind.Language => Permission.ManageLanguages,
        CatalogueKind.Expense => Permission.ManageExpenses,
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };

    /// <summary>An entry this actor may change; who is bound to a branch finds only that branch's.</summary>
    public static async Task<Outcome<CatalogueItem>> Find(this WowDashDb db, Actor actor, CatalogueKind kind, long id, CancellationToken ct)
    {
        if (kind is CatalogueKind.Language && actor.BranchId is not null) return CatalogueRefusals.WholeCenter;
        var own = actor.BranchId;
        CatalogueItem? item = kind switch
        {
            CatalogueKind.Service => await db.Services.SingleOrDefaultAsync(s => s.Id == id && (own == null || s.BranchId == own), ct),
            CatalogueKind.Document => await db.DocumentTypes.Include(d => d.Service).SingleOrDefaultAsync(d => d.Id == id && (own == null || d.Service.BranchId == own), ct),
            CatalogueKind.Language => await db.TargetLanguages.SingleOrDefaultAsync(l => l.Id == id, ct),
            CatalogueKind.Expense => await db.Expenses.SingleOrDefaultAsync(e => e.Id == id && (own == null || e.BranchId == own), ct),
            _ => null,
        };
        return item is null ? CatalogueRefusals.NotFound : item;
    }

    /// <summary>The branch, if the actor may work in it.</summary>
    public static Task<bool> MayWorkIn(this WowDashDb db, Actor actor, long branchId, CancellationToken ct) =>
        actor.BranchId is { } own && own != branchId ? Task.FromResult(false) : db.Branches.AnyAsync(b => b.Id == branchId, ct);

    /// <summary>The entries it stands among, in their order.</summary>
    public static async Task<List<CatalogueItem>> Siblings(this WowDashDb db, CatalogueItem item, CancellationToken ct) => item switch
    {
        Service s => [.. await Ordered(db.Services.Where(x => x.BranchId == s.BranchId)).ToListAsync(ct)],
        DocumentType d => [.. await Ordered(db.DocumentTypes.Where(x => x.ServiceId == d.ServiceId)).ToListAsync(ct)],
        Expense e => [.. await Ordered(db.Expenses.Where(x => x.BranchId == e.BranchId)).ToListAsync(ct)],
        _ => [.. await Ordered(db.TargetLanguages).ToListAsync(ct)],
    };

    public static IQueryable<T> Ordered<T>(IQueryable<T> items)
        where T : CatalogueItem => items.OrderBy(i => i.Position).ThenBy(i => i.Id);

    /// <summary>Saves, writes the audit entry, and tells browsers and bots.</summary>
    public static async Task Changed(this WowDashDb db, Actor actor, CatalogueKind kind, CatalogueItem item, string what, DateTimeOffset now, object? before, object? after, CancellationToken ct)
    {
        await db.SaveChangesAsync(ct);
        db.Audit(actor, $"{Word(kind)}.{what}", Subject(kind, item.Id), now, before, after);
        await db.SaveChangesAsync(ct);
        await db.TellBots(ct);
        await db.Announce("catalogue", item.Id, what, now, ct);
    }

    public static string Subject(CatalogueKind kind, long id) => $"{Word(kind)} {id}";

    static string Word(CatalogueKind kind) => kind.ToString().ToLowerInvariant();

    public static bool Fits(this Text? text, int longest) => text is null || new[] { text.Uz, text.Ru, text.En }.All(words => words.Trim().Length <= longest);

    public static bool IsName(this Text text) => text.Fits(CatalogueRefusals.LongestName) && new[] { text.Uz, text.Ru, text.En }.All(words => words.Trim().Length > 0);

    public static Text Trimmed(this Text text) => new(text.Uz.Trim(), text.Ru.Trim(), text.En.Trim());

    public static bool IsAmount(params decimal[] amounts) => amounts.All(a => a is >= 0 and <= Money.Max && decimal.Round(a, 2) == a);

    public static bool IsRight(this Prices prices) => IsAmount(prices.First, prices.Other, prices.Copy);
}
