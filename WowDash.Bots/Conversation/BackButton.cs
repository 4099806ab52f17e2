namespace WowDash.Bots.Conversation;

/// <summary>Back from a step to the one before it: <c>back:STEP</c>. What was answered stays: only the step gone back to is asked again.</summary>
sealed class BackButton : Button
{
    public override string Key => "back";

    public override Task Press(Chat chat, string argument, CancellationToken ct) =>
        Parts.Question(argument) is { } step ? From(chat, step, ct) : chat.SayOver(ct);

    /// <summary>Goes back from a step; from the first one to where the flow began.</summary>
    public static Task From(Chat chat, Question step, CancellationToken ct)
    {
        if (chat.Flow() is not { } flow || step is not Step own || !flow.Steps.Contains(own)) return chat.SayOver(ct);
        return flow.Before(chat, step) is { } before ? chat.AskAgain(before, ct) : chat.GoOn(ct);
    }
}

static class BackRow
{
    /// <summary>Adds the way back, where there is one.</summary>
    public static Keyboard BackFrom(this Keyboard keyboard, Chat chat, Step step) =>
        chat.Flow()?.Before(chat, step) is null ? keyboard : keyboard.Row((ConversationTexts.Back.In(chat.Language), $"back:{step.Key}"));
}
