namespace WowDash.Bots.Conversation;

/// <summary>Answers updates: the door from intake into the conversation. Answers by saying things on the chat and changing its state; throws only for bugs and outages.</summary>
sealed class Router
{
    /// <summary>Answers one update of a private chat.</summary>
    public Task Answer(Chat chat, CancellationToken ct) => Task.CompletedTask;
}
