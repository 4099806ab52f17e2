using System.Threading.Channels;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace WowDash.Bots.State;

/// <summary>Saves conversations in groups: a commit costs one flush to disk however many rows it holds, so whoever comes while one is under way shares the next.
/// When idle a save goes at once. The caller waits for its own commit; nothing is acknowledged before it is durable.</summary>
sealed class GroupCommit : IAsyncDisposable
{
    const int Writers = 2;
    const int MostInGroup = 128;

    readonly Channel<Waiting> queue = Channel.CreateUnbounded<Waiting>();
    readonly ConversationRows rows;
    readonly ILogger<GroupCommit> log;
    readonly Task[] writers;

    public GroupCommit(ConversationRows rows, ILogger<GroupCommit> log)
    {
        this.rows = rows;
        this.log = log;
        writers = [.. Enumerable.Range(0, Writers).Select(_ => Task.Run(WriteGroups))];
    }

    /// <summary>True when saved, false when the version was no longer the one read.</summary>
    public Task<bool> Save(StateWrite write)
    {
        var waiting = new Waiting(write);
        ObjectDisposedException.ThrowIf(!queue.Writer.TryWrite(waiting), this);
        return waiting.Done.Task;
    }

    async Task WriteGroups()
    {
        var group = new List<Waiting>(MostInGroup);
        while (await queue.Reader.WaitToReadAsync())
        {
            group.Clear();
            while (group.Count < MostInGroup && queue.Reader.TryRead(out var waiting)) group.Add(waiting);
            if (group.Count > 0) await Write(group);
        }
    }

    async Task Write(List<Waiting> group)
    {
        // two workers may lock the same rows in another order: PostgreSQL ends one of them, which then simply tries again
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                var saved = await rows.Save([.. group.Select(w => w.Write)], CancellationToken.None);
                foreach (var waiting in group) waiting.Done.SetResult(saved.Contains(waiting.Write.Key));
                return;
            }
            catch (PostgresException e) when (e.SqlState is PostgresErrorCodes.DeadlockDetected && attempt < 5)
            {
                log.LogDebug("A group of {Count} conversations met another worker's; trying again", group.Count);
            }
            catch (PostgresException e) when (group.Count > 1 && !e.IsTransient)
            {
                // a row the database will not take is its writer's trouble alone
                log.LogWarning(e, "A group of {Count} conversations is saved one by one", group.Count);
                foreach (var waiting in group.ToList()) await Write([waiting]);
                return;
            }
            catch (Exception e)
            {
                foreach (var waiting in group) waiting.Done.SetException(e);
                return;
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        queue.Writer.TryComplete();
        await Task.WhenAll(writers);
    }

    sealed class Waiting(StateWrite write)
    {
        public StateWrite Write { get; } = write;
        public TaskCompletionSource<bool> Done { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
