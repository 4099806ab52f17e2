using Microsoft.EntityFrameworkCore;

namespace WowDash.Data.Centers;

/// <summary>Tells every process that what customers are shown of a center (price list, branches, texts, hours) has changed.</summary>
public static class CenterNews
{
    /// <summary>PostgreSQL's NOTIFY channel; the payload is the center's id.</summary>
    public const string Channel = "wowdash_center";

    /// <summary>Heard when the transaction commits.</summary>
    internal static Task TellBots(this WowDashDb db, CancellationToken ct)
    {
        var centerId = db.Center.Id.ToString(System.Globalization.CultureInfo.InvariantCulture);
        return db.Database.ExecuteSqlAsync($"select pg_notify({Channel}, {centerId})", ct);
    }
}
