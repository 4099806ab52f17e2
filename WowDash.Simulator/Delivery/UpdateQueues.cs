using System.Text.Json;
using WowDash.Simulator.Wire;

namespace WowDash.Simulator.Delivery;

/// <summary>
/// The updates a bot has not taken yet. Messages queue by chat, taps by user; with a webhook one of a queue is in flight at a time,
/// with getUpdates they leave in the order they came.
/// </summary>
public sealed class UpdateQueues
{
    readonly Lock gate = new();
    readonly SimBot bot;
    readonly World world;
    readonly LinkedList<Pending> pending = [];
    readonly Dictionary<string, Lane> lanes = [];
    readonly List<Pending> held = [];
    HashSet<string>? allowed;
    TaskCompletionSource arrival = new(TaskCreationOptions.RunContinuationsAsynchronously);
    CancellationTokenSource? poller;
    DateTimeOffset pruned;
    long nextId;
    int holding;

    internal UpdateQueues(SimBot bot, World world)
    {
        this.bot = bot;
        this.world = world;
        nextId = 100_000_000 + (bot.Id % 1_000_000);
    }

    internal Webhook? Webhook { get; private set; }
    internal (long Date, string Message)? LastError { get; set; }
    internal IReadOnlyCollection<string>? Allowed => allowed;

    /// <summary>Updates accepted from customers and not yet taken by the bot.</summary>
    public int Count { get { lock (gate) { Prune(); return pending.Count; } } }

    /// <summary>The id of the next update; setting it makes ids jump, backwards too.</summary>
    public long NextId { get => Interlocked.Read(ref nextId); set => Interlocked.Exchange(ref nextId, value); }

    internal long Add(string kind, string lane, TimeSpan life, Func<long, Update> make)
    {
        lock (gate)
        {
            var id = nextId++;
            if (allowed is null || allowed.Contains(kind))
                Accept(new Pending(id, JsonSerializer.SerializeToUtf8Bytes(make(id), WireJson.Default.Update), lane, world.Clock.GetUtcNow() + life));
            return id;
        }
    }

    /// <summary>An update exactly as given, however senseless: for tests of bad input. Deliver the same bytes twice by adding them twice.</summary>
    public void AddRaw(byte[] json, string lane = "raw")
    {
        lock (gate)
            Accept(new Pending(nextId++, json, lane, world.Clock.GetUtcNow().AddDays(1)));
    }

    void Accept(Pending update)
    {
        world.Touch();
        if (holding == 0 && world.Faults.Take(FaultKind.Reorder, bot) is { } reorder)
            holding = reorder.Times;
        if (holding == 0)
        {
            Enqueue(update);
            return;
        }
        held.Add(update);
        if (--holding > 0)
            return;
        held.Reverse();
        held.ForEach(Enqueue);
        held.Clear();
    }

    void Enqueue(Pending update)
    {
        update.Node = pending.AddLast(update);
        var name = world.Faults.Take(FaultKind.Parallel, bot) is null ? update.Lane : $"{update.Lane}#{update.Id}";
        if (!lanes.TryGetValue(name, out var lane))
            lanes[name] = lane = new Lane(name);
        lane.Waiting.Enqueue(update);
        Start(lane);
        arrival.TrySetResult();
    }

    void Start(Lane lane)
    {
        if (lane.Running || Webhook is not { } webhook)
            return;
        lane.Running = true;
        _ = Task.Run(() => Pump(lane, webhook));
    }

    async Task Pump(Lane lane, Webhook webhook)
    {
        var failures = 0;
        while (Next(lane, webhook) is { } update)
        {
            var answer = await Deliver(update, webhook);
            if (answer.Error is null)
            {
                failures = 0;
                await Finish(lane, update, answer.Body);
                continue;
            }
            LastError = (world.Now(), answer.Error);
            var wait = answer.RetryAfter ?? TimeSpan.FromSeconds(failures == 0 ? 0 : Math.Min(60, Math.Pow(2, failures)));
            failures++;
            try
            {
                await Task.Delay(wait * world.Options.RetryScale, world.Clock, webhook.Ended.Token);
            }
            catch (OperationCanceledException)
            {
                // The webhook changed: Next ends this pump or the successor's begins.
            }
        }
    }

    Pending? Next(Lane lane, Webhook webhook)
    {
        lock (gate)
        {
            Prune();
            while (lane.Waiting.TryPeek(out var update) && update.Node is null)
                lane.Waiting.Dequeue();
            if (Webhook == webhook && lane.Waiting.TryPeek(out var next))
                return next;
            lane.Running = false;
            if (lane.Waiting.Count == 0)
                lanes.Remove(lane.Name);
            else
                Start(lane);
            return null;
        }
    }

