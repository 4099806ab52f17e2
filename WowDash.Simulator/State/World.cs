using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text.RegularExpressions;
using WowDash.Simulator.Delivery;
using WowDash.Simulator.Wire;

namespace WowDash.Simulator;

/// <summary>Everything the stand-in knows: bots, customers, files, calls, faults. Tests take it from the host's services.</summary>
public sealed partial class World(SimulatorOptions options, TimeProvider clock) : IDisposable
{
    readonly ConcurrentDictionary<string, SimBot> byToken = new(StringComparer.Ordinal);
    readonly ConcurrentDictionary<long, Customer> customers = [];
    readonly ConcurrentDictionary<long, ChatInfo> channels = [];
    long lastCustomer = 700_000_000;
    long lastChannel;
    long lastActivity;

    public SimulatorOptions Options { get; } = options;
    internal TimeProvider Clock { get; } = clock;
    public FileStore Files { get; } = new(options.Data, clock);
    public CallLog Calls { get; } = new();
    public Faults Faults { get; } = new(clock);
    internal Feed Feed { get; } = new();
    internal WebhookClient Webhooks { get; } = new(TimeSpan.FromSeconds(options.WebhookTimeout));
    public bool Limits { get; set; } = options.Limits;

    public IEnumerable<SimBot> Bots => byToken.Values.OrderBy(bot => bot.Id);
    public IEnumerable<Customer> Customers => customers.Values.OrderBy(customer => customer.Id);

    /// <summary>Registers a bot; the token is made up when none is given. A token already known answers with its bot.</summary>
    public SimBot CreateBot(string? username = null, string? name = null, string? token = null)
    {
        token ??= $"{RandomNumberGenerator.GetInt32(100_000_000, int.MaxValue)}:{RandomNumberGenerator.GetString(TokenAlphabet, 35)}";
        if (!IsToken(token))
            throw new ArgumentException("A token is digits, a colon and 30 or more of A-Z a-z 0-9 _ -", nameof(token));
        var handle = username ?? $"center_{token[..token.IndexOf(':')]}_bot";
        var bot = byToken.GetOrAdd(token, static (key, it) => new SimBot(it.world, key, it.handle, it.name), (world: this, handle, name: name ?? handle));
        Feed.Publish(new FeedEvent("bots"));
        return bot;
    }

    public Customer CreateCustomer(string firstName, string? phone = null, string? username = null, string? languageCode = null, string? lastName = null, long? id = null)
    {
        var own = id ?? Interlocked.Increment(ref lastCustomer);
        var customer = new Customer
        {
            Id = own,
            FirstName = firstName,
            LastName = lastName,
            Username = username,
            Phone = phone ?? $"+99890{own % 10_000_000:D7}",
            LanguageCode = languageCode ?? "uz"
        };
        customers[own] = customer;
        Feed.Publish(new FeedEvent("customers"));
        return customer;
    }

    /// <summary>A channel (or a group) every bot may post into; its id is negative.</summary>
    public ChatInfo CreateChannel(string title, string? username = null, string type = "channel")
    {
        var channel = new ChatInfo { Id = -1_000_000_000_000 - Interlocked.Increment(ref lastChannel), Type = type, Title = title, Username = username };
        channels[channel.Id] = channel;
        return channel;
    }

    public Customer? FindCustomer(long id) => customers.GetValueOrDefault(id);

    /// <summary>By user name or by numeric id.</summary>
    public SimBot? FindBot(string nameOrId) =>
        byToken.Values.FirstOrDefault(bot => bot.Username.Equals(nameOrId.TrimStart('@'), StringComparison.OrdinalIgnoreCase) || nameOrId == $"{bot.Id}");

    internal bool TryBot(string token, [NotNullWhen(true)] out SimBot? bot)
    {
        if (!byToken.TryGetValue(token, out bot) && Options.AutoBots)
            bot = CreateBot(token: token);
        return bot is { Revoked: false };
    }

    internal SimChat? FindChat(SimBot bot, string target)
    {
        if (long.TryParse(target, out var id) && bot.Chats.TryGetValue(id, out var chat))
            return chat;
        var channel = target.StartsWith('@')
            ? channels.Values.FirstOrDefault(it => string.Equals(it.Username, target[1..], StringComparison.OrdinalIgnoreCase))
            : channels.GetValueOrDefault(id);
        return channel is null ? null : bot.Chats.GetOrAdd(channel.Id, static (_, it) => new SimChat(it.bot, it.channel, null), (bot, channel));
    }

    /// <summary>True once no update waits and no call came for <paramref name="settle"/>; false when <paramref name="within"/> passed first.</summary>
    public async Task<bool> WaitUntilQuiet(TimeSpan within, TimeSpan settle = default, SimBot? only = null)
    {
        var start = Clock.GetTimestamp();
        while (true)
        {
            var idle = Clock.GetElapsedTime(Interlocked.Read(ref lastActivity)) >= settle;
            if (idle && (only is null ? Bots : [only]).All(bot => bot.Updates.Count == 0))
                return true;
            if (Clock.GetElapsedTime(start) > within)
                return false;
            await Task.Delay(TimeSpan.FromMilliseconds(10), Clock);
        }
    }

    internal void Touch() => Interlocked.Exchange(ref lastActivity, Clock.GetTimestamp());

    internal long Now() => Clock.GetUtcNow().ToUnixTimeSeconds();

    internal static bool IsToken(string token) => TokenShape().IsMatch(token);

    public void Dispose()
    {
        foreach (var bot in byToken.Values)
            bot.Updates.Stop();
        Webhooks.Dispose();
        Files.Dispose();
    }

    const string TokenAlphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-";

    [GeneratedRegex("^[0-9]{3,15}:[A-Za-z0-9_-]{30,60}$")]
    private static partial Regex TokenShape();
}
