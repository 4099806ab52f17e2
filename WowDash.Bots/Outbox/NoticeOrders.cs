using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WowDash.Data;
using WowDash.Data.Files;
using WowDash.Data.Orders;

namespace WowDash.Bots.Outbox;

/// <summary>Reads the orders that notices speak of, as they are now: those of one center that are asked for at the same time in one query.</summary>
sealed class NoticeOrders(IServiceProvider services)
{
    // translated once for the process
    readonly Func<WowDashDb, IReadOnlyList<long>, IAsyncEnumerable<Order>> find = EF.CompileAsyncQuery((WowDashDb db, IReadOnlyList<long> ids) => db.Orders.AsNoTracking()
        .Include(o => o.Customer).Include(o => o.Branch).Include(o => o.Service).Include(o => o.DocumentType).Include(o => o.TargetLanguage)
        .Include(o => o.Files.Where(f => f.Purpose == FilePurpose.Finished && f.Status == FileStatus.Stored)).Where(o => ids.Contains(o.Id)));

    readonly ConcurrentDictionary<long, Together<long, Order?>> centers = new();

    /// <summary>The order with its customer, branch, service, document type, target language and finished files; null when there is none.</summary>
    public Task<Order?> Of(long centerId, long orderId) =>
        centers.GetOrAdd(centerId, id => new Together<long, Order?>(orders => Read(id, orders))).Run(orderId);

    async Task<IReadOnlyList<Order?>> Read(long centerId, IReadOnlyList<long> ids)
    {
        await using var scope = services.InCenter(centerId);
        var orders = new Dictionary<long, Order>(ids.Count);
        await foreach (var order in find(scope.ServiceProvider.GetRequiredService<WowDashDb>(), ids)) orders[order.Id] = order;
        return [.. ids.Select(id => orders.GetValueOrDefault(id))];
    }
}
