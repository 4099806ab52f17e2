using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using WowDash.Data.Audit;
using WowDash.Data.Tables;
using WowDash.Data.Texts;

namespace WowDash.Data.Catalogue;

/// <summary>A target language as it is to be.</summary>
public sealed record LanguageWishes
{
    /// <summary>BCP 47; unique in the center.</summary>
    public required string Code { get; init; }

    public required Text Name { get; init; }

    /// <summary>Surcharges.</summary>
    public required Prices Ordinary { get; init; }

    public required Prices Agency { get; init; }
}

/// <summary>Adds a target language to the center, or changes one.</summary>
public sealed partial class SaveLanguage(WowDashDb db, TimeProvider clock)
{
    /// <summary>For who works for the whole center. Refuses: <c>permission</c>, <c>catalogue.whole-center</c>, <c>catalogue.not-found</c>, <c>catalogue.code</c>,
    /// <c>catalogue.code-taken</c>, <c>catalogue.name</c>, <c>catalogue.amount</c>, <c>changed-meanwhile</c>.</summary>
    /// <param name="id">Null for a new one.</param>
    /// <param name="seen">The row version the wishes were written upon; null not to ask.</param>
    public Task<Outcome<TargetLanguage>> Run(Actor actor, long? id, LanguageWishes wishes, uint? seen = null, CancellationToken ct = default) => db.InOneTransaction<TargetLanguage>(async () =>
    {
        if (actor.Lacks(CatalogueKind.Language.Needs()) is { } lacking) return lacking;
        if (actor.BranchId is not null) return CatalogueRefusals.WholeCenter;
        if (Wrong(wishes) is { } wrong) return wrong;
        await db.TakeTurn("languages", ct);
        var code = wishes.Code.Trim();
        if (await db.TargetLanguages.AnyAsync(l => l.Code == code && l.Id != id, ct)) return CatalogueRefusals.CodeTaken;

        var found = id is { } known ? await Known(actor, known, seen, ct) : await Fresh(wishes, ct);
        if (!found.Done) return found;
        var (language, before) = (found.Value, id is null ? null : Facts(found.Value));
        (language.Code, language.Name, language.Ordinary, language.Agency) = (code, wishes.Name.Trimmed(), wishes.Ordinary, wishes.Agency);
        await db.Changed(actor, CatalogueKind.Language, language, id is null ? "added" : "changed", clock.GetUtcNow(), before, Facts(language), ct);
        return language;
    }, ct);

    static Refusal? Wrong(LanguageWishes wishes)
    {
        if (!Codes().IsMatch(wishes.Code.Trim())) return CatalogueRefusals.Code;
        if (!wishes.Name.IsName()) return CatalogueRefusals.Name;
        return wishes.Ordinary.IsRight() && wishes.Agency.IsRight() ? null : CatalogueRefusals.Amount;
    }

    async Task<Outcome<TargetLanguage>> Known(Actor actor, long id, uint? seen, CancellationToken ct)
    {
        var found = await db.Find(actor, CatalogueKind.Language, id, ct);
        if (!found.Done) return found.Refusal;
        return await db.ChangedSince(seen, found.Value.RowVersion, CatalogueWork.Subject(CatalogueKind.Language, id), ct) is { } late ? late : (TargetLanguage)found.Value;
    }

    async Task<Outcome<TargetLanguage>> Fresh(LanguageWishes wishes, CancellationToken ct)
    {
        var last = await db.TargetLanguages.MaxAsync(l => (int?)l.Position, ct);
        return db.TargetLanguages.Add(new TargetLanguage { Code = wishes.Code, Name = wishes.Name, Ordinary = wishes.Ordinary, Agency = wishes.Agency, Position = (last ?? -1) + 1 }).Entity;
    }

    static object Facts(TargetLanguage l) => new { l.Code, name = l.Name.Uz, l.Ordinary, l.Agency };

    [GeneratedRegex(@"\A[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,2}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Codes();
}
