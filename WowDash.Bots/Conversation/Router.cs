using WowDash.Bots.Menu;
using WowDash.Bots.MyOrders;
using WowDash.Bots.Ordering;
using WowDash.Bots.Registration;
using WowDash.Bots.Support;
using WowDash.Bots.Telegram;

namespace WowDash.Bots.Conversation;

/// <summary>Answers updates: the door from intake into the conversation. Answers by saying things on the chat and changing its state; throws only for bugs and outages.
/// A message is tried as a command, a key of the menu, the answer to the open question, a file, and last met with help.</summary>
sealed class Router
{
    /// <summary>Answers one update of a private chat.</summary>
    public async Task Answer(Chat chat, CancellationToken ct)
    {
        var update = chat.Update!;
        if (update.MyChatMember is { } member)
        {
            await Met(chat, member, ct);
        }
        else if (chat.Center.IsClosed)
        {
            chat.Say(ConversationTexts.Closed, chat.Center.Name);
        }
        else
        {
            await chat.Know(ct);
            if (update.CallbackQuery is { } press) await Press(chat, press, ct);
            else if (update.Message is { } message) await Hear(chat, message, ct);
            else if (update.EditedMessage is { } edited && !await Talking.Correct(chat, edited, ct)) await Edits.Hear(chat, edited, ct);
        }
    }

    // blocked or unblocked: nothing can be said to the one, and the other says /start next
    static async Task Met(Chat chat, ChatMemberUpdated member, CancellationToken ct)
    {
        await chat.Know(ct);
        await CustomerFacts.MarkReachable(chat, unreachable: member.NewChatMember.Status is "kicked" or "left", ct);
    }

    static async Task Press(Chat chat, CallbackQuery press, CancellationToken ct)
    {
        if (chat.OpenQuestion() is { OnlyNow: true }) chat.Pause();
        var (key, argument) = Typed.Pair(press.Data ?? "");
        if (Parts.Button(key) is { } button) await button.Press(chat, argument, ct);
        else await chat.SayOver(ct);
    }

    static async Task Hear(Chat chat, Message message, CancellationToken ct)
    {
        if (CommandOf(message.Text) is var (command, argument))
        {
            await Run(chat, command, argument, ct);
            return;
        }

        var open = chat.OpenQuestion();
        if (IsBack(message.Text) && (open is not null || chat.State.IsRegistered)) await Back(chat, open, ct);
        else if (await NoticeAnswers.Take(chat, message, open, ct)) chat.State.AnsweredBy(message.MessageId, chat.State.Question);
        else if (open is not null && await open.Answer(chat, message, ct)) chat.State.AnsweredBy(message.MessageId, open.Key);
        else if (SentFile.Of(message) is { } file && chat.State.IsRegistered) await HearFile(chat, message, file, open, ct);
        else if (!await Talking.TakeWhereOpen(chat, message, open, ct) && !await OrderAsked.Take(chat, message, open, ct)) Fallback.Help(chat, message, open);
    }

    static (Command? Command, string Argument)? CommandOf(string? text)
    {
        if (string.IsNullOrWhiteSpace(text)) return null;
        if (Parts.Labelled(text.Trim()) is { } labelled) return (labelled, "");
        if (!text.StartsWith('/')) return null;
        var end = text.AsSpan().IndexOfAny(" \n");
        var name = end < 0 ? text[1..] : text[1..end];
        return (Parts.Command(name.Split('@')[0]), end < 0 ? "" : text[end..].Trim());
    }

    static async Task Run(Chat chat, Command? command, string argument, CancellationToken ct)
    {
        if (command is null)
        {
            chat.Say(ConversationTexts.UnknownCommand);
            chat.OpenQuestion()?.AskOnceMore(chat);
            return;
        }

        if (command.NeedsCustomer && !chat.State.IsRegistered)
        {
            chat.Say(RegistrationTexts.RegisterFirst);
            await chat.GoOn(ct);
            return;
        }

        ReceiptQuestion.Leave(chat);
        chat.Pause();
        await command.Run(chat, argument, ct);
    }

    static bool IsBack(string? text) => Typed.Means(text, ConversationTexts.Back);

    // the key may be left from a question that is over
    static Task Back(Chat chat, Question? open, CancellationToken ct)
    {
        if (open is Step step) return BackButton.From(chat, step, ct);
        MainMenu.Say(chat);
        return Task.CompletedTask;
    }

    static async Task HearFile(Chat chat, Message message, SentFile file, Question? open, CancellationToken ct)
    {
        // also from somebody who looked at the menu, has seen the summary and remembers one more, or sends it before it is asked for
        if (chat.State.Draft is not null && (open is Step || chat.Ordering.Open(chat) is null or FilesStep or SummaryStep or PaymentStep)) await Receiving.Document(chat, message, file, ct);
        else if (chat.State.OrderAwaitingReceipt != 0) await ReceiptQuestion.Take(chat, message, file, ct);
        else if (!await Talking.TakeWhereOpen(chat, message, open, ct) && (open is Step || !await StrayReceipt.Offer(chat, message, file, ct)) && !await Receiving.BeginWith(chat, message, file, open, ct)) Fallback.File(chat, open);
    }
}
