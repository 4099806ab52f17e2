using Microsoft.Extensions.Logging;
using WowDash.Bots.Telegram;

namespace WowDash.Bots.State;

/// <summary>Sends the replies of a saved state, one chat's in order, and notes what went out. What cannot be sent now is left to <see cref="ReplySweep"/>.</summary>
sealed class ReplySender(ReplyDelivery delivery, SentMarks marks, TimeProvider clock, ILogger<ReplySender> log)
{
    // from being saved to the last try; with that try's own patience less than the sweep's: never two at the same reply
    static readonly TimeSpan KeepsTryingFor = TimeSpan.FromSeconds(6);

    static readonly TimeSpan BeforeRepeat = TimeSpan.FromSeconds(1);

    /// <summary>Puts the replies of a state just saved on their way: those numbered above <paramref name="made"/>, and before them what could not go out earlier.
    /// They follow what is under way in the same chat. Returns at once.</summary>
    public void Send(Bot bot, CustomerLane lane, ConversationState saved, long made)
    {
        // whoever asks is in the lane, so that it can be held
        if (saved.Unsent.Count == 0 || !lane.TryHold()) return;
        lane.Sending = After(lane.Sending, bot, lane, saved, made, clock.GetTimestamp());
    }

    async Task After(Task former, Bot bot, CustomerLane lane, ConversationState saved, long made, long savedAt)
    {
        await former;
        // the save has put the sweep off for all of them, so that nothing need be overtaken
        var replies = new Queue<Reply>(saved.Unsent.Where(r => r.Number > made || lane.LeftBehind.Contains(r.Number)));
        try
        {
            while (replies.TryPeek(out var reply) && await Deliver(bot, lane, reply, savedAt) is { } messageId)
            {
                replies.Dequeue();
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
            lane.LeftBehind = [.. replies.Select(r => r.Number)];
            lane.Release();
        }
    }

    /// <summary>Sends one reply; null when it may be tried again later, otherwise the id of the message made (0 for none).</summary>
    async Task<long?> Deliver(Bot bot, CustomerLane lane, Reply reply, long savedAt)
    {
        // what had to wait too long behind others is the sweep's by now
        while (clock.GetElapsedTime(savedAt) < KeepsTryingFor)
        {
            var result = await delivery.Send(bot, lane.Key.UserId, reply, CancellationToken.None);
            if (result is CallResult.Done done) return done.MessageId;
            if (result is not CallResult.Later && !(result is CallResult.Unknown && MayBeRepeated(reply))) return 0;
            var pause = result is CallResult.Later later ? later.After : BeforeRepeat;
            if (clock.GetElapsedTime(savedAt) + pause > KeepsTryingFor) return result is CallResult.Later ? null : 0;
            await Task.Delay(pause, clock);
        }

        return null;
    }

    // a question asked twice confuses more than one that has to be asked for again; a change made twice is one change
    static bool MayBeRepeated(Reply reply) => reply.Method.StartsWith("edit", StringComparison.Ordinal) || reply.Method.StartsWith("delete", StringComparison.Ordinal);
}
