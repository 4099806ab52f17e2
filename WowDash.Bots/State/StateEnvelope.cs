using Google.Protobuf;

namespace WowDash.Bots.State;

/// <summary>How a state becomes bytes and back. Fields that a build does not know are kept through its saves, so most changes need no new shape; one that an older build could
/// not keep right gets the next number. The current and the former shape are read; a newer one is left as it is for a worker that knows it.</summary>
static class StateEnvelope
{
    /// <summary>2: says what it is about and since when. 1: says neither, nor its shape.</summary>
    public const int Shape = 2;

    public static byte[] Write(ConversationState state)
    {
        state.Shape = Shape;
        return state.ToByteArray();
    }

    /// <exception cref="NewerState">A newer build wrote it.</exception>
    public static ConversationState Read(byte[] body)
    {
        var state = ConversationState.Parser.ParseFrom(body);
        return state.Shape <= Shape ? state : throw new NewerState(state.Shape);
    }

    /// <summary>The same; null when it cannot be read here.</summary>
    public static ConversationState? TryRead(byte[] body)
    {
        try
        {
            return Read(body);
        }
        catch (Exception e) when (e is NewerState or InvalidProtocolBufferException)
        {
            return null;
        }
    }
}

/// <summary>A state that a newer build wrote: kept as it is; the update is delivered again until a worker of that build has it.</summary>
sealed class NewerState(int shape) : Exception($"The state has shape {shape}; this build knows up to {StateEnvelope.Shape}.");
