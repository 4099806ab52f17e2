using Npgsql;

namespace WowDash.Bots.Channels;

/// <summary>Finds out which cards are to be made or looked at, from what the centers announced about their orders: a verb that changes an order knows nothing of channels.
/// An order gets its cards when it is placed, in the channels its center and branch have then.</summary>
sealed class ChannelFollower(NpgsqlDataSource database)
{
    /// <summary>How long a changed card waits for further changes: they become one edit.</summary>
    static readonly TimeSpan Settling = TimeSpan.FromSeconds(1.5);

    // events are numbered in commit order: whoever has seen number 7 has seen all up to 7. One picture of the database for the whole statement
    const string FollowSql =
        """
        with behind as (
            select p.center_id, p.seq, c.last_live_seq from channel_positions p join center_counters c using (center_id)
            where c.last_live_seq > p.seq order by p.center_id limit 100 for update of p skip locked
        ), news as (
            select e.center_id, e.subject_id, bool_or(e.what = 'placed') as placed
            from behind b join live_events e on e.center_id = b.center_id and e.seq > b.seq
            where e.kind = 'order' group by e.center_id, e.subject_id
        ), asked as (
            update channel_posts p set asked = asked + 1, attempts = 0, due_at = now() + $1
            from news n where p.center_id = n.center_id and p.order_id = n.subject_id
        ), opened as (
            insert into channel_posts (center_id, order_id, chat_id, status, due_at, asked, attempts, card, files_up_to, created_at)
            select distinct o.center_id, o.id, channel.id, 'Waiting', now(), 1, 0, '[]'::jsonb, 0, now()
            from news n join orders o on o.center_id = n.center_id and o.id = n.subject_id
                join centers c on c.id = o.center_id
                join branches b on b.center_id = o.center_id and b.id = o.branch_id
                cross join lateral (values (c.company_channel_id), (case when o.breakdown ->> 'audience' = 'Agency' then b.b2b_channel_id else b.b2c_channel_id end)) channel (id)
            where n.placed and channel.id is not null
            on conflict do nothing
        )
        update channel_positions p set seq = greatest(p.seq, b.last_live_seq) from behind b where p.center_id = b.center_id
        """;

    /// <summary>Reads on in every center that is behind; answers how many those were.</summary>
    public async Task<int> Run(CancellationToken ct)
    {
        await using var command = database.CreateCommand(FollowSql);
        command.Parameters.Add(new NpgsqlParameter<TimeSpan> { TypedValue = Settling });
        return await command.ExecuteNonQueryAsync(ct);
    }
}
