using System.Collections.Concurrent;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace WowDash.Bots.State;

/// <summary>Writes beside the states which replies went out, some hundred at a time and a little later: the next save of a conversation says the same for nothing,
/// and then no write is needed. Should the worker die first, the sweep sends a reply a second time at most.</summary>
sealed class SentMarks(IStates states, CustomerLanes lanes, TimeProvider clock, ILogger<SentMarks> log) : BackgroundService
{
    static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(400);
    static readonly TimeSpan DrainsFor = TimeSpan.FromSeconds(5);

    readonly ConcurrentDictionary<CustomerLane, bool> waiting = new();

    /// <summary>Remembers that a lane has marks to write.</summary>
    public void Flush(CustomerLane lane) => waiting.TryAdd(lane, true);

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await Task.Delay(Pause, clock, stoppingToken);
            }
            catch (OperationCanceledException)
            {
                break;
            }

            await WriteWaiting();
        }

        await Drain();
    }

    // at shutdown the server has stopped already: what is under way goes out and is noted, so that no sweep sends it again
    async Task Drain()
    {
        await Task.WhenAny(Task.WhenAll(lanes.All.Select(l => l.Sending)), Task.Delay(DrainsFor, clock));
        var began = clock.GetTimestamp();
        // some hundred at a time
        while (!waiting.IsEmpty && await WriteWaiting() && clock.GetElapsedTime(began) < DrainsFor) await Task.Delay(TimeSpan.FromMilliseconds(20), clock);
    }

    async Task<bool> WriteWaiting()
    {
        var some = waiting.Keys.Take(500).ToList();
        if (some.Count == 0) return true;
        foreach (var lane in some) waiting.TryRemove(lane, out _);
        try
        {
            var sent = some.Select(lane => (Lane: lane, lane.Known, Marks: lane.Unwritten(), Sent: lane.SentSoFar())).Where(l => l is { Known: not null, Marks.Length: > 0 }).ToList();
            var settled = await states.Note([.. sent.Select(l =>
                new SentNote(l.Lane.Key, l.Known!.Version, l.Marks, l.Known.State.Unsent.All(r => l.Sent.Any(m => ReplyMark.Number(m) == r.Number))))], CancellationToken.None);
            foreach (var (lane, _, marks, _) in sent)
            {
                if (settled.Contains(lane.Key)) lane.Written(marks);
                else waiting.TryAdd(lane, true);
            }

            return true;
        }
        catch (Exception e)
        {
            log.LogWarning(e, "Marks of {Count} conversations were not written; trying again", some.Count);
            foreach (var lane in some) waiting.TryAdd(lane, true);
            return false;
        }
    }
}
