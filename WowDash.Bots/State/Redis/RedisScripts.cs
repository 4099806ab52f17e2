namespace WowDash.Bots.State.Redis;

/// <summary>What is done in Redis in one step each, for one state or a group of them; <see cref="RedisState"/> says how a state lies there. KEYS: 1 the epoch, 2 the expiry index,
/// 3 the counts, 4 the index of states that are not in PostgreSQL yet, from 5 on the states. ARGV 1 says which home is meant: where another is written, or none, the answer
/// is −1: a Redis that was emptied, restarted or left takes nothing.</summary>
static class RedisScripts
{
    const string Here = "if redis.call('GET', KEYS[1]) ~= ARGV[1] then return -1 end ";

    // keys begin with 'wowdash:state:'
    const string Counting =
        """
        local counted = {}
        local function count(field, more) counted[field] = (counted[field] or 0) + more end
        local function group(member, state) return string.match(member, '^%d+') .. ':' .. string.byte(state, 45) end
        local function bytes(state) return (struct.unpack('<i4', state, 41)) end
        local function write_counts()
            for field, more in pairs(counted) do
                if more ~= 0 then redis.call('HINCRBY', KEYS[3], field, more) end
            end
        end
        local function remove(key, member)
            local old = redis.call('GETRANGE', key, 0, 62)
            redis.call('ZREM', KEYS[2], member)
            redis.call('ZREM', KEYS[4], member)
            if redis.call('DEL', key) == 0 or #old < 63 or bytes(old) < 0 then return end
            count(group(member, old), -1)
            count('bytes', -bytes(old))
        end
        """ + " ";

    // for each state two values from 2 on: what must lie there (RedisState.Before), and what is to lie there. The answer has a letter for each, '1': saved. What lies there of
    // another epoch counts as nothing. Counts and indexes are kept once for the whole group.
    public const string Save = Here + Counting +
        """
        local function with_marks(key, old, asked, value)
            local lowest, kept = struct.unpack('<i8', asked, 35), {}
            local marks = redis.call('GETRANGE', key, 63, 62 + 8 * struct.unpack('<I2', old, 46))
            for at = 1, #marks, 8 do
                if struct.unpack('<i8', marks, at) >= lowest then kept[#kept + 1] = string.sub(marks, at, at + 7) end
            end
            if #kept == 0 then return value end
            return string.sub(value, 1, 45) .. struct.pack('<I2', #kept) .. string.sub(value, 48, 63) .. table.concat(kept) .. string.sub(value, 64)
        end
        local answers, unsaved, now = {}, {}, nil
        for i = 5, #KEYS do
            local key, asked, value = KEYS[i], ARGV[2 * i - 8], ARGV[2 * i - 7]
            local old = redis.call('GETRANGE', key, 0, 62)
            if string.sub(old, 1, 8) ~= string.sub(asked, 1, 8) then old = '' end
            if (old == '' and string.sub(asked, 33, 33) == '1') or string.sub(old, 1, 32) == string.sub(asked, 1, 32) then
                local member = string.sub(key, 15)
                if old ~= '' and string.sub(old, 46, 47) ~= '\0\0' then redis.call('SET', key, with_marks(key, old, asked, value)) else redis.call('SET', key, value) end
                if string.sub(old, 33, 45) ~= string.sub(value, 33, 45) then
                    if string.sub(old, 33, 40) ~= string.sub(value, 33, 40) then redis.call('ZADD', KEYS[2], struct.unpack('<i8', value, 33), member) end
                    if old ~= '' and bytes(old) >= 0 then
                        count(group(member, old), -1)
                        count('bytes', -bytes(old))
                    end
                    count(group(member, value), 1)
                    count('bytes', bytes(value))
                end
                if string.sub(asked, 34, 34) == '1' then
                    now = now or redis.call('TIME')[1]
                    unsaved[#unsaved + 1] = now
                    unsaved[#unsaved + 1] = member
                end
                answers[#answers + 1] = '1'
            else
                answers[#answers + 1] = '0'
            end
        end
        write_counts()
        if #unsaved > 0 then redis.call('ZADD', KEYS[4], unpack(unsaved)) end
        return table.concat(answers)
        """;

    // 2 epoch, version, no hold: what must lie there · 3 '1' when nothing may lie there · 4 a word of the holder's, eight bytes · 5 milliseconds. Answers until when, in those bytes, or 0
    public const string Hold = Here +
        """
        local old = redis.call('GETRANGE', KEYS[5], 0, 62)
        if string.sub(old, 1, 8) ~= string.sub(ARGV[2], 1, 8) then
            if ARGV[3] ~= '1' then return 0 end
            redis.call('SET', KEYS[5], ARGV[2] .. string.rep('\0', 8) .. string.rep('\255', 4) .. string.rep('\0', 19), 'PX', 60000)
        elseif string.sub(old, 1, 32) ~= ARGV[2] then
            return 0
        end
        local now = redis.call('TIME')
        local over = struct.pack('<i8', now[1] * 1000 + math.floor(now[2] / 1000) + ARGV[5])
        redis.call('SETRANGE', KEYS[5], 16, over .. ARGV[4])
        return over
        """;