    async Task<WebhookAnswer> Deliver(Pending update, Webhook webhook)
    {
        var times = world.Faults.Take(FaultKind.Duplicate, bot)?.Times ?? 1;
        await webhook.Slots.WaitAsync();
        try
        {
            var answers = await Task.WhenAll(Enumerable.Range(0, times).Select(_ => world.Webhooks.Post(webhook, update.Json)));
            return Array.Find(answers, it => it.Error is not null) ?? Array.Find(answers, it => it.Body.Length > 0) ?? answers[0];
        }
        finally
        {
            webhook.Slots.Release();
        }
    }

    async Task Finish(Lane lane, Pending update, byte[] answer)
    {
        if (answer.Length > 0)
            await Api.WebhookReply.Run(world, bot, answer);
        lock (gate)
        {
            Remove(update);
            if (lane.Waiting.TryPeek(out var head) && ReferenceEquals(head, update))
                lane.Waiting.Dequeue();
        }
        world.Touch();
    }

    void Remove(Pending update)
    {
        if (update.Node is not { } node)
            return;
        pending.Remove(node);
        update.Node = null;
    }

    void Prune()
    {
        var now = world.Clock.GetUtcNow();
        if (now - pruned < TimeSpan.FromSeconds(1))
            return;
        pruned = now;
        for (var node = pending.First; node is not null;)
        {
            var next = node.Next;
            if (node.Value.Expires <= now)
                Remove(node.Value);
            node = next;
        }
    }

    internal void Set(Webhook? webhook, IReadOnlyCollection<string>? allowed, bool drop)
    {
        lock (gate)
        {
            Webhook?.Ended.Cancel();
            Webhook = webhook;
            LastError = null;
            if (allowed is not null)
                Allow(allowed);
            if (drop)
                foreach (var update in pending.ToArray())
                    Remove(update);
            poller?.Cancel();
            foreach (var lane in lanes.Values.ToArray())
                Start(lane);
        }
    }

    internal void Allow(IReadOnlyCollection<string> kinds) => allowed = kinds.Count == 0 ? null : kinds.ToHashSet(StringComparer.Ordinal);

    /// <summary>Null when another getUpdates took over.</summary>
    internal async Task<IReadOnlyList<byte[]>?> Poll(long offset, int limit, TimeSpan timeout, CancellationToken gone)
    {
        using var mine = CancellationTokenSource.CreateLinkedTokenSource(gone);
        lock (gate)
        {
            poller?.Cancel();
            poller = mine;
            Confirm(offset);
        }
        try
        {
            var start = world.Clock.GetTimestamp();
            while (true)
            {
                Task arrived;
                lock (gate)
                {
                    Prune();
                    var left = timeout - world.Clock.GetElapsedTime(start);
                    if (pending.Count > 0 || left <= TimeSpan.Zero)
                        return [.. pending.Take(limit).Select(it => it.Json)];
                    arrival = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
                    arrived = arrival.Task.WaitAsync(left, world.Clock, mine.Token);
                }
                await arrived.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
                if (mine.IsCancellationRequested)
                    return null;
            }
        }
        finally
        {
            lock (gate)
                if (poller == mine)
                    poller = null;
        }
    }

    void Confirm(long offset)
    {
        if (offset == 0)
            return;
        var taken = offset < 0
            ? pending.SkipLast((int)-offset)
            : pending.Any(it => it.Id == offset - 1)
                ? pending.TakeWhile(it => it.Id != offset - 1).Append(pending.First(it => it.Id == offset - 1))
                : pending.Where(it => it.Id < offset);
        foreach (var update in taken.ToArray())
            Remove(update);
        foreach (var lane in lanes.Values.ToArray())
        {
            while (lane.Waiting.TryPeek(out var update) && update.Node is null)
                lane.Waiting.Dequeue();
            if (lane.Waiting.Count == 0 && !lane.Running)
                lanes.Remove(lane.Name);
        }
    }

    internal void Stop() => Set(null, null, drop: true);

    sealed record Lane(string Name)
    {
        public Queue<Pending> Waiting { get; } = new();
        public bool Running { get; set; }
    }

    sealed record Pending(long Id, byte[] Json, string Lane, DateTimeOffset Expires)
    {
        public LinkedListNode<Pending>? Node { get; set; }
    }
}
