namespace WowDash.Bots.State;

/// <summary>One customer's turn in this worker: updates of a person are answered one after another, whatever queue Telegram sent them through.
/// Also what this worker remembers between two of them: the state it saved last and the replies it has sent since.</summary>
sealed class CustomerLane(ConversationKey key)
{
    readonly SemaphoreSlim turn = new(1, 1);
    readonly Lock gate = new();
    List<long> sent = [];
    List<long> unwritten = [];
    int holders;

    public ConversationKey Key { get; } = key;

    /// <summary>The state as last saved here; stale when another worker has written since, which the version tells at the next save.</summary>
    public ReadState? Known { get; set; }

    /// <summary>When <see cref="Known"/> was saved, in clock ticks.</summary>
    public long KnownAt { get; set; }

    /// <summary>When it was last used, in clock ticks.</summary>
    public long UsedAt { get; set; }

    /// <summary>The replies under way: the next ones go out after them.</summary>
    public Task Sending { get; set; } = Task.CompletedTask;

    /// <summary>Numbers of replies that could not go out: the sweep's, unless the next save comes first. Belongs to whoever is sending.</summary>
    public IReadOnlyList<long> LeftBehind { get; set; } = [];

    /// <summary>Holds the lane, for a turn or for replies under way, so that it is not retired; false when it already was.</summary>
    public bool TryHold()
    {
        while (true)
        {
            var seen = Volatile.Read(ref holders);
            if (seen < 0) return false;
            if (Interlocked.CompareExchange(ref holders, seen + 1, seen) == seen) return true;
        }
    }

    /// <summary>Retires the lane when nobody holds it.</summary>
    public bool TryRetire() => Interlocked.CompareExchange(ref holders, int.MinValue, 0) == 0;

    public void Release() => Interlocked.Decrement(ref holders);

    public Task EnterTurn(CancellationToken ct) => turn.WaitAsync(ct);

    public void LeaveTurn() => turn.Release();

    /// <summary>Notes that a reply went out.</summary>
    public void NoteSent(long mark)
    {
        lock (gate)
        {
            sent.Add(mark);
            unwritten.Add(mark);
        }
    }

    /// <summary>What went out and is not folded into a saved state yet.</summary>
    public long[] SentSoFar()
    {
        lock (gate) return sent.Count == 0 ? [] : [.. sent];
    }

    /// <summary>What went out and no other worker can know yet.</summary>
    public long[] Unwritten()
    {
        lock (gate) return unwritten.Count == 0 ? [] : [.. unwritten];
    }

    /// <summary>A saved state holds these now.</summary>
    public void Folded(long[] marks)
    {
        if (marks.Length == 0) return;
        lock (gate) sent = [.. sent.Except(marks)];
        Written(marks);
    }

    /// <summary>These stand beside the saved state now.</summary>
    public void Written(long[] marks)
    {
        lock (gate) unwritten = [.. unwritten.Except(marks)];
    }
}

/// <summary>A state and the version it was read or saved at. The object is shared: change a clone.</summary>
sealed record ReadState(long Version, ConversationState State, long Epoch = 0, bool FromPostgres = false);
