using Microsoft.EntityFrameworkCore;
using WowDash.Data.Settings;

namespace WowDash.Data.Sessions;

/// <summary>Signed-in devices. A session ends by idleness (SESSION_TTL), after seven days whatever its use, by being revoked, and with its account.</summary>
public sealed class StaffSessions(WowDashDb db, WowDashSettings settings, TimeProvider clock)
{
    /// <summary>A session ends then however much it is used.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromDays(7);

    /// <summary>Opens a session and answers the key for the cookie: the only time it is known.</summary>
    /// <param name="centerId">The center a platform owner enters; null for others.</param>
    public async Task<(StaffSession Session, string Key)> Open(long accountId, long? centerId, string? address, string? device, CancellationToken ct = default)
    {
        var (key, now) = (Secret.New(), clock.GetUtcNow());
        var session = new StaffSession
        {
            KeyHash = Secret.Hash(key),
            AccountId = accountId,
            CenterId = centerId,
            CreatedAt = now,
            LastSeenAt = now,
            ExpiresAt = now + settings.SessionTtl,
            EndsAt = now + Longest,
            Address = address,
            Device = device is { Length: > 200 } ? device[..200] : device,
        };
        db.StaffSessions.Add(session);
        await db.SaveChangesAsync(ct);
        return (session, key);
    }

    /// <summary>An account's open sessions, last used first.</summary>
    public Task<List<StaffSession>> Of(long accountId, CancellationToken ct = default) =>
        Open(clock.GetUtcNow()).AsNoTracking().Where(s => s.AccountId == accountId).OrderByDescending(s => s.LastSeenAt).ToListAsync(ct);

    /// <summary>Lets a platform owner's session enter a center, or leave it (null).</summary>
    public Task Enter(long sessionId, long? centerId, CancellationToken ct = default) =>
        db.StaffSessions.Where(s => s.Id == sessionId).ExecuteUpdateAsync(set => set.SetProperty(s => s.CenterId, centerId), ct);

    /// <summary>Ends one of an account's sessions. Answers whether it was open.</summary>
    public async Task<bool> Revoke(long accountId, long sessionId, CancellationToken ct = default) =>
        await Revoke(s => s.Where(x => x.AccountId == accountId && x.Id == sessionId), ct) > 0;

    /// <summary>Ends all of an account's sessions but one. Answers how many were open.</summary>
    public Task<int> RevokeAll(long accountId, long? exceptSessionId = null, CancellationToken ct = default) =>
        Revoke(s => s.Where(x => x.AccountId == accountId && x.Id != exceptSessionId), ct);

    async Task<int> Revoke(Func<IQueryable<StaffSession>, IQueryable<StaffSession>> which, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        return await which(Open(now)).ExecuteUpdateAsync(set => set.SetProperty(s => s.RevokedAt, now), ct);
    }

    IQueryable<StaffSession> Open(DateTimeOffset now) => db.StaffSessions.Where(s => s.RevokedAt == null && s.ExpiresAt > now && s.EndsAt > now);
}