    // 2 the hold as it was seen · 3 '1': only when its time is over
    public const string Release = Here +
        """
        local old = redis.call('GETRANGE', KEYS[5], 0, 62)
        if string.sub(old, 17, 32) ~= ARGV[2] then return 0 end
        if ARGV[3] == '1' then
            local now = redis.call('TIME')
            if struct.unpack('<i8', old, 17) > now[1] * 1000 + math.floor(now[2] / 1000) then return 0 end
        end
        if struct.unpack('<i4', old, 41) < 0 then redis.call('DEL', KEYS[5]) else redis.call('SETRANGE', KEYS[5], 16, string.rep('\0', 16)) end
        return 1
        """;

    // 2 the version that is out of date
    public const string Drop = Here + Counting +
        """
        if redis.call('GETRANGE', KEYS[5], 8, 15) ~= ARGV[2] then return 0 end
        remove(KEYS[5], string.sub(KEYS[5], 15))
        write_counts()
        return 1
        """;

    // for each state from 2 on: marks, eight bytes each
    public const string Note = Here +
        """
        for i = 5, #KEYS do
            local old = redis.call('GET', KEYS[i])
            if old and #old >= 63 and struct.unpack('<i4', old, 41) >= 0 then
                local count = struct.unpack('<I2', old, 46)
                redis.call('SET', KEYS[i], string.sub(old, 1, 45) .. struct.pack('<I2', count + #ARGV[i - 3] / 8) .. string.sub(old, 48, 63 + 8 * count) .. ARGV[i - 3] .. string.sub(old, 64 + 8 * count))
            end
        end
        return 1
        """;

    // for each state from 2 on: its version; PostgreSQL has it now
    public const string Checkpointed = Here +
        """
        local saved = {}
        for i = 5, #KEYS do
            if redis.call('GETRANGE', KEYS[i], 8, 15) == ARGV[i - 3] then saved[#saved + 1] = string.sub(KEYS[i], 15) end
        end
        if #saved > 0 then redis.call('ZREM', KEYS[4], unpack(saved)) end
        return 1
        """;

    // 2 key prefix · 3 now · 4 written before this is stale, or '' · 5 latest expiry of such · 6 center or '' · 7 kind or '' · 8 skip · 9 how many · 10 '1': only count
    public const string Sweep = Here + Counting +
        """
        local members = redis.call('ZRANGEBYSCORE', KEYS[2], '-inf', math.max(tonumber(ARGV[3]), tonumber(ARGV[5]) or 0), 'LIMIT', ARGV[8], ARGV[9])
        local gone = 0
        for _, member in ipairs(members) do
            local state = redis.call('GETRANGE', ARGV[2] .. member, 0, 62)
            local stale, held, fits = true, false, ARGV[6] == '' and ARGV[7] == ''
            if #state == 63 then
                stale = struct.unpack('<i8', state, 33) <= tonumber(ARGV[3])
                    or (ARGV[4] ~= '' and struct.unpack('<i8', state, 56) <= tonumber(ARGV[4]) and struct.unpack('<i8', state, 48) == 0)
                held = struct.unpack('<i8', state, 17) ~= 0
                fits = (ARGV[6] == '' or ARGV[6] == string.match(member, '^%d+')) and (ARGV[7] == '' or tonumber(ARGV[7]) == string.byte(state, 45))
            end
            if stale and fits and not held then
                if ARGV[10] ~= '1' then remove(ARGV[2] .. member, member) end
                gone = gone + 1
            end
        end
        write_counts()
        return {#members, gone}
        """;

    /// <summary>Begins to empty a Redis that was left: late writes to it are refused from now on. 0 when it is somebody's home again. ARGV 1: the epoch it must not have passed.</summary>
    public const string Leave =
        """
        local epoch = redis.call('GET', KEYS[1])
        if epoch and tonumber(string.match(epoch, '^%d+')) > tonumber(ARGV[1]) then return 0 end
        redis.call('DEL', KEYS[1])
        return 1
        """;

    /// <summary>Removes some of what was left; answers how many, −1 when it is somebody's home. ARGV 1: key prefix, 2: how many.</summary>
    public const string Empty =
        """
        if redis.call('EXISTS', KEYS[1]) == 1 then return -1 end
        local members = redis.call('ZRANGE', KEYS[2], 0, tonumber(ARGV[2]) - 1)
        for _, member in ipairs(members) do
            redis.call('UNLINK', ARGV[1] .. member)
            redis.call('ZREM', KEYS[2], member)
        end
        if #members == 0 then redis.call('DEL', KEYS[3], KEYS[4]) end
        return #members
        """;

    /// <summary>Makes it a home, unless it is a later one's already. ARGV 1: which, 2: its epoch.</summary>
    public const string Settle =
        """
        local epoch = redis.call('GET', KEYS[1])
        if epoch and tonumber(string.match(epoch, '^%d+')) >= tonumber(ARGV[2]) then return 0 end
        redis.call('SET', KEYS[1], ARGV[1])
        return 1
        """;
}
