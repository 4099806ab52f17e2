using WowDash.Bots.Menu;
using WowDash.Bots.Ordering;
using WowDash.Bots.Registration;
using WowDash.Bots.State;
using WowDash.Data.Centers;

namespace WowDash.Bots.Conversation;

/// <summary>Where a chat stands and how it goes on.</summary>
static class ChatFlow
{
    /// <summary>The draft being filled, where there is one.</summary>
    public static Draft? Draft(this Chat chat) => chat.State.Draft;

    /// <summary>The customer's branch, or the main one when theirs has closed.</summary>
    public static Branch Branch(this Chat chat) => chat.Center.BranchOf(chat.State.BranchId) ?? chat.Center.MainBranch;

    /// <summary>The flow the customer is in: registering, or ordering when a draft is open; null for neither.</summary>
    public static Flow? Flow(this Chat chat) => !chat.State.IsRegistered ? chat.Registering : chat.State.Draft is null ? null : chat.Ordering;

    /// <summary>The question a typed answer is for: the one opened outside the flow or asked again, else the flow's first open one.</summary>
    public static Question? OpenQuestion(this Chat chat)
    {
        var flow = chat.Flow();
        return Parts.Question(chat.State.Question) switch
        {
            Step again when flow?.Steps.Contains(again) is true && again.Applies(chat) => again,
            Step or null => flow?.Open(chat),
            // before registration there is nothing outside the flow
            var outside => chat.State.IsRegistered ? outside : flow?.Open(chat),
        };
    }

    /// <summary>Goes on with what is open: asks the next question, or finishes when nothing is left to ask.</summary>
    public static Task GoOn(this Chat chat, CancellationToken ct)
    {
        chat.State.Question = "";
        if (chat.Flow() is not { } flow) return MainMenu.Show(chat);
        if (flow.Open(chat) is { } step) return step.Ask(chat, ct);
        if (!chat.State.IsRegistered) return FinishRegistration.Run(chat, ct);
        Placing.Run(chat);
        return Task.CompletedTask;
    }

    /// <summary>Asks a step again; its answer and the later ones stay as they are until they are given anew.</summary>
    public static Task AskAgain(this Chat chat, Question question, CancellationToken ct)
    {
        chat.State.Question = question.Key;
        return question.Ask(chat, ct);
    }

    /// <summary>For a button of something that is over: says so. Who is not registered is asked what is open.</summary>
    public static Task SayOver(this Chat chat, CancellationToken ct)
    {
        chat.Tell(chat.In(ConversationTexts.OldButton));
        return chat.State.IsRegistered ? Task.CompletedTask : chat.GoOn(ct);
    }

    /// <summary>Asks in place of the pressed message, or in a new one: the last that asks something.</summary>
    public static void Ask(this Chat chat, Screen screen) => chat.Show(screen.Text, screen.Keyboard, Remember.Instruction);

    /// <summary>Asks once more, below what was said since; the message that asked before is taken away after that, so that nobody scrolls through one question many times.</summary>
    public static void AskBelow(this Chat chat, Screen screen)
    {
        if (chat.State.InstructionMessageId is not 0 and var before) chat.Replace(before);
        chat.Say(screen, Remember.Instruction);
    }

    /// <summary>Shows it in place of the pressed message.</summary>
    public static void Show(this Chat chat, Screen screen) => chat.Show(screen.Text, screen.Keyboard);

    /// <summary>Sends it as a new message.</summary>
    public static void Say(this Chat chat, Screen screen, Remember remember = Remember.Nothing) => chat.Say(screen.Text, screen.Keyboard, remember);
}
