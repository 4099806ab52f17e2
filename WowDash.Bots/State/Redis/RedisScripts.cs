namespace WowDash.Bots.State.Redis;

/// <summary>What is done in Redis in one step each. A state is a hash: v version, b body, m marks of replies sent, c group (center:kind), d replies due, x expires, u written
/// (Unix milliseconds), n bytes, h who holds it while a transaction of the business is being committed. Beside them: the epoch, the expiry index, the counts, and the index
/// of states that are not in PostgreSQL yet. Every script first looks whether conversations live here (−1: they do not): a Redis that was emptied or left takes nothing.</summary>
static class RedisScripts
{
    const string Here = "if redis.call('GET', KEYS[2]) ~= ARGV[1] then return -1 end ";

    // 2 version read · 3 version · 4 body · 5 group · 6 due · 7 expires · 8 written · 9 lowest mark to keep · 10 who holds it, 'new' when read from PostgreSQL, or '' · 11 member · 12 '1': PostgreSQL has it not yet
    public const string Save = Here +
        """
        local old = redis.call('HMGET', KEYS[1], 'v', 'h', 'c', 'x', 'n', 'm')
        if old[1] then
            if old[1] ~= ARGV[2] or (old[2] and old[2] ~= ARGV[10]) then return 0 end
        elseif ARGV[10] ~= 'new' then
            return 0
        end
        redis.call('HSET', KEYS[1], 'v', ARGV[3], 'b', ARGV[4], 'c', ARGV[5], 'd', ARGV[6], 'x', ARGV[7], 'u', ARGV[8], 'n', #ARGV[4])
        if old[2] then redis.call('HDEL', KEYS[1], 'h') end
        if old[6] then
            local kept = {}
            for mark in string.gmatch(old[6], '%d+') do
                if tonumber(mark) >= tonumber(ARGV[9]) then kept[#kept + 1] = mark end
            end
            if #kept > 0 then redis.call('HSET', KEYS[1], 'm', table.concat(kept, ' ')) else redis.call('HDEL', KEYS[1], 'm') end
        end
        if old[4] ~= ARGV[7] then redis.call('ZADD', KEYS[3], ARGV[7], ARGV[11]) end
        if old[3] ~= ARGV[5] then
            if old[3] then redis.call('HINCRBY', KEYS[4], old[3], -1) end
            redis.call('HINCRBY', KEYS[4], ARGV[5], 1)
        end
        local more = #ARGV[4] - (tonumber(old[5]) or 0)
        if more ~= 0 then redis.call('HINCRBY', KEYS[4], 'bytes', more) end
        if ARGV[12] == '1' then
            local now = redis.call('TIME')
            redis.call('ZADD', KEYS[5], now[1], ARGV[11])
        end
        return 1
        """;

    // 2 version read · 3 'new' when read from PostgreSQL · 4 a word of the holder's · 5 milliseconds
    public const string Hold = Here +
        """
        local old = redis.call('HMGET', KEYS[1], 'v', 'h')
        if old[2] or (old[1] and old[1] ~= ARGV[2]) or (not old[1] and ARGV[3] ~= 'new') then return 0 end
        local now = redis.call('TIME')
        local until_ms = now[1] * 1000 + math.floor(now[2] / 1000) + ARGV[5]
        redis.call('HSET', KEYS[1], 'v', ARGV[2], 'h', string.format('%.0f', until_ms) .. ':' .. ARGV[4])
        return redis.call('HGET', KEYS[1], 'h')
        """;

    // 2 the hold as it was seen · 3 '1': only when its time is over
    public const string Release = Here +
        """
        local hold = redis.call('HGET', KEYS[1], 'h')
        if hold ~= ARGV[2] then return 0 end
        if ARGV[3] == '1' then
            local now = redis.call('TIME')
            if tonumber(string.match(hold, '^%d+')) > now[1] * 1000 + math.floor(now[2] / 1000) then return 0 end
        end
        if redis.call('HEXISTS', KEYS[1], 'b') == 1 then redis.call('HDEL', KEYS[1], 'h') else redis.call('DEL', KEYS[1]) end
        return 1
        """;

