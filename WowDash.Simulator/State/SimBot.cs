using System.Collections.Concurrent;
using WowDash.Simulator.Delivery;
using WowDash.Simulator.Wire;

namespace WowDash.Simulator;

/// <summary>A bot registered with the stand-in: its chats, its commands and the updates it has not taken yet.</summary>
public sealed class SimBot
{
    long lastMessageId;

    internal SimBot(World world, string token, string username, string name)
    {
        World = world;
        Token = token;
        Id = long.Parse(token.AsSpan(0, token.IndexOf(':')));
        Me = new User
        {
            Id = Id,
            IsBot = true,
            FirstName = name,
            Username = username,
            CanJoinGroups = true,
            CanReadAllGroupMessages = false,
            SupportsInlineQueries = false
        };
        Updates = new UpdateQueues(this, world);
    }

    internal World World { get; }
    public string Token { get; }
    public long Id { get; }
    public User Me { get; }
    public string Username => Me.Username!;
    public UpdateQueues Updates { get; }
    /// <summary>True once the owner revoked the token: every call is answered 401.</summary>
    public bool Revoked { get; set; }
    internal ConcurrentDictionary<long, SimChat> Chats { get; } = [];
    internal ConcurrentDictionary<string, BotCommand[]> Commands { get; } = [];
    internal ConcurrentDictionary<string, Tap> Taps { get; } = [];
    internal Pace Pace { get; } = new(30, TimeSpan.FromSeconds(1));

    internal long NextMessageId() => Interlocked.Increment(ref lastMessageId);

    /// <summary>The chat of this customer with the bot, opened when it is not there yet (nothing is sent).</summary>
    public SimChat ChatWith(Customer customer) =>
        Chats.GetOrAdd(customer.Id, static (_, it) => new SimChat(it.bot, it.customer.AsChat(), it.customer), (bot: this, customer));

    internal BotCommand[] CommandsFor(string? language)
    {
        foreach (var scope in (string[])["all_private_chats", "default"])
            foreach (var tongue in (string[])[language ?? "", ""])
                if (Commands.TryGetValue($"{scope}:::{tongue}", out var found))
                    return found;
        return [];
    }
}

/// <summary>A button somebody pressed; <see cref="Answered"/> ends when the bot answers the query.</summary>
public sealed class Tap
{
    readonly TaskCompletionSource<TapAnswer> tapped = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public required string Id { get; init; }
    public required DateTimeOffset At { get; init; }
    public required SimChat Chat { get; init; }
    public Task<TapAnswer> Answered => tapped.Task;

    internal void Answer(TapAnswer answer) => tapped.TrySetResult(answer);
}

public sealed record TapAnswer(string? Text, bool ShowAlert, string? Url);
