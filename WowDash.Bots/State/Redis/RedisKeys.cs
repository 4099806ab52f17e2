using System.Globalization;
using StackExchange.Redis;

namespace WowDash.Bots.State.Redis;

/// <summary>The names of what lies in Redis.</summary>
static class RedisKeys
{
    public const string Prefix = "wowdash:state:";

    /// <summary>So many keys stand before those of states in every script (<see cref="RedisScripts"/>).</summary>
    public const int Common = 4;

    public static readonly RedisKey Epoch = Prefix + "epoch", Index = Prefix + "expiry", Counts = Prefix + "counts", Unsaved = Prefix + "unsaved";

    /// <summary>The keys of a script that concerns so many states, their places still empty.</summary>
    public static RedisKey[] With(int states)
    {
        var keys = new RedisKey[Common + states];
        (keys[0], keys[1], keys[2], keys[3]) = (Epoch, Index, Counts, Unsaved);
        return keys;
    }

    public static RedisKey[] With(IReadOnlyList<ConversationKey> states)
    {
        var keys = With(states.Count);
        for (var i = 0; i < states.Count; i++) keys[Common + i] = Of(states[i]);
        return keys;
    }

    public static RedisKey Of(ConversationKey key) => string.Create(CultureInfo.InvariantCulture, $"{Prefix}{key.CenterId}:{key.UserId}");

    /// <summary>The conversation that an index names.</summary>
    public static ConversationKey Named(string member) => member.Split(':') is [var center, var user] ? new(long.Parse(center, CultureInfo.InvariantCulture), long.Parse(user, CultureInfo.InvariantCulture)) : default;

    public static RedisAway Elsewhere() => new("Redis was emptied, or conversations live elsewhere by now.", null);
}
