using Microsoft.EntityFrameworkCore;
using WowDash.Data.Audit;
using WowDash.Data.Tables;
using WowDash.Data.Texts;

namespace WowDash.Data.Catalogue;

/// <summary>An expense as it is to be.</summary>
public sealed record ExpenseWishes
{
    /// <summary>Counts for a new one only.</summary>
    public required long BranchId { get; init; }

    public required Text Name { get; init; }

    /// <summary>So‘m for the original.</summary>
    public decimal Original { get; init; }

    /// <summary>So‘m for each copy.</summary>
    public decimal Copy { get; init; }

    /// <summary>Whose orders cause it; null for all.</summary>
    public Audience? Audience { get; init; }

    /// <summary>Document types of the same branch whose orders cause it.</summary>
    public IReadOnlyCollection<long> DocumentIds { get; init; } = [];
}

/// <summary>Adds what orders cost a branch, or changes it.</summary>
public sealed class SaveExpense(WowDashDb db, TimeProvider clock)
{
    /// <summary>Refuses: <c>permission</c>, <c>catalogue.not-found</c>, <c>catalogue.name</c>, <c>catalogue.amount</c>, <c>catalogue.document</c>,
    /// <c>changed-meanwhile</c>.</summary>
    /// <param name="id">Null for a new one.</param>
    /// <param name="seen">The row version the wishes were written upon; null not to ask.</param>
    public Task<Outcome<Expense>> Run(Actor actor, long? id, ExpenseWishes wishes, uint? seen = null, CancellationToken ct = default) => db.InOneTransaction<Expense>(async () =>
    {
        if (actor.Lacks(CatalogueKind.Expense.Needs()) is { } lacking) return lacking;
        if (!wishes.Name.IsName()) return CatalogueRefusals.Name;
        if (!CatalogueWork.IsAmount(wishes.Original, wishes.Copy)) return CatalogueRefusals.Amount;

        var found = id is { } known ? await Known(actor, known, seen, ct) : await Fresh(actor, wishes, ct);
        if (!found.Done) return found;
        var (expense, before) = (found.Value, id is null ? null : Facts(found.Value));
        var documents = wishes.DocumentIds.Distinct().ToList();
        if (await db.DocumentTypes.CountAsync(d => documents.Contains(d.Id) && d.Service.BranchId == expense.BranchId, ct) != documents.Count) return CatalogueRefusals.Document;
        (expense.Name, expense.Original, expense.Copy, expense.Audience) = (wishes.Name.Trimmed(), wishes.Original, wishes.Copy, wishes.Audience);
        await db.SaveChangesAsync(ct);
        await Attach(expense, documents, ct);
        await db.Changed(actor, CatalogueKind.Expense, expense, id is null ? "added" : "changed", clock.GetUtcNow(), before, Facts(expense), ct);
        return expense;
    }, ct);

    async Task Attach(Expense expense, List<long> documents, CancellationToken ct)
    {
        var attached = await db.DocumentExpenses.Where(d => d.ExpenseId == expense.Id).ToListAsync(ct);
        db.DocumentExpenses.RemoveRange(attached.Where(d => !documents.Contains(d.DocumentTypeId)));
        db.DocumentExpenses.AddRange(documents.Except(attached.Select(d => d.DocumentTypeId)).Select(d => new DocumentExpense { DocumentTypeId = d, ExpenseId = expense.Id }));
    }

    async Task<Outcome<Expense>> Known(Actor actor, long id, uint? seen, CancellationToken ct)
    {
        var found = await db.Find(actor, CatalogueKind.Expense, id, ct);
        if (!found.Done) return found.Refusal;
        return await db.ChangedSince(seen, found.Value.RowVersion, CatalogueWork.Subject(CatalogueKind.Expense, id), ct) is { } late ? late : (Expense)found.Value;
    }

    async Task<Outcome<Expense>> Fresh(Actor actor, ExpenseWishes wishes, CancellationToken ct)
    {
        if (!await db.MayWorkIn(actor, wishes.BranchId, ct)) return CatalogueRefusals.NotFound;
        var last = await db.Expenses.Where(e => e.BranchId == wishes.BranchId).MaxAsync(e => (int?)e.Position, ct);
        return db.Expenses.Add(new Expense { BranchId = wishes.BranchId, Name = wishes.Name, Position = (last ?? -1) + 1 }).Entity;
    }

    static object Facts(Expense e) => new { name = e.Name.Uz, e.Original, e.Copy, audience = e.Audience?.ToString() };
}
