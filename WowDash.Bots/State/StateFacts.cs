using WowDash.Data.Conversations;
using WowDash.Data.Files;
using WowDash.Data.Payments;
using WowDash.Data.Texts;

namespace WowDash.Bots.State;

/// <summary>The state in the words of the house.</summary>
sealed partial class ConversationState
{
    // repeats come soon after the original, and a chat has one message and one tap in flight
    const int RememberedUpdates = 48;

    // people mend what they have just written
    const int RememberedAnswers = 8;

    // how long a conversation may be about one thing, however often it is touched: prices and papers change
    static readonly TimeSpan MenuLasts = TimeSpan.FromDays(30);
    static readonly TimeSpan TaskLasts = TimeSpan.FromDays(7);

    public bool IsRegistered => CustomerId != 0;

    public Language? ChosenLanguage
    {
        get => Language == 0 ? null : (Language)(Language - 1);
        set => Language = value is { } chosen ? (int)chosen + 1 : 0;
    }

    public ConversationKind Kind =>
        Draft is not null ? ConversationKind.Draft
        : OrderAwaitingPayment != 0 || OrderAwaitingReceipt != 0 ? ConversationKind.Payment
        : IsRegistered ? ConversationKind.Menu : ConversationKind.Registration;

    /// <summary>The lowest number of a reply not known to have gone out; the next reply's where there is none.</summary>
    public long LowestUnsent => Unsent.Count == 0 ? RepliesMade + 1 : Unsent.Min(r => r.Number);

    /// <summary>When it expires if nobody touches it again, having been touched now: slides with every touch, within the limit of its kind.</summary>
    public DateTimeOffset ExpiresAt(DateTimeOffset now, TimeSpan untouched)
    {
        var lasts = Kind is ConversationKind.Menu ? MenuLasts : TaskLasts;
        var limit = DateTimeOffset.FromUnixTimeSeconds(KindSince) + (lasts > untouched ? lasts : untouched);
        return now + untouched < limit ? now + untouched : limit;
    }

    /// <summary>Notes since when it is of its kind.</summary>
    public void NoteKind(DateTimeOffset now)
    {
        if (KindSince != 0 && KindNoted == (int)Kind + 1) return;
        (KindSince, KindNoted) = (now.ToUnixTimeSeconds(), (int)Kind + 1);
    }

    /// <summary>Whether an update was handled before.</summary>
    public bool Handled(long updateId) =>
        LastUpdateId != 0 && (updateId == LastUpdateId || EarlierUpdateIds.Contains(updateId - LastUpdateId));

    /// <summary>Remembers an update as handled.</summary>
    public void MarkHandled(long updateId)
    {
        if (LastUpdateId != 0)
        {
            var shift = LastUpdateId - updateId;
            for (var i = 0; i < EarlierUpdateIds.Count; i++) EarlierUpdateIds[i] += shift;
            EarlierUpdateIds.Add(shift);
            while (EarlierUpdateIds.Count > RememberedUpdates) EarlierUpdateIds.RemoveAt(0);
        }

        LastUpdateId = updateId;
    }

    /// <summary>The state of somebody who comes back after it expired. What was handled stays handled, and replies are numbered on: marks of earlier ones lie beside the state still.</summary>
    public ConversationState Anew() => new() { LastUpdateId = LastUpdateId, EarlierUpdateIds = { EarlierUpdateIds }, RepliesMade = RepliesMade };

    /// <summary>Puts a reply among those to be sent.</summary>
    /// <param name="replaces">Messages that go once this one has arrived.</param>
    public void Owe(Telegram.BotCall call, Remember remember, params IEnumerable<long> replaces) => Unsent.Add(new Reply
    {
        Number = ++RepliesMade,
        Method = call.Method,
        Body = Google.Protobuf.ByteString.CopyFrom(call.Body.Span),
        Remember = remember,
        Replaces = { replaces },
    });

    /// <summary>A reply went out (<see cref="ReplyMark"/>): forgets it, keeps its message's id where that was asked for.</summary>
    public void Sent(long mark)
    {
        if (ReplyMark.IsBegun(mark)) return;
        var (number, messageId) = (ReplyMark.Number(mark), ReplyMark.MessageId(mark));
        for (var i = 0; i < Unsent.Count; i++)
        {
            if (Unsent[i].Number != number) continue;
            Keep(Unsent[i].Remember, messageId);
            Unsent.RemoveAt(i);
            return;
        }
    }

    /// <summary>The totals message is none of what comes now, nor is one that is still on its way.</summary>
    public void ForgetTotals()
    {
        TotalsMessageId = 0;
        foreach (var reply in Unsent)
            if (reply.Remember is Remember.Totals) reply.Remember = Remember.Nothing;
    }

    /// <summary>The message becomes something else, or goes: it is not the one that asks, nor is one that is still on its way.</summary>
    public void AsksNoMore(long messageId)
    {
        if (InstructionMessageId == messageId) InstructionMessageId = 0;
        foreach (var reply in Unsent)
            if (reply.Remember is Remember.Instruction) reply.Remember = Remember.Nothing;
    }

    /// <summary>Remembers a message as the answer to a question.</summary>
    public void AnsweredBy(long messageId, string question)
    {
        Answered.Add(new Answered { MessageId = messageId, Question = question });
        while (Answered.Count > RememberedAnswers) Answered.RemoveAt(0);
    }

    void Keep(Remember remember, long messageId)
    {
        if (messageId == 0) return;
        switch (remember)
        {
            case Remember.Totals:
                TotalsMessageId = messageId;
                break;
            case Remember.Instruction:
                InstructionMessageId = messageId;
                break;
            case Remember.Tidy:
                TidyMessageIds.Add(messageId);
                break;
            case Remember.Nothing:
            default:
                break;
        }
    }
}

sealed partial class Draft
{
    public Guid DraftId => new(Id.Span);

    public int? Copies
    {
        get => CopiesAnswer == 0 ? null : CopiesAnswer - 1;
        set => CopiesAnswer = value is { } copies ? copies + 1 : 0;
    }

    public PaymentMethod? Payment
    {
        get => PaymentAnswer == 0 ? null : (PaymentMethod)(PaymentAnswer - 1);
        set => PaymentAnswer = value is { } method ? (int)method + 1 : 0;
    }

    /// <summary>Pages known so far over all files; a file whose pages nobody knows counts as one.</summary>
    public int Pages => Files.Sum(f => f.Pages ?? 1);

    /// <summary>Every file's pages are counted, none estimated, unknown or still waiting; papers that are brought nobody has counted.</summary>
    public bool PagesConfirmed => !Papers && Files.All(f => f.Count is PageCount.Counted or PageCount.Confirmed);

    /// <summary>A file is still being fetched and counted.</summary>
    public bool Counting => Files.Any(f => f.Count is PageCount.Waiting);
}

sealed partial class DraftFile
{
    public int? Pages
    {
        get => PagesAnswer == 0 ? null : PagesAnswer - 1;
        set => PagesAnswer = value is { } pages ? pages + 1 : 0;
    }

    public PageCount Count
    {
        get => (PageCount)How;
        set => How = (int)value;
    }
}
