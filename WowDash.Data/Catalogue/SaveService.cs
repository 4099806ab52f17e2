using Microsoft.EntityFrameworkCore;
using WowDash.Data.Audit;
using WowDash.Data.Tables;
using WowDash.Data.Texts;

namespace WowDash.Data.Catalogue;

/// <summary>A service as it is to be.</summary>
public sealed record ServiceWishes
{
    /// <summary>Where it is offered. Counts for a new one only: a service stays in its branch.</summary>
    public required long BranchId { get; init; }

    public Text? Category { get; init; }
    public required Text Name { get; init; }
    public Text? Description { get; init; }
    public Charging Charging { get; init; } = Charging.PerPage;
    public bool NamesInWriting { get; init; }

    /// <summary>Target languages it is offered in.</summary>
    public IReadOnlyCollection<long> LanguageIds { get; init; } = [];
}

/// <summary>Adds a service to a branch, or changes one.</summary>
public sealed class SaveService(WowDashDb db, TimeProvider clock)
{
    /// <summary>Orders placed before keep their prices. Refuses: <c>permission</c>, <c>catalogue.not-found</c> (the service, or a branch that is not the
    /// actor's), <c>catalogue.name</c>, <c>catalogue.description</c>, <c>catalogue.language</c>, <c>changed-meanwhile</c>.</summary>
    /// <param name="id">Null for a new one.</param>
    /// <param name="seen">The row version the wishes were written upon; null not to ask.</param>
    public Task<Outcome<Service>> Run(Actor actor, long? id, ServiceWishes wishes, uint? seen = null, CancellationToken ct = default) => db.InOneTransaction<Service>(async () =>
    {
        if (actor.Lacks(CatalogueKind.Service.Needs()) is { } lacking) return lacking;
        if (!wishes.Name.IsName() || !wishes.Category.Fits(CatalogueRefusals.LongestName)) return CatalogueRefusals.Name;
        if (!wishes.Description.Fits(CatalogueRefusals.LongestDescription)) return CatalogueRefusals.Description;
        var languages = wishes.LanguageIds.Distinct().ToList();
        if (await db.TargetLanguages.CountAsync(l => languages.Contains(l.Id), ct) != languages.Count) return CatalogueRefusals.Language;

        var found = id is { } known ? await Known(actor, known, seen, ct) : await Fresh(actor, wishes, ct);
        if (!found.Done) return found;
        var (service, before) = (found.Value, id is null ? null : Facts(found.Value));
        (service.Name, service.Category, service.Description) = (wishes.Name.Trimmed(), wishes.Category?.Trimmed(), wishes.Description?.Trimmed());
        (service.Charging, service.NamesInWriting) = (wishes.Charging, wishes.NamesInWriting);
        service.Languages.RemoveAll(l => !languages.Contains(l.LanguageId));
        service.Languages.AddRange(languages.Except(service.Languages.Select(l => l.LanguageId)).Select(l => new ServiceLanguage { LanguageId = l }));
        await db.Changed(actor, CatalogueKind.Service, service, id is null ? "added" : "changed", clock.GetUtcNow(), before, Facts(service), ct);
        return service;
    }, ct);

    async Task<Outcome<Service>> Known(Actor actor, long id, uint? seen, CancellationToken ct)
    {
        if (await db.Services.Include(s => s.Languages).SingleOrDefaultAsync(s => s.Id == id && (actor.BranchId == null || s.BranchId == actor.BranchId), ct) is not { } service)
            return CatalogueRefusals.NotFound;
        return await db.ChangedSince(seen, service.RowVersion, CatalogueWork.Subject(CatalogueKind.Service, id), ct) is { } late ? late : service;
    }

    async Task<Outcome<Service>> Fresh(Actor actor, ServiceWishes wishes, CancellationToken ct)
    {
        if (!await db.MayWorkIn(actor, wishes.BranchId, ct)) return CatalogueRefusals.NotFound;
        var last = await db.Services.Where(s => s.BranchId == wishes.BranchId).MaxAsync(s => (int?)s.Position, ct);
        return db.Services.Add(new Service { BranchId = wishes.BranchId, Name = wishes.Name, Position = (last ?? -1) + 1 }).Entity;
    }

    static object Facts(Service s) => new { name = s.Name.Uz, charging = s.Charging.ToString(), s.NamesInWriting, languages = s.Languages.Select(l => l.LanguageId).Order().ToArray() };
}
