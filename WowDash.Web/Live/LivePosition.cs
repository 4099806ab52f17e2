using Microsoft.EntityFrameworkCore;
using WowDash.Data;

namespace WowDash.Web.Live;

/// <summary>Where the center's stream of events is. A page notes it before it reads anything else, and its stream goes on from there: no change falls between.</summary>
sealed class LivePosition(WowDashDb db)
{
    public Task<long> Now(CancellationToken ct) => db.CenterCounters.Select(c => c.LastLiveSeq).FirstOrDefaultAsync(ct);
}
