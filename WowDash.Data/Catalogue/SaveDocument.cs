using Microsoft.EntityFrameworkCore;
using WowDash.Data.Audit;
using WowDash.Data.Tables;
using WowDash.Data.Texts;

namespace WowDash.Data.Catalogue;

/// <summary>A document type as it is to be.</summary>
public sealed record DocumentWishes
{
    /// <summary>The service it belongs to. Counts for a new one only.</summary>
    public required long ServiceId { get; init; }

    public required Text Name { get; init; }
    public required Prices Ordinary { get; init; }
    public required Prices Agency { get; init; }

    /// <summary>Working days.</summary>
    public int EstimatedDays { get; init; } = 1;
}

/// <summary>Adds a document type with its prices to a service, or changes one.</summary>
public sealed class SaveDocument(WowDashDb db, TimeProvider clock)
{
    /// <summary>Orders placed before keep their prices. Refuses: <c>permission</c>, <c>catalogue.not-found</c>, <c>catalogue.name</c>, <c>catalogue.amount</c>,
    /// <c>catalogue.days</c>, <c>changed-meanwhile</c>.</summary>
    /// <param name="id">Null for a new one.</param>
    /// <param name="seen">The row version the wishes were written upon; null not to ask.</param>
    public Task<Outcome<DocumentType>> Run(Actor actor, long? id, DocumentWishes wishes, uint? seen = null, CancellationToken ct = default) => db.InOneTransaction<DocumentType>(async () =>
    {
        if (actor.Lacks(CatalogueKind.Document.Needs()) is { } lacking) return lacking;
        if (!wishes.Name.IsName()) return CatalogueRefusals.Name;
        if (!wishes.Ordinary.IsRight() || !wishes.Agency.IsRight()) return CatalogueRefusals.Amount;
        if (wishes.EstimatedDays is < 0 or > 365) return CatalogueRefusals.Days;

        var found = id is { } known ? await Known(actor, known, seen, ct) : await Fresh(actor, wishes, ct);
        if (!found.Done) return found;
        var (document, before) = (found.Value, id is null ? null : Facts(found.Value));
        (document.Name, document.Ordinary, document.Agency, document.EstimatedDays) = (wishes.Name.Trimmed(), wishes.Ordinary, wishes.Agency, wishes.EstimatedDays);
        await db.Changed(actor, CatalogueKind.Document, document, id is null ? "added" : "changed", clock.GetUtcNow(), before, Facts(document), ct);
        return document;
    }, ct);

    async Task<Outcome<DocumentType>> Known(Actor actor, long id, uint? seen, CancellationToken ct)
    {
        var found = await db.Find(actor, CatalogueKind.Document, id, ct);
        if (!found.Done) return found.Refusal;
        return await db.ChangedSince(seen, found.Value.RowVersion, CatalogueWork.Subject(CatalogueKind.Document, id), ct) is { } late ? late : (DocumentType)found.Value;
    }

    async Task<Outcome<DocumentType>> Fresh(Actor actor, DocumentWishes wishes, CancellationToken ct)
    {
        if (!(await db.Find(actor, CatalogueKind.Service, wishes.ServiceId, ct)).Done) return CatalogueRefusals.NotFound;
        var last = await db.DocumentTypes.Where(d => d.ServiceId == wishes.ServiceId).MaxAsync(d => (int?)d.Position, ct);
        return db.DocumentTypes.Add(new DocumentType
        {
            ServiceId = wishes.ServiceId,
            Name = wishes.Name,
            Ordinary = wishes.Ordinary,
            Agency = wishes.Agency,
            Position = (last ?? -1) + 1,
        }).Entity;
    }

    static object Facts(DocumentType d) => new { name = d.Name.Uz, d.Ordinary, d.Agency, d.EstimatedDays };
}
