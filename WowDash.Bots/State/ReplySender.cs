using Microsoft.Extensions.Logging;
using WowDash.Bots.Telegram;

namespace WowDash.Bots.State;

/// <summary>Sends the replies of a saved state, one chat's in order, and notes what went out. What cannot be sent now is left to <see cref="ReplySweep"/>.</summary>
sealed class ReplySender(ReplyDelivery delivery, SentMarks marks, TimeProvider clock, ILogger<ReplySender> log)
{
    // less than the sweep's patience: never two at the same reply
    static readonly TimeSpan KeepsTryingFor = TimeSpan.FromSeconds(6);

    /// <summary>Puts replies on their way after those of the same chat that are under way. Returns at once.</summary>
    public void Send(Bot bot, CustomerLane lane, IReadOnlyList<Reply> replies)
    {
        // whoever asks is in the lane, so that it can be held
        if (replies.Count == 0 || !lane.TryHold()) return;
        lane.Sending = After(lane.Sending, bot, lane, replies);
    }

    async Task After(Task former, Bot bot, CustomerLane lane, IReadOnlyList<Reply> replies)
    {
        await former;
        try
        {
            foreach (var reply in replies)
            {
                if (await Deliver(bot, reply) is not { } messageId) return;
                lane.NoteSent(ReplyMark.Of(reply.Number, messageId));
                marks.Flush(lane);
            }
        }
        catch (Exception e)
        {
            // the replies are still with the state: the sweep will find them
            log.LogError(e, "Replies of center {Center} stopped", lane.Key.CenterId);
        }
        finally
        {
            lane.Release();
        }
    }

    /// <summary>Sends one reply; null when it may be tried again later, otherwise the id of the message made (0 for none).</summary>
    async Task<long?> Deliver(Bot bot, Reply reply)
    {
        var began = clock.GetTimestamp();
        while (true)
        {
            var result = await delivery.Send(bot, reply, CancellationToken.None);
            // an unknown outcome is not repeated: a question asked twice confuses more than one that has to be asked for again
            if (result is not CallResult.Later later) return result is CallResult.Done done ? done.MessageId : 0;
            if (clock.GetElapsedTime(began) + later.After > KeepsTryingFor) return null;
            await Task.Delay(later.After, clock);
        }
    }
}
