using Microsoft.EntityFrameworkCore;
using WowDash.Data;
using WowDash.Data.Texts;
using WowDash.Web.Access;

namespace WowDash.Web.Pages;

/// <summary>Who changed an order, for whoever was about to.</summary>
static class OrderChanges
{
    public static async Task<Text> Words(WowDashDb db, Viewer viewer, long orderId, CancellationToken ct)
    {
        var last = await db.OrderEvents.Where(e => e.OrderId == orderId).OrderByDescending(e => e.At).ThenByDescending(e => e.Id).Select(e => new { e.By, e.At }).FirstAsync(ct);
        return OrderPageTexts.ChangedMeanwhile.With(last.By, viewer.When(last.At));
    }
}
