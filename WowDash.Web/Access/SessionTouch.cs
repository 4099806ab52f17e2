using Npgsql;
using WowDash.Data.Settings;

namespace WowDash.Web.Access;

/// <summary>Slides a session's expiry with use: at most one write a minute, never beyond the session's end.</summary>
sealed class SessionTouch(NpgsqlDataSource source, WowDashSettings settings, TimeProvider clock)
{
    public async Task Seen(SessionFacts session, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        if (now - session.LastSeenAt < TimeSpan.FromMinutes(1)) return;
        await using var command = source.CreateCommand(
            "update staff_sessions set last_seen_at = $2, expires_at = least($3, ends_at) where id = $1 and revoked_at is null and last_seen_at < $2");
        command.Parameters.Add(new() { Value = session.SessionId });
        command.Parameters.Add(new() { Value = now });
        command.Parameters.Add(new() { Value = now + settings.SessionTtl });
        await command.ExecuteNonQueryAsync(ct);
    }
}
