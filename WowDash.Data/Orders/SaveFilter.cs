using Microsoft.EntityFrameworkCore;
using WowDash.Data.Tables;

namespace WowDash.Data.Orders;

/// <summary>Keeps a filter of the orders list for whoever made it.</summary>
public sealed class SaveFilter(WowDashDb db, TimeProvider clock)
{
    static readonly Refusal Name = new("filter.name", new(
        "Filtrga 40 belgigacha nom bering.", "Дайте фильтру название до 40 знаков.", "Give the filter a name of up to 40 characters."));

    static readonly Refusal Empty = new("filter.empty", new(
        "Avval filtr tanlang.", "Сначала выберите фильтр.", "Choose something to filter by first."));

    static readonly Refusal TooMany = new("filter.too-many", new(
        "12 tagacha filtr saqlash mumkin. Keraksizini o‘chiring.", "Можно сохранить до 12 фильтров. Удалите ненужный.", "Up to 12 filters can be kept. Remove one you no longer need."));

    /// <summary>Keeps it under a name; the same name again replaces what was under it. Refuses: <c>filter.name</c>, <c>filter.empty</c>, <c>filter.too-many</c>.</summary>
    public Task<Outcome<SavedFilter>> Run(Actor actor, string? name, string query, CancellationToken ct = default) => db.InOneTransaction<SavedFilter>(async () =>
    {
        var (words, account) = (name?.Trim() ?? "", actor.AccountId ?? throw new InvalidOperationException("Only people keep filters."));
        if (words.Length is 0 or > SavedFilter.NameLength) return Name;
        if (query.Length is 0 or > SavedFilter.QueryLength) return Empty;
        await db.TakeTurn($"filters {account}", ct);
        var kept = await db.SavedFilters.Where(f => f.AccountId == account).ToListAsync(ct);
        var filter = kept.SingleOrDefault(f => f.Name == words);
        if (filter is null && kept.Count >= SavedFilter.Most) return TooMany;
        filter ??= db.SavedFilters.Add(new SavedFilter { AccountId = account, Name = words, Query = query, CreatedAt = clock.GetUtcNow() }).Entity;
        filter.Query = query;
        await db.SaveChangesAsync(ct);
        return filter;
    }, ct);
}

/// <summary>Drops a kept filter.</summary>
public sealed class ForgetFilter(WowDashDb db)
{
    /// <summary>Drops the actor's own and answers what it was, to be kept again; another's stays. What is not there is dropped already: null.</summary>
    public async Task<SavedFilter?> Run(Actor actor, long filterId, CancellationToken ct = default)
    {
        if (await db.SavedFilters.SingleOrDefaultAsync(f => f.Id == filterId && f.AccountId == actor.AccountId, ct) is not { } filter) return null;
        db.SavedFilters.Remove(filter);
        await db.SaveChangesAsync(ct);
        return filter;
    }
}
