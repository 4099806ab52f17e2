namespace WowDash.Web.Live;

/// <summary>One center's events in this worker: read once from the database, in order, and offered to every stream of the center.</summary>
sealed class CenterFeed(long centerId, long position, LiveReader reader, ILogger log)
{
    const int Idle = 0;
    const int Reading = 1;
    const int WokenAgain = 2;

    readonly Lock gate = new();
    readonly List<LiveClient> clients = [];
    long position = position;
    int state = Idle;

    public long CenterId => centerId;

    public long Position
    {
        get
        {
            lock (gate) return position;
        }
    }

    public bool IsEmpty
    {
        get
        {
            lock (gate) return clients.Count == 0;
        }
    }

    /// <summary>From now on the client is offered every event after the answered position.</summary>
    public long Join(LiveClient client)
    {
        lock (gate)
        {
            clients.Add(client);
            return position;
        }
    }

    public void Leave(LiveClient client)
    {
        lock (gate) clients.Remove(client);
    }

    /// <summary>There may be something new. Cheap: while a reading is under way, it only makes sure that another follows.</summary>
    public void Wake()
    {
        if (Interlocked.Exchange(ref state, WokenAgain) == Idle) _ = Read();
    }

    public void Heartbeat()
    {
        lock (gate)
        {
            var frame = LiveFrame.Heartbeat(position);
            foreach (var client in clients) client.Offer(frame);
        }
    }

    async Task Read()
    {
        do
        {
            Volatile.Write(ref state, Reading);
            try
            {
                List<LiveFrame> page;
                do
                {
                    page = await reader.After(centerId, Position, CancellationToken.None);
                    Offer(page);
                }
                while (page.Count == LiveReader.Page);
            }
            catch (Exception e)
            {
                // whatever it was: the next look, two seconds later, starts where this one stopped, and there must be a next
                log.LogWarning(e, "Live events of center {Center} could not be read", centerId);
            }
        }
        while (Interlocked.CompareExchange(ref state, Idle, Reading) != Reading);
    }

    void Offer(List<LiveFrame> frames)
    {
        lock (gate)
        {
            foreach (var frame in frames)
            {
                position = frame.Seq;
                foreach (var client in clients) client.Offer(frame);
            }
        }
    }
}
