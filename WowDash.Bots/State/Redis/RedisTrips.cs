using StackExchange.Redis;
using WowDash.Bots.Outbox;

namespace WowDash.Bots.State.Redis;

/// <summary>Reading and saving states of one epoch: those who come while a trip is under way share the next, which costs Redis and this process a fraction of as many calls.
/// Each save of a group is compare-and-set by itself. When idle a call goes at once.</summary>
sealed class RedisTrips
{
    // while Redis has one group, the answers of the other are handed out here
    const int Lanes = 2;
    const int MostInGroup = 128;

    readonly RedisLink link;
    readonly Together<ConversationKey, RedisState?>[] loads;
    readonly Together<(StateWrite Write, RedisHold? Hold), bool>[] saves;

    public RedisTrips(RedisLink link, long epoch)
    {
        (this.link, Epoch) = (link, epoch);
        loads = [.. Enumerable.Range(0, Lanes).Select(_ => new Together<ConversationKey, RedisState?>(Load, MostInGroup))];
        saves = [.. Enumerable.Range(0, Lanes).Select(_ => new Together<(StateWrite, RedisHold?), bool>(Save, MostInGroup))];
    }

    public long Epoch { get; }

    public Task<RedisState?> Load(ConversationKey key) => loads[key.UserId & (Lanes - 1)].Run(key);

    public Task<bool> Save(StateWrite write, RedisHold? hold) => saves[write.Key.UserId & (Lanes - 1)].Run((write, hold));

    async Task<IReadOnlyList<RedisState?>> Load(IReadOnlyList<ConversationKey> keys)
    {
        var asked = new RedisKey[1 + keys.Count];
        asked[0] = RedisKeys.Epoch;
        for (var i = 0; i < keys.Count; i++) asked[1 + i] = RedisKeys.Of(keys[i]);
        var found = await link.Call(Epoch, async server => await server.Database.StringGetAsync(asked) is var values && values[0] == server.Home(Epoch) ? values : throw RedisKeys.Elsewhere());
        var states = new RedisState?[keys.Count];
        for (var i = 0; i < states.Length; i++) states[i] = RedisState.Read(found[1 + i], Epoch);
        return states;
    }

    async Task<IReadOnlyList<bool>> Save(IReadOnlyList<(StateWrite Write, RedisHold? Hold)> group)
    {
        var keys = RedisKeys.With(group.Count);
        var values = new RedisValue[group.Count * 2];
        for (var i = 0; i < group.Count; i++)
        {
            var (write, hold) = group[i];
            keys[RedisKeys.Common + i] = RedisKeys.Of(write.Key);
            values[i * 2] = RedisState.Before(write, hold, unsaved: hold is null);
            values[(i * 2) + 1] = RedisState.Of(write);
        }

        var answer = (string)(await link.Ask(Epoch, RedisScripts.Save, keys, values))!;
        var saved = new bool[group.Count];
        for (var i = 0; i < saved.Length; i++) saved[i] = answer[i] == '1';
        return saved;
    }
}
