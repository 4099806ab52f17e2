using System.Text.Json;
using WowDash.Simulator.Wire;

namespace WowDash.Simulator.Delivery;

/// <summary>
/// The updates a bot has not taken yet. Messages queue by chat, taps by user; with a webhook one of a queue is in flight at a time,
/// with getUpdates they leave in the order they came.
/// </summary>
public sealed class UpdateQueues
{
    private readonly Lock _gate = new();
    private readonly SimBot _bot;
    private readonly World _world;
    private readonly LinkedList<Pending> _pending = [];
    private readonly Dictionary<string, Lane> _lanes = [];
    private readonly List<Pending> _held = [];
    private HashSet<string>? _allowed;
    private TaskCompletionSource _arrived = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private CancellationTokenSource? _poller;
    private DateTimeOffset _pruned;
    private long _nextId;
    private int _holding;

    internal UpdateQueues(SimBot bot, World world)
    {
        _bot = bot;
        _world = world;
        _nextId = 100_000_000 + (bot.Id % 1_000_000);
    }

    internal Webhook? Webhook { get; private set; }
    internal (long Date, string Message)? LastError { get; set; }
    internal IReadOnlyCollection<string>? Allowed => _allowed;

    /// <summary>Updates accepted from customers and not yet taken by the bot.</summary>
    public int Count { get { lock (_gate) { Prune(); return _pending.Count; } } }

    /// <summary>The id of the next update; setting it makes ids jump, backwards too.</summary>
    public long NextId { get => Interlocked.Read(ref _nextId); set => Interlocked.Exchange(ref _nextId, value); }

    internal long Add(string kind, string lane, TimeSpan life, Func<long, Update> make)
    {
        lock (_gate)
        {
            var id = _nextId++;
            if (_allowed is null || _allowed.Contains(kind))
                Accept(new Pending(id, JsonSerializer.SerializeToUtf8Bytes(make(id), WireJson.Default.Update), lane, _world.Clock.GetUtcNow() + life));
            return id;
        }
    }

    /// <summary>An update exactly as given, however senseless: for tests of bad input. Deliver the same bytes twice by adding them twice.</summary>
    public void AddRaw(byte[] json, string lane = "raw")
    {
        lock (_gate)
            Accept(new Pending(_nextId++, json, lane, _world.Clock.GetUtcNow().AddDays(1)));
    }

    private void Accept(Pending update)
    {
        _world.Touch();
        if (_holding == 0 && _world.Faults.Take(FaultKind.Reorder, _bot) is { } reorder)
            _holding = reorder.Times;
        if (_holding == 0)
        {
            Enqueue(update);
            return;
        }
        _held.Add(update);
        if (--_holding > 0)
            return;
        _held.Reverse();
        _held.ForEach(Enqueue);
        _held.Clear();
    }

    private void Enqueue(Pending update)
    {
        update.Node = _pending.AddLast(update);
        var name = _world.Faults.Take(FaultKind.Parallel, _bot) is null ? update.Lane : $"{update.Lane}#{update.Id}";
        if (!_lanes.TryGetValue(name, out var lane))
            _lanes[name] = lane = new Lane(name);
        lane.Waiting.Enqueue(update);
        Start(lane);
        _arrived.TrySetResult();
    }

    private void Start(Lane lane)
    {
        if (lane.Running || Webhook is not { } webhook)
            return;
        lane.Running = true;
        _ = Task.Run(() => Pump(lane, webhook));
    }

