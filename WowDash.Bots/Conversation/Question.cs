using WowDash.Bots.Telegram;

namespace WowDash.Bots.Conversation;

/// <summary>Something the customer is asked and may answer by typing or sending. Keeps nothing: one object serves every chat. Found by this base type.</summary>
abstract class Question
{
    /// <summary>Its name in states and button data. For ever: a conversation may have waited for days.</summary>
    public abstract string Key { get; }

    /// <summary>The question as it stands for this customer.</summary>
    public abstract Screen Screen(Chat chat);

    /// <summary>Asks it: in place of the pressed message, or as a new one.</summary>
    public virtual Task Ask(Chat chat, CancellationToken ct)
    {
        chat.Ask(Screen(chat));
        return Task.CompletedTask;
    }

    /// <summary>Asks it once more after an answer that was none: always as a new message.</summary>
    public virtual void AskOnceMore(Chat chat) => chat.AskBelow(Screen(chat));

    /// <summary>Whether there is still something an answer would be for: an edited answer comes at any time.</summary>
    public virtual bool TakesAnswers(Chat chat) => chat.State.IsRegistered;

    /// <summary>Whether it is over as soon as any button is pressed: a yes typed later must not be taken for it.</summary>
    public virtual bool OnlyNow => false;

    /// <summary>Takes a message as the answer. False when it cannot be one; then nothing was said yet.</summary>
    public virtual Task<bool> Answer(Chat chat, Message message, CancellationToken ct) => Task.FromResult(false);
}

/// <summary>A question of a <see cref="Flow"/>. Whether it is answered is seen from what is known, checked against what the center offers now: an answer that is
/// not valid any more is asked again, one that still is stays.</summary>
abstract class Step : Question
{
    /// <summary>Whether this customer is asked at all.</summary>
    public virtual bool Applies(Chat chat) => true;

    public abstract bool IsAnswered(Chat chat);

    public sealed override bool TakesAnswers(Chat chat) => chat.Flow()?.Steps.Contains(this) is true && Applies(chat);
}
