using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using WowDash.Bots.Telegram;

namespace WowDash.Bots.Intake;

/// <summary>Fetches updates of all bots where there are no webhooks. Any number of processes may run it: each bot is polled by one of them.</summary>
sealed class Poller(Bots bots, BotStarts starts, PollLeases leases, BotPolling polling, TimeProvider clock, ILogger<Poller> log) : BackgroundService
{
    static readonly TimeSpan Round = TimeSpan.FromSeconds(2);

    readonly Dictionary<long, Poll> polls = [];
    readonly HashSet<long> refused = [];

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            while (true)
            {
                await LookAround(stoppingToken);
                await Task.Delay(Round, clock, stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            await Task.WhenAll(polls.Values.Select(p => p.Stop()));
            await leases.Release(null, CancellationToken.None);
        }
    }

    async Task LookAround(CancellationToken ct)
    {
        try
        {
            var held = await leases.Renew(ct);
            var known = (await bots.All(ct)).ToDictionary(b => b.CenterId);
            foreach (var poll in polls.Values.ToList())
            {
                var mine = held.Contains(poll.Bot.CenterId);
                if (mine && !poll.Ended && known.GetValueOrDefault(poll.Bot.CenterId) == poll.Bot) continue;
                await poll.Stop();
                polls.Remove(poll.Bot.CenterId);
                if (mine) await leases.Release(poll.Bot.CenterId, ct);
            }

            await Start(known, ct);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            log.LogWarning(e, "The bots could not be looked after; polling goes on");
        }
    }

    async Task Start(Dictionary<long, Bot> known, CancellationToken ct)
    {
        var waiting = known.Keys.Where(center => !polls.ContainsKey(center)).ToArray();
        if (waiting.Length == 0) return;
        await Refuse(waiting, known, ct);
        var (again, first) = (waiting.Where(c => starts.Knows(known[c].BotId)).ToArray(), waiting.Where(c => !starts.Knows(known[c].BotId)).ToArray());
        var taken = (await leases.Take(again, again.Length, ct)).Concat(starts.Room is > 0 and var room && first.Length > 0 ? await leases.Take(first, room, ct) : []);
        foreach (var (center, offset) in taken.ToList())
        {
            starts.TryStart(known[center].BotId);
            polls[center] = new Poll(known[center], stop => polling.Run(known[center], offset, stop));
            log.LogInformation("Center {Center}: polling @{Bot} from {Offset}", center, known[center].Username, offset);
        }
    }

    async Task Refuse(long[] waiting, Dictionary<long, Bot> known, CancellationToken ct)
    {
        var wanting = await leases.WantWebhooks(waiting, ct);
        foreach (var center in wanting.Where(refused.Add))
            log.LogWarning("Center {Center}: @{Bot} is to get its updates by webhook and is not polled: delete that with `webhooks delete`, or set USE_WEBHOOK=true", center, known[center].Username);
        refused.IntersectWith(wanting);
    }

    /// <summary>One bot being polled.</summary>
    sealed class Poll
    {
        readonly CancellationTokenSource stop = new();
        readonly Task task;

        public Poll(Bot bot, Func<CancellationToken, Task> run)
        {
            Bot = bot;
            task = Task.Run(() => run(stop.Token));
        }

        public Bot Bot { get; }

        public bool Ended => task.IsCompleted;

        public async Task Stop()
        {
            await stop.CancelAsync();
            await task.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            stop.Dispose();
        }
    }
}
