using WowDash.Simulator.Admin;
using WowDash.Simulator.Wire;

namespace WowDash.Simulator;

/// <summary>One chat of one bot: what was said, in order. Changes happen under the chat's own lock.</summary>
public sealed partial class SimChat
{
    const int Bound = 2000;
    readonly Lock gate = new();
    readonly SortedList<long, SimMessage> messages = [];

    internal SimChat(SimBot bot, ChatInfo info, Customer? customer)
    {
        Bot = bot;
        Info = info;
        Customer = customer;
        World = bot.World;
        Pace = info.Id > 0 ? new Pace(3, TimeSpan.FromSeconds(3)) : new Pace(20, TimeSpan.FromMinutes(1));
    }

    internal World World { get; }
    internal Pace Pace { get; }
    public SimBot Bot { get; }
    public ChatInfo Info { get; }
    public Customer? Customer { get; }
    public bool Blocked { get; private set; }
    /// <summary>False until the customer wrote first: a bot cannot open a chat.</summary>
    public bool Started { get; private set; }
    /// <summary>The reply keyboard now shown, if any.</summary>
    public ReplyMarkup? Keyboard { get; private set; }

    /// <summary>What the chat shows now, oldest first, without deleted messages.</summary>
    public IReadOnlyList<SimMessage> Messages => Read(deleted: false);

    public IReadOnlyList<SimMessage> Read(bool deleted)
    {
        lock (gate)
            return [.. messages.Values.Where(it => deleted || !it.Deleted)];
    }

    internal bool Reachable => Customer is null || Started;

    internal SimMessage? Find(long id)
    {
        lock (gate)
            return messages.TryGetValue(id, out var found) && !found.Deleted ? found : null;
    }

    internal SimMessage Append(Func<long, Message> make, bool fromBot, ReplyMarkup? markup = null)
    {
        SimMessage message;
        lock (gate)
        {
            message = new SimMessage(make(Bot.NextMessageId()), fromBot, markup);
            messages[message.Id] = message;
            if (messages.Count > Bound)
                messages.RemoveAt(0);
            if (markup?.Keyboard is not null)
                Keyboard = markup;
            else if (markup?.RemoveKeyboard == true)
                Keyboard = null;
        }
        Show(message);
        return message;
    }

    /// <summary>Null when the change is refused by <paramref name="change"/> returning the same instance.</summary>
    internal SimMessage? Replace(long id, Func<SimMessage, SimMessage?> change)
    {
        SimMessage? changed;
        lock (gate)
        {
            if (!messages.TryGetValue(id, out var old) || old.Deleted || (changed = change(old)) is null)
                return null;
            messages[id] = changed;
        }
        Show(changed);
        return changed;
    }

    internal bool Delete(long id)
    {
        lock (gate)
        {
            if (!messages.TryGetValue(id, out var old) || old.Deleted)
                return false;
            messages[id] = old with { Deleted = true };
        }
        Publish(new FeedEvent("deleted", Customer?.Id, Bot.Username) { MessageId = id });
        return true;
    }

    internal void Publish(FeedEvent what)
    {
        if (Customer is not null)
            World.Feed.Publish(what);
    }

    void Show(SimMessage message)
    {
        if (Customer is { } customer && World.Feed.Heard(customer.Id))
            World.Feed.Publish(new FeedEvent("message", customer.Id, Bot.Username) { Message = ViewMessage.Of(message) });
    }
}

/// <summary>A message as the chat keeps it; <see cref="Markup"/> is what the bot sent with it, reply keyboards included.</summary>
public sealed record SimMessage(Message Body, bool FromBot, ReplyMarkup? Markup, bool Deleted = false)
{
    public long Id => Body.MessageId;
    public string? Text => Body.Text ?? Body.Caption;
    public bool Edited => Body.EditDate is not null;
}
