using Npgsql;
using WowDash.Data.Staff;
using WowDash.Data.Texts;

namespace WowDash.Web.Access;

/// <summary>Reads living sessions, with everything that can end one: expiry, revocation, the account, the person, the role, the center. One query, asked at each
/// request (so that whoever was put out is out at once) and every few seconds for the streams of a worker. Plain SQL: no center is chosen yet.</summary>
sealed class SessionLookup(NpgsqlDataSource source, TimeProvider clock)
{
    const string Living =
        """
        select s.id, s.account_id, coalesce(m.name, a.full_name), a.email, a.language, a.theme, a.is_platform_owner, s.last_seen_at,
               m.id, r.name, r.system, r.permissions, c.id, c.name, c.slug, c.time_zone, c.currency_label, m.branch_id, b.name, c.logo_path, a.avatar_path
        from staff_sessions s
        join accounts a on a.id = s.account_id
        left join staff_members m on m.account_id = a.id and not a.is_platform_owner
        left join roles r on r.center_id = m.center_id and r.id = m.role_id
        left join branches b on b.center_id = m.center_id and b.id = m.branch_id
        left join centers c on c.id = case when a.is_platform_owner then s.center_id else m.center_id end
        where s.revoked_at is null and s.expires_at > $2 and s.ends_at > $2 and a.active
          and (a.is_platform_owner or (m.active and r.active and c.status = 'Active'))
        """;

    /// <summary>The session whose cookie key has this hash; null when there is none alive.</summary>
    public async Task<SessionFacts?> Find(byte[] keyHash, CancellationToken ct)
    {
        await using var command = source.CreateCommand(Living + " and s.key_hash = $1");
        command.Parameters.Add(new() { Value = keyHash });
        command.Parameters.Add(new() { Value = clock.GetUtcNow() });
        await using var reader = await command.ExecuteReaderAsync(ct);
        return await reader.ReadAsync(ct) ? Read(reader) : null;
    }

    /// <summary>Those of the sessions that are still alive.</summary>
    public async Task<Dictionary<long, SessionFacts>> Alive(long[] sessionIds, CancellationToken ct)
    {
        await using var command = source.CreateCommand(Living + " and s.id = any($1)");
        command.Parameters.Add(new() { Value = sessionIds });
        command.Parameters.Add(new() { Value = clock.GetUtcNow() });
        await using var reader = await command.ExecuteReaderAsync(ct);
        var alive = new Dictionary<long, SessionFacts>();
        while (await reader.ReadAsync(ct)) alive[reader.GetInt64(0)] = Read(reader);
        return alive;
    }

    static SessionFacts Read(NpgsqlDataReader row) => new()
    {
        SessionId = row.GetInt64(0),
        AccountId = row.GetInt64(1),
        Name = row.GetString(2),
        Email = row.IsDBNull(3) ? "" : row.GetString(3),
        Language = Enum.Parse<Language>(row.GetString(4)),
        Theme = Enum.Parse<Theme>(row.GetString(5)),
        IsPlatformOwner = row.GetBoolean(6),
        Avatar = row.IsDBNull(20) ? null : row.GetString(20)[^8..],
        LastSeenAt = row.GetFieldValue<DateTimeOffset>(7),
        StaffId = row.IsDBNull(8) ? null : row.GetInt64(8),
        RoleName = row.IsDBNull(9) ? null : row.GetString(9),
        SystemRole = row.IsDBNull(10) ? null : Enum.Parse<SystemRole>(row.GetString(10)),
        Permissions = row.IsDBNull(11) ? new HashSet<Permission>() : Known(row.GetFieldValue<string[]>(11)),
        Center = row.IsDBNull(12)
            ? null
            : new CenterFacts(row.GetInt64(12), row.GetString(13), row.GetString(14), TimeZoneInfo.FindSystemTimeZoneById(row.GetString(15)), row.IsDBNull(16) ? null : row.GetString(16))
            {
                Logo = row.IsDBNull(19) ? null : row.GetString(19)[^8..],
            },
        BranchId = row.IsDBNull(17) ? null : row.GetInt64(17),
        BranchName = row.IsDBNull(18) ? null : row.GetString(18),
    };

    // a newer version, running beside this one while they are exchanged, may know more of them: nobody is shut out for that
    static HashSet<Permission> Known(IEnumerable<string> names) => [.. names.Where(name => Enum.TryParse<Permission>(name, out _)).Select(Enum.Parse<Permission>)];
}
