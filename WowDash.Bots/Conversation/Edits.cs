using WowDash.Bots.Ordering;
using WowDash.Bots.Telegram;

namespace WowDash.Bots.Conversation;

/// <summary>A message the customer changed after sending: an answer is taken anew, a file's caption mends the note; what is past is explained.</summary>
static class Edits
{
    public static async Task Hear(Chat chat, Message edited, CancellationToken ct)
    {
        if (edited.Caption is not null && Receiving.Recaption(chat, edited)) return;
        if (edited.Text is null || Asked(chat, edited) is not { } question)
        {
            chat.Say(ConversationTexts.Edited);
            return;
        }

        chat.Say(ConversationTexts.EditTaken);
        if (await question.Answer(chat, edited, ct)) return;
        chat.Say(ConversationTexts.NotAnAnswer);
        question.AskOnceMore(chat);
    }

    /// <summary>The question the message answered, as long as it can be answered.</summary>
    static Question? Asked(Chat chat, Message edited) =>
        chat.State.Answered.LastOrDefault(a => a.MessageId == edited.MessageId) is { } known
        && Parts.Question(known.Question) is { } question && question.TakesAnswers(chat) ? question : null;
}
