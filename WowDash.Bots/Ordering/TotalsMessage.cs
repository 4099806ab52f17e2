using WowDash.Bots.Conversation;
using WowDash.Bots.State;

namespace WowDash.Bots.Ordering;

/// <summary>The one message that shows what was sent so far. It stays at the end of the chat: news replace it by a new one and take the former away.</summary>
static class TotalsMessage
{
    /// <summary>Brings it up to date where it stands; the files of an album come one by one.</summary>
    public static void Update(Chat chat)
    {
        var totals = FilesStep.Totals(chat);
        if (chat.State.TotalsMessageId != 0) chat.Edit(chat.State.TotalsMessageId, totals.Text, totals.Keyboard);
        else if (!OnTheWay(chat).Any()) chat.Say(totals, Remember.Totals);
    }

    /// <summary>Takes it away once what is said next is there. One whose id is not known yet is taken away next time.</summary>
    public static void Retire(Chat chat)
    {
        if (chat.State.TotalsMessageId != 0) chat.Replace(chat.State.TotalsMessageId);
        chat.State.TotalsMessageId = 0;
        foreach (var id in chat.State.TidyMessageIds) chat.Replace(id);
        chat.State.TidyMessageIds.Clear();
        foreach (var reply in OnTheWay(chat)) reply.Remember = Remember.Tidy;
    }

    static IEnumerable<Reply> OnTheWay(Chat chat) => chat.State.Unsent.Where(r => r.Remember is Remember.Totals);
}
