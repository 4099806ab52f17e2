using System.Collections.Concurrent;
using System.Threading.Channels;
using WowDash.Simulator.Admin;

namespace WowDash.Simulator;

/// <summary>What changed, for the chat pages that are open. A slow page loses the oldest events and reads its chat again.</summary>
internal sealed class Feed
{
    readonly ConcurrentDictionary<Channel<FeedEvent>, long> listeners = [];

    public void Publish(FeedEvent what)
    {
        foreach (var (channel, customer) in listeners)
            if (what.Customer is null || what.Customer == customer)
                channel.Writer.TryWrite(what);
    }

    public bool Heard(long customer) => !listeners.IsEmpty && listeners.Values.Contains(customer);

    public async IAsyncEnumerable<FeedEvent> Listen(long customer, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken stop)
    {
        var channel = Channel.CreateBounded<FeedEvent>(new BoundedChannelOptions(500) { FullMode = BoundedChannelFullMode.DropOldest });
        listeners[channel] = customer;
        try
        {
            await foreach (var what in channel.Reader.ReadAllAsync(stop))
                yield return what;
        }
        finally
        {
            listeners.TryRemove(channel, out _);
        }
    }
}

/// <summary>One change: kind is bots, customers, message, deleted, keyboard, action, answer or state.</summary>
internal sealed record FeedEvent(string Kind, long? Customer = null, string? Bot = null)
{
    public ViewMessage? Message { get; init; }
    public long? MessageId { get; init; }
    public string? Action { get; init; }
    public string? TapId { get; init; }
    public TapAnswer? Answer { get; init; }
    /// <summary>The chat as it is when the event leaves, for what changes without a message.</summary>
    public ViewState? State { get; init; }
}
