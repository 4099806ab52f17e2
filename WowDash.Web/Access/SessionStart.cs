using WowDash.Data;
using WowDash.Data.Sessions;
using WowDash.Data.Settings;
using WowDash.Data.Staff;

namespace WowDash.Web.Access;

/// <summary>A new session with a key of its own; only the key's hash is kept.</summary>
sealed class SessionStart(WowDashDb db, WowDashSettings settings, TimeProvider clock)
{
    static readonly TimeSpan Longest = TimeSpan.FromDays(7);

    public async Task<string> Run(Account account, string address, string device, CancellationToken ct)
    {
        var (key, now) = (Secret.New(), clock.GetUtcNow());
        db.StaffSessions.Add(new StaffSession
        {
            KeyHash = Secret.Hash(key),
            AccountId = account.Id,
            CreatedAt = now,
            LastSeenAt = now,
            ExpiresAt = now + settings.SessionTtl,
            EndsAt = now + Longest,
            Address = address,
            Device = device.Length > 200 ? device[..200] : device,
        });
        await db.SaveChangesAsync(ct);
        return key;
    }
}
