using Microsoft.EntityFrameworkCore;
using WowDash.Data.Audit;
using WowDash.Data.Centers;
using WowDash.Data.Live;
using WowDash.Data.Staff;
using WowDash.Data.Tables;
using WowDash.Data.Texts;

namespace WowDash.Data.Catalogue;

/// <summary>What copying a price list would bring: a service that is new there or has documents that are. Services and documents are the same when their Uzbek
/// names are.</summary>
public sealed record PriceListCopy(Service Service, Service? There, IReadOnlyList<DocumentType> Documents)
{
    internal static List<PriceListCopy> Of(IEnumerable<Service> from, IReadOnlyCollection<Service> to) =>
    [
        .. from s in @from
           where s.Active
           let there = to.FirstOrDefault(t => Same(t.Name, s.Name))
           let documents = s.Documents.Where(d => d.Active && there?.Documents.Any(t => Same(t.Name, d.Name)) is not true).OrderBy(d => d.Position).ToList()
           where there is null || documents.Count > 0
           select new PriceListCopy(s, there, documents),
    ];

    static bool Same(Text a, Text b) => string.Equals(a.Uz.Trim(), b.Uz.Trim(), StringComparison.OrdinalIgnoreCase);
}

/// <summary>Copies a branch's services and documents with their prices to another branch.</summary>
public sealed class CopyPriceList(WowDashDb db, TimeProvider clock)
{
    /// <summary>What would come, in order; empty when the other branch has it all. Refuses as <see cref="Run"/> does.</summary>
    public async Task<Outcome<List<PriceListCopy>>> Preview(Actor actor, long from, long to, CancellationToken ct = default)
    {
        if (await Wrong(actor, from, to, ct) is { } refusal) return refusal;
        return PriceListCopy.Of(await Services(from, ct), await Services(to, ct));
    }

    /// <summary>Adds what the other branch lacks and touches nothing it has: repeated, it brings nothing. Answers what came.
    /// Refuses: <c>permission</c>, <c>catalogue.same-branch</c>, <c>catalogue.not-found</c> (a branch, or one that is not the actor's).</summary>
    public Task<Outcome<List<PriceListCopy>>> Run(Actor actor, long from, long to, CancellationToken ct = default) => db.InOneTransaction<List<PriceListCopy>>(async () =>
    {
        if (await Wrong(actor, from, to, ct) is { } refusal) return refusal;
        await db.TakeTurn($"price list of {to}", ct);
        var there = await Services(to, ct);
        var plan = PriceListCopy.Of(await Services(from, ct), there);
        if (plan.Count == 0) return plan;
        var position = there.Select(s => s.Position).DefaultIfEmpty(-1).Max();
        foreach (var copy in plan) Add(copy, copy.There ?? db.Services.Add(Like(copy.Service, to, ++position)).Entity);
        var now = clock.GetUtcNow();
        db.Audit(actor, "price-list.copied", $"branch {to}", now, after: new { from, services = plan.Count(c => c.There is null), documents = plan.Sum(c => c.Documents.Count) });
        await db.SaveChangesAsync(ct);
        await db.TellBots(ct);
        await db.Announce("catalogue", to, "copied", now, ct);
        return plan;
    }, ct);

    async Task<Refusal?> Wrong(Actor actor, long from, long to, CancellationToken ct)
    {
        if ((actor.Lacks(Permission.ManageServices) ?? actor.Lacks(Permission.ManageDocuments)) is { } lacking) return lacking;
        if (from == to) return CatalogueRefusals.SameBranch;
        return await db.MayWorkIn(actor, from, ct) && await db.MayWorkIn(actor, to, ct) ? null : CatalogueRefusals.NotFound;
    }

    Task<List<Service>> Services(long branchId, CancellationToken ct) =>
        CatalogueWork.Ordered(db.Services.Include(s => s.Documents).Include(s => s.Languages).AsSplitQuery().Where(s => s.BranchId == branchId)).ToListAsync(ct);

    static Service Like(Service s, long branchId, int position) => new()
    {
        BranchId = branchId,
        Name = s.Name,
        Category = s.Category,
        Description = s.Description,
        Charging = s.Charging,
        NamesInWriting = s.NamesInWriting,
        Position = position,
        Languages = [.. s.Languages.Select(l => new ServiceLanguage { LanguageId = l.LanguageId })],
    };

    static void Add(PriceListCopy copy, Service there)
    {
        var position = there.Documents.Select(d => d.Position).DefaultIfEmpty(-1).Max();
        there.Documents.AddRange(copy.Documents.Select(d => new DocumentType
        {
            Name = d.Name,
            Ordinary = d.Ordinary,
            Agency = d.Agency,
            EstimatedDays = d.EstimatedDays,
            Position = ++position,
        }));
    }
}
