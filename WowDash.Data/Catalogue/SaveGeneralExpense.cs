using Microsoft.EntityFrameworkCore;
using WowDash.Data.Audit;
using WowDash.Data.Centers;
using WowDash.Data.Files;
using WowDash.Data.Staff;
using WowDash.Data.Tables;

namespace WowDash.Data.Catalogue;

/// <summary>A general expense as it is to be.</summary>
public sealed record GeneralExpenseWishes
{
    /// <summary>Null for the whole center's.</summary>
    public long? BranchId { get; init; }

    public required string Category { get; init; }

    /// <summary>So‘m.</summary>
    public required decimal Amount { get; init; }

    public required DateOnly On { get; init; }
    public bool Paid { get; init; } = true;

    /// <summary>Until when a debt is to be paid.</summary>
    public DateOnly? DueOn { get; init; }

    public string? Vendor { get; init; }
    public string? Note { get; init; }

    /// <summary>A picture or PDF of the receipt; null keeps what is there.</summary>
    public Stream? Receipt { get; init; }
}

/// <summary>Writes down rent, salaries and the like, or changes what was written.</summary>
public sealed class SaveGeneralExpense(WowDashDb db, FileStore store, TimeProvider clock)
{
    const long LargestReceipt = 10_000_000;
    static readonly FileKind[] ReceiptKinds = [FileKind.Jpeg, FileKind.Png, FileKind.Webp, FileKind.Pdf];

    /// <summary>Who is bound to a branch writes down that branch's only. Refuses: <c>permission</c>, <c>catalogue.not-found</c>, <c>expense.category</c>,
    /// <c>catalogue.amount</c>, <c>expense.day</c>, <c>expense.due</c>, <c>catalogue.description</c>, <c>file.content</c>, <c>file.size</c>, <c>changed-meanwhile</c>.</summary>
    /// <param name="id">Null for a new one.</param>
    /// <param name="seen">The row version the wishes were written upon; null not to ask.</param>
    public Task<Outcome<GeneralExpense>> Run(Actor actor, long? id, GeneralExpenseWishes wishes, uint? seen = null, CancellationToken ct = default) => db.InOneTransaction<GeneralExpense>(async () =>
    {
        if (actor.Lacks(Permission.ManageExpenses) is { } lacking) return lacking;
        if (await Wrong(actor, wishes, ct) is { } wrong) return wrong;
        var expense = await db.GeneralExpenses.SingleOrDefaultAsync(e => e.Id == id && (actor.BranchId == null || e.BranchId == actor.BranchId), ct);
        if (id is not null && expense is null) return CatalogueRefusals.NotFound;
        if (expense is not null && await db.ChangedSince(seen, expense.RowVersion, $"general expense {id}", ct) is { } late) return late;
        var receipt = wishes.Receipt is { } stream ? await Keep(stream, ct) : null;
        if (receipt?.Refusal is { } unfit) return unfit;

        var before = expense is null ? null : Facts(expense);
        expense ??= db.GeneralExpenses.Add(new GeneralExpense { Category = wishes.Category, By = actor.Name }).Entity;
        (expense.BranchId, expense.Category, expense.Amount, expense.On) = (wishes.BranchId, wishes.Category.Trim(), wishes.Amount, wishes.On);
        (expense.Paid, expense.DueOn, expense.Vendor, expense.Note) = (wishes.Paid, wishes.Paid ? null : wishes.DueOn, Words(wishes.Vendor), Words(wishes.Note));
        expense.ReceiptFileId = receipt?.Value.Id ?? expense.ReceiptFileId;
        await db.SaveChangesAsync(ct);
        db.Audit(actor, id is null ? "general-expense.added" : "general-expense.changed", $"general expense {expense.Id}", clock.GetUtcNow(), before, Facts(expense));
        await db.SaveChangesAsync(ct);
        return expense;
    }, ct);

    async Task<Refusal?> Wrong(Actor actor, GeneralExpenseWishes wishes, CancellationToken ct)
    {
        if (wishes.BranchId is { } branch ? !await db.MayWorkIn(actor, branch, ct) : actor.BranchId is not null) return CatalogueRefusals.NotFound;
        if (wishes.Category.Trim().Length is 0 or > 60) return CatalogueRefusals.Heading;
        if (wishes.Amount <= 0 || !CatalogueWork.IsAmount(wishes.Amount)) return CatalogueRefusals.Amount;
        var today = (await db.Centers.AsNoTracking().SingleAsync(c => c.Id == db.Center.Id, ct)).Day(clock.GetUtcNow());
        if (wishes.On < today.AddYears(-10) || wishes.On > today.AddYears(1)) return CatalogueRefusals.Day;
        if (!wishes.Paid && wishes.DueOn is null) return CatalogueRefusals.DueDay;
        return wishes.Vendor?.Length > 200 || wishes.Note?.Length > CatalogueRefusals.LongestDescription ? CatalogueRefusals.Description : null;
    }

    async Task<Outcome<StoredFile>> Keep(Stream content, CancellationToken ct)
    {
        var saved = await store.Save(db.Center.Id, content, LargestReceipt, ct);
        if (!saved.Done) return saved.Refusal;
        await using var stored = store.Open(saved.Value.Key);
        if (FileKinds.OfContent(stored) is not { } kind || !ReceiptKinds.Contains(kind))
        {
            store.Delete(saved.Value.Key);
            return FileRefusals.Content;
        }

        var file = db.Files.Add(new StoredFile
        {
            Purpose = FilePurpose.Expense,
            Status = FileStatus.Stored,
            Name = "receipt",
            ContentType = kind.ContentType(),
            Size = saved.Value.Size,
            StorageKey = saved.Value.Key,
            Sha256 = saved.Value.Sha256,
            CreatedAt = clock.GetUtcNow(),
        }).Entity;
        await db.SaveChangesAsync(ct);
        return file;
    }

    static string? Words(string? typed) => string.IsNullOrWhiteSpace(typed) ? null : typed.Trim();

    static object Facts(GeneralExpense e) => new { e.Category, e.Amount, on = e.On.ToString("O"), e.Paid, due = e.DueOn?.ToString("O") };
}
