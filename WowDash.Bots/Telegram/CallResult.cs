namespace WowDash.Bots.Telegram;

/// <summary>What became of a call to the Bot API. One of four; nothing else, and never an exception, comes of a call that was not cancelled.</summary>
abstract record CallResult
{
    CallResult()
    {
    }

    /// <summary>Whether what was asked for is so now: done, or it already was ("not modified").</summary>
    public bool Succeeded => this is Done or Refused { Kind: RefusalKind.NotModified };

    /// <summary>Telegram did it.</summary>
    /// <param name="MessageId">The id of the message it made or changed; 0 when the call makes none.</param>
    public sealed record Done(long MessageId) : CallResult;

    /// <summary>Telegram read it and will not do it: asking again is of no use.</summary>
    public sealed record Refused(RefusalKind Kind, string Description, long? MigrateTo = null) : CallResult;

    /// <summary>Certainly not done; worth trying after that time. Limits (429), and failures before anything was sent.</summary>
    /// <param name="After">When to try again.</param>
    /// <param name="Limited">Telegram asked for the pause.</param>
    /// <param name="Reason">Why nothing was sent; without an address, since that holds the token.</param>
    public sealed record Later(TimeSpan After, bool Limited = false, string? Reason = null) : CallResult;

    /// <summary>The request went out and no usable answer came: it may have been done.</summary>
    public sealed record Unknown(string Reason) : CallResult;
}

/// <summary>Why Telegram refused.</summary>
enum RefusalKind
{
    /// <summary>The message is already so: counts as success.</summary>
    NotModified,

    /// <summary>The person blocked the bot or is gone, or never started it.</summary>
    Blocked,
    ChatNotFound,

    /// <summary>Our markup is broken: send as plain text once, and mend the text.</summary>
    CantParse,
    TooLong,

    /// <summary>The token is not valid any more.</summary>
    Unauthorized,

    /// <summary>The group became a supergroup: use the new id.</summary>
    Migrated,

    /// <summary>getUpdates while a webhook is set or somebody else polls.</summary>
    Conflict,
    Other,
}

/// <summary>A call's value, when it was done.</summary>
sealed record Answer<T>(CallResult Result, T? Value)
    where T : class;
