using System.Buffers;
using System.Threading.Channels;
using WowDash.Web.Access;

namespace WowDash.Web.Live;

/// <summary>One open stream: a short queue between the center's feed and a browser. Who cannot keep up is closed and comes back; others do not notice.</summary>
sealed class LiveClient(SessionFacts session, LiveRooms rooms, string address)
{
    const int QueueLength = 256;

    readonly Channel<LiveFrame> queue = Channel.CreateBounded<LiveFrame>(new BoundedChannelOptions(QueueLength) { SingleReader = true, FullMode = BoundedChannelFullMode.Wait });
    byte[]? farewell;

    public long SessionId => Reader.SessionId;
    public long CenterId => Reader.Center!.Id;
    public long AccountId => Reader.AccountId;
    public string Address => address;

    /// <summary>The orders whose pages it is.</summary>
    public IReadOnlySet<long> OrderIds => rooms.OrderIds;

    /// <summary>Who reads, and what they may see now; looked at again every few seconds.</summary>
    public SessionFacts Reader { get; set; } = session;

    public void Offer(LiveFrame frame)
    {
        if (!frame.IsHeartbeat && !rooms.Take(frame, Reader)) return;
        if (queue.Writer.TryWrite(frame)) return;
        if (Close(LiveFrame.ComeBack)) LiveMetrics.Dropped.Add(1);
    }

    /// <summary>Ends the stream with a last word. Answers whether it was open.</summary>
    public bool Close(byte[] lastWord)
    {
        Interlocked.CompareExchange(ref farewell, lastWord, null);
        return queue.Writer.TryComplete();
    }

    /// <summary>Sends what is queued, all of it in one write, until the stream is closed or the browser is gone. What the reader has already is passed over.</summary>
    public async Task Send(HttpResponse response, IReadOnlyList<LiveFrame> replay, long sent, CancellationToken ct)
    {
        var (writer, events) = (response.BodyWriter, 0);
        foreach (var frame in replay)
        {
            sent = frame.Seq;
            if (!rooms.Take(frame, Reader)) continue;
            writer.Write(frame.Bytes);
            events++;
        }

        do
        {
            while (queue.Reader.TryRead(out var frame))
            {
                if (!frame.IsPassing)
                {
                    if (frame.Seq <= sent && !frame.IsHeartbeat) continue;
                    if (frame.Seq < sent) continue;
                    sent = frame.Seq;
                }

                if (!frame.IsHeartbeat) events++;
                writer.Write(frame.Bytes);
            }

            LiveMetrics.Sent.Add(events);
            events = 0;
            if ((await writer.FlushAsync(ct)).IsCompleted) return;
        }
        while (await queue.Reader.WaitToReadAsync(ct));

        writer.Write(farewell ?? LiveFrame.ComeBack);
        await writer.FlushAsync(ct);
    }
}
