using Microsoft.EntityFrameworkCore;
using WowDash.Data.Centers;
using WowDash.Data.Texts;

namespace WowDash.Data.Audit;

/// <summary>Two people at one form: the second is told instead of overwriting the first.</summary>
public static class Meanwhile
{
    /// <summary>The <see cref="Refusal.Id"/> of what came too late.</summary>
    public const string Changed = "changed-meanwhile";

    static readonly Text Words = new(
        "Siz yozayotganda {0} buni o‘zgartirdi ({1}). Yozganlaringiz turibdi: hozirgi holatini ko‘rib, kerak bo‘lsa qayta saqlang.",
        "Пока Вы писали, это изменил(а) {0} ({1}). Написанное Вами сохранилось: посмотрите, как сейчас, и при необходимости сохраните ещё раз.",
        "{0} changed this while you were writing ({1}). What you wrote is still here: see how it is now, and save again if you still want to.");

    /// <summary>Null when the row is as it was seen (or nobody says how it was seen); otherwise the refusal that names who changed it and when.</summary>
    internal static async Task<Refusal?> ChangedSince(this WowDashDb db, uint? seen, uint now, string subject, CancellationToken ct)
    {
        if (seen is null || seen == now) return null;
        var (centerId, center) = (db.Center.Id, await db.Centers.AsNoTracking().SingleAsync(c => c.Id == db.Center.Id, ct));
        var last = await db.AuditEntries.Where(a => a.CenterId == centerId && a.Subject == subject).OrderByDescending(a => a.Id).Select(a => new { a.By, a.At }).FirstOrDefaultAsync(ct);
        return new(Changed, Words.With(last?.By ?? "WowDash", last is null ? "…" : center.Local(last.At).ToString("dd.MM HH:mm", System.Globalization.CultureInfo.InvariantCulture)));
    }
}