    private async Task Pump(Lane lane, Webhook webhook)
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
            LastError = (_world.Now(), answer.Error);
            var wait = answer.RetryAfter ?? TimeSpan.FromSeconds(failures == 0 ? 0 : Math.Min(60, Math.Pow(2, failures)));
            failures++;
            try
            {
                await Task.Delay(wait * _world.Options.RetryScale, _world.Clock, webhook.Ended.Token);
            }
            catch (OperationCanceledException)
            {
                // The webhook changed: Next ends this pump or the successor's begins.
            }
        }
    }

    private Pending? Next(Lane lane, Webhook webhook)
    {
        lock (_gate)
        {
            Prune();
            while (lane.Waiting.TryPeek(out var update) && update.Node is null)
                lane.Waiting.Dequeue();
            if (Webhook == webhook && lane.Waiting.TryPeek(out var next))
                return next;
            lane.Running = false;
            if (lane.Waiting.Count == 0)
                _lanes.Remove(lane.Name);
            else
                Start(lane);
            return null;
        }
    }

    private async Task<WebhookAnswer> Deliver(Pending update, Webhook webhook)
    {
        var times = _world.Faults.Take(FaultKind.Duplicate, _bot)?.Times ?? 1;
        await webhook.Slots.WaitAsync();
        try
        {
            var answers = await Task.WhenAll(Enumerable.Range(0, times).Select(_ => _world.Webhooks.Post(webhook, update.Json)));
            return Array.Find(answers, it => it.Error is not null) ?? Array.Find(answers, it => it.Body.Length > 0) ?? answers[0];
        }
        finally
        {
            webhook.Slots.Release();
        }
    }

    private async Task Finish(Lane lane, Pending update, byte[] answer)
    {
        if (answer.Length > 0)
            await Api.WebhookReply.Run(_world, _bot, answer);
        lock (_gate)
        {
            Remove(update);
            if (lane.Waiting.TryPeek(out var head) && ReferenceEquals(head, update))
                lane.Waiting.Dequeue();
        }
        _world.Touch();
    }

    private void Remove(Pending update)
    {
        if (update.Node is not { } node)
            return;
        _pending.Remove(node);
        update.Node = null;
    }

    private void Prune()
    {
        var now = _world.Clock.GetUtcNow();
        if (now - _pruned < TimeSpan.FromSeconds(1))
            return;
        _pruned = now;
        for (var node = _pending.First; node is not null;)
        {
            var next = node.Next;
            if (node.Value.Expires <= now)
                Remove(node.Value);
            node = next;
        }
    }

    internal void Set(Webhook? webhook, IReadOnlyCollection<string>? allowed, bool drop)
    {
        lock (_gate)
        {
            Webhook?.Ended.Cancel();
            Webhook = webhook;
            LastError = null;
            if (allowed is not null)
                Allow(allowed);
            if (drop)
                foreach (var update in _pending.ToArray())
                    Remove(update);
            _poller?.Cancel();
            foreach (var lane in _lanes.Values.ToArray())
                Start(lane);
        }
    }

    internal void Allow(IReadOnlyCollection<string> kinds) => _allowed = kinds.Count == 0 ? null : kinds.ToHashSet(StringComparer.Ordinal);

    /// <summary>Null when another getUpdates took over.</summary>
    internal async Task<IReadOnlyList<byte[]>?> Poll(long offset, int limit, TimeSpan timeout, CancellationToken gone)
    {
        using var mine = CancellationTokenSource.CreateLinkedTokenSource(gone);
        lock (_gate)
        {
            _poller?.Cancel();
            _poller = mine;
            Confirm(offset);
        }
        try
        {
            var start = _world.Clock.GetTimestamp();
            while (true)
            {
                Task arrived;
                lock (_gate)
                {
                    Prune();
                    var left = timeout - _world.Clock.GetElapsedTime(start);
                    if (_pending.Count > 0 || left <= TimeSpan.Zero)
                        return [.. _pending.Take(limit).Select(it => it.Json)];
                    _arrived = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
                    arrived = _arrived.Task.WaitAsync(left, _world.Clock, mine.Token);
                }
                await arrived.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
                if (mine.IsCancellationRequested)
                    return null;
            }
        }
        finally
        {
            lock (_gate)
                if (_poller == mine)
                    _poller = null;
        }
    }

    private void Confirm(long offset)
    {
        if (offset == 0)
            return;
        var taken = offset < 0
            ? _pending.SkipLast((int)-offset)
            : _pending.Any(it => it.Id == offset - 1)
                ? _pending.TakeWhile(it => it.Id != offset - 1).Append(_pending.First(it => it.Id == offset - 1))
                : _pending.Where(it => it.Id < offset);
        foreach (var update in taken.ToArray())
            Remove(update);
        foreach (var lane in _lanes.Values.ToArray())
        {
            while (lane.Waiting.TryPeek(out var update) && update.Node is null)
                lane.Waiting.Dequeue();
            if (lane.Waiting.Count == 0 && !lane.Running)
                _lanes.Remove(lane.Name);
        }
    }

    internal void Stop() => Set(null, null, drop: true);

    private sealed record Lane(string Name)
    {
        public Queue<Pending> Waiting { get; } = new();
        public bool Running { get; set; }
    }

    private sealed record Pending(long Id, byte[] Json, string Lane, DateTimeOffset Expires)
    {
        public LinkedListNode<Pending>? Node { get; set; }
    }
}
