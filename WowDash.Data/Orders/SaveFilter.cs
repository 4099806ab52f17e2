using Microsoft.EntityFrameworkCore;
using WowDash.Data.Tables;

namespace WowDash.Data.Orders;

/// <summary>Keeps a filter of the orders list for whoever made it.</summary>
public sealed class SaveFilter(WowDashDb db, TimeProvider clock)
{
    internal static readonly Refusal Name = new("filter.name", new(
        "Filtrga 40 belgigacha nom bering.", "Дайте фильтру название до 40 знаков.", "Give the filter a name of up to 40 characters."));

    internal static readonly Refusal Empty = new("filter.empty", new(
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
        filter ??= db.SavedFilters.Add(new SavedFilter { AccountId = account, Name = words, Query = query, Position = kept.Select(f => f.Position).DefaultIfEmpty(-1).Max() + 1, CreatedAt = clock.GetUtcNow() }).Entity;
        filter.Query = query;
        await db.SaveChangesAsync(ct);
        return filter;
    }, ct);
}

/// <summary>Gives a kept filter another name, or keeps something else under it.</summary>
public sealed class ChangeFilter(WowDashDb db)
{
    static readonly Refusal NotFound = new("filter.not-found", new("Bunday filtr yo‘q.", "Такого фильтра нет.", "There is no such filter."));

    static readonly Refusal Taken = new("filter.name-taken", new(
        "Bunday nomli filtr bor. Boshqa nom bering.", "Фильтр с таким названием уже есть. Выберите другое.", "You have a filter of that name already. Choose another."));

    /// <summary>Changes the actor's own. Refuses: <c>filter.not-found</c>, <c>filter.name</c>, <c>filter.name-taken</c>, <c>filter.empty</c>.</summary>
    /// <param name="query">What it filters by from now on; null to leave that.</param>
    public Task<Outcome<SavedFilter>> Run(Actor actor, long filterId, string? name, string? query, CancellationToken ct = default) => db.InOneTransaction<SavedFilter>(async () =>
    {
        var words = name?.Trim() ?? "";
        if (words.Length is 0 or > SavedFilter.NameLength) return SaveFilter.Name;
        if (query is { Length: 0 or > SavedFilter.QueryLength }) return SaveFilter.Empty;
        await db.TakeTurn($"filters {actor.AccountId}", ct);
        var kept = await db.SavedFilters.Where(f => f.AccountId == actor.AccountId).ToListAsync(ct);
        if (kept.SingleOrDefault(f => f.Id == filterId) is not { } filter) return NotFound;
        if (kept.Any(f => f.Id != filterId && f.Name == words)) return Taken;
        (filter.Name, filter.Query) = (words, query ?? filter.Query);
        await db.SaveChangesAsync(ct);
        return filter;
    }, ct);
}

/// <summary>Moves a kept filter one place to the front or to the back.</summary>
public sealed class MoveFilter(WowDashDb db)
{
    /// <summary>At the end it stays where it is; so does another's.</summary>
    public Task<Outcome<Nothing>> Run(Actor actor, long filterId, bool front, CancellationToken ct = default) => db.InOneTransaction<Nothing>(async () =>
    {
        await db.TakeTurn($"filters {actor.AccountId}", ct);
        var kept = await db.SavedFilters.Where(f => f.AccountId == actor.AccountId).OrderBy(f => f.Position).ThenBy(f => f.Id).ToListAsync(ct);
        var here = kept.FindIndex(f => f.Id == filterId);
        var there = here + (front ? -1 : 1);
        if (here < 0 || there < 0 || there >= kept.Count) return Nothing.Value;
        (kept[here], kept[there]) = (kept[there], kept[here]);
        for (var i = 0; i < kept.Count; i++) kept[i].Position = i;
        await db.SaveChangesAsync(ct);
        return Nothing.Value;
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
