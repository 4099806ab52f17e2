using WowDash.Data.Texts;

namespace WowDash.Bots.Conversation;

/// <summary>A /command, and the menu's key of the same meaning. Found by this base type.</summary>
abstract class Command
{
    /// <summary>Without the slash.</summary>
    public abstract string Name { get; }

    /// <summary>The key under the input; null for a command without one.</summary>
    public virtual Text? Label => null;

    /// <summary>For Telegram's list of commands; null to be left out of it.</summary>
    public virtual Text? Description => null;

    /// <summary>Whether only registered customers can use it; others are led to register first.</summary>
    public virtual bool NeedsCustomer => true;

    /// <summary>Whether the center offers it to this customer.</summary>
    public virtual bool Applies(Chat chat) => true;

    /// <summary>Answers; the argument is what follows the command's name, empty for none.</summary>
    public abstract Task Run(Chat chat, string argument, CancellationToken ct);
}