    const string Remove =
        """
        local function remove(key, member)
            local old = redis.call('HMGET', key, 'c', 'n')
            redis.call('ZREM', KEYS[3], member)
            redis.call('ZREM', KEYS[5], member)
            if redis.call('DEL', key) == 0 or not old[1] then return end
            redis.call('HINCRBY', KEYS[4], old[1], -1)
            redis.call('HINCRBY', KEYS[4], 'bytes', -(tonumber(old[2]) or 0))
        end
        """ + " ";

    // 2 the version that is out of date · 3 member
    public const string Drop = Here + Remove +
        """
        if redis.call('HGET', KEYS[1], 'v') ~= ARGV[2] then return 0 end
        remove(KEYS[1], ARGV[3])
        return 1
        """;

    // 2 marks
    public const string Note = Here +
        """
        if redis.call('HEXISTS', KEYS[1], 'b') == 0 then return 0 end
        local marks = redis.call('HGET', KEYS[1], 'm')
        redis.call('HSET', KEYS[1], 'm', marks and (marks .. ' ' .. ARGV[2]) or ARGV[2])
        return 1
        """;

    // pairs of member, version from 2 on; their keys from KEYS[6] on: PostgreSQL has them now
    public const string Checkpointed = Here +
        """
        for i = 6, #KEYS do
            local at = 2 + (i - 6) * 2
            if redis.call('HGET', KEYS[i], 'v') == ARGV[at + 1] then redis.call('ZREM', KEYS[5], ARGV[at]) end
        end
        return 1
        """;

    // 2 key prefix · 3 now · 4 written before this is stale, or '' · 5 latest expiry of such · 6 center or '' · 7 kind or '' · 8 skip · 9 how many · 10 '1': only count
    public const string Sweep = Here + Remove +
        """
        local members = redis.call('ZRANGEBYSCORE', KEYS[3], '-inf', math.max(tonumber(ARGV[3]), tonumber(ARGV[5]) or 0), 'LIMIT', ARGV[8], ARGV[9])
        local gone = 0
        for _, member in ipairs(members) do
            local state = redis.call('HMGET', ARGV[2] .. member, 'c', 'x', 'u', 'd', 'h')
            local center, kind = string.match(state[1] or '', '^(%d+):(%d+)$')
            local stale = not center or tonumber(state[2]) <= tonumber(ARGV[3]) or (ARGV[4] ~= '' and tonumber(state[3]) <= tonumber(ARGV[4]) and state[4] == '')
            if stale and not state[5] and (ARGV[6] == '' or ARGV[6] == center) and (ARGV[7] == '' or ARGV[7] == kind) then
                if ARGV[10] ~= '1' then remove(ARGV[2] .. member, member) end
                gone = gone + 1
            end
        end
        return {#members, gone}
        """;

    /// <summary>Begins to empty a Redis that was left: late writes to it are refused from now on. 0 when it is somebody's home again. ARGV 1: the epoch it must not have passed.</summary>
    public const string Leave =
        """
        local epoch = redis.call('GET', KEYS[2])
        if epoch and tonumber(epoch) > tonumber(ARGV[1]) then return 0 end
        redis.call('DEL', KEYS[2])
        return 1
        """;

    /// <summary>Removes some of what was left; answers how many, −1 when it is somebody's home. ARGV 1: key prefix, 2: how many.</summary>
    public const string Empty =
        """
        if redis.call('EXISTS', KEYS[2]) == 1 then return -1 end
        local members = redis.call('ZRANGE', KEYS[3], 0, tonumber(ARGV[2]) - 1)
        for _, member in ipairs(members) do
            redis.call('UNLINK', ARGV[1] .. member)
            redis.call('ZREM', KEYS[3], member)
        end
        if #members == 0 then redis.call('DEL', KEYS[4], KEYS[5]) end
        return #members
        """;

    /// <summary>Makes it a home. ARGV 1: the epoch.</summary>
    public const string Settle = "redis.call('SET', KEYS[2], ARGV[1]) return 1";
}
