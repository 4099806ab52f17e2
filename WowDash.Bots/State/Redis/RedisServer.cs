using System.Globalization;
using StackExchange.Redis;

namespace WowDash.Bots.State.Redis;

/// <summary>A Redis that answers, as it was started this time.</summary>
sealed record RedisServer(IDatabase Database, string Run)
{
    /// <summary>With its run: another one each time Redis starts.</summary>
    public async Task<RedisServer> Known()
    {
        var info = (await Database.ExecuteAsync("INFO", "server")).ToString()!.Split("\r\n");
        return this with { Run = info.FirstOrDefault(l => l.StartsWith("run_id:", StringComparison.Ordinal))?[7..] ?? "" };
    }

    /// <summary>How it is written in Redis that it is the home of an epoch: a server that was started again is not, though it may have brought that from its disk.</summary>
    public RedisValue Home(long epoch) => string.Create(CultureInfo.InvariantCulture, $"{epoch} {Run}");

    public async Task<RedisResult> Evaluate(string script, RedisKey[] keys, RedisValue[] values)
    {
        try
        {
            return await Database.ScriptEvaluateAsync(script, keys, values);
        }
        catch (RedisServerException e) when (e.Message.StartsWith("NOSCRIPT", StringComparison.Ordinal))
        {
            // nothing was done: somebody emptied the scripts' store, and the client now brings it again
            return await Database.ScriptEvaluateAsync(script, keys, values);
        }
    }
}
