using WowDash.Bots.Menu;
using WowDash.Bots.Telegram;
using WowDash.Data.Texts;

namespace WowDash.Bots.Conversation;

/// <summary>The answer to what fits nowhere: a helpful word, and the open question again or the menu. Never silence.</summary>
static class Fallback
{
    public static void Help(Chat chat, Message message, Question? open) => Say(chat, Word(message, open), open);

    /// <summary>A file nobody asked for.</summary>
    public static void File(Chat chat, Question? open) => Say(chat, open is Step ? ConversationTexts.FileNotNow : ConversationTexts.StrayFile, open);

    static Text Word(Message message, Question? open) => message switch
    {
        { IsSoundOrMoving: true } => ConversationTexts.SoundOrMoving,
        { Sticker: not null } => ConversationTexts.Sticker,
        { Location: not null } => ConversationTexts.Location,
        { Contact: not null } => open is null ? ConversationTexts.Contact : ConversationTexts.NotAnAnswer,
        { Document: not null } or { Photo: not null } => ConversationTexts.FileNotNow,
        { Text: null } => ConversationTexts.UnknownKind,
        { Text: var words } when Courtesy.Of(words) is { } kind && !(open is Step && kind == Courtesy.Smile) => kind == Courtesy.Greeting && open is not null ? Courtesy.JustGreeting : kind,
        _ => open is Step ? ConversationTexts.NotAnAnswer : ConversationTexts.NotUnderstood,
    };

    static void Say(Chat chat, Text word, Question? open)
    {
        if (open is null)
        {
            MainMenu.Say(chat, word);
            return;
        }

        chat.Say(word);
        open.AskOnceMore(chat);
    }
}
