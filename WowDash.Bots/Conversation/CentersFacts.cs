namespace WowDash.Bots.Conversation;

/// <summary>Centers as answers need them.</summary>
sealed class CentersFacts
{
    public ValueTask<CenterFacts> Of(long centerId, CancellationToken ct) => throw new NotSupportedException();
}
