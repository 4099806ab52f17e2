using System.Security.Cryptography;
using System.Text.RegularExpressions;
using WowDash.Simulator.Wire;

namespace WowDash.Simulator;

/// <summary>What a customer can do in a chat.</summary>
public sealed partial class SimChat
{
    static readonly TimeSpan MessageLife = TimeSpan.FromHours(24);
    static readonly TimeSpan TapLife = TimeSpan.FromSeconds(150);

    public SimMessage Say(string text) => Post(id => Mine(id) with { Text = text, Entities = CommandsIn(text) });

    /// <summary>The customer's own contact, or another's when a phone is given.</summary>
    public SimMessage ShareContact(string? phone = null, string? firstName = null, long? userId = null)
    {
        var me = Person();
        var contact = phone is null
            ? new Contact(me.Phone, me.FirstName, me.LastName, me.Id)
            : new Contact(phone, firstName ?? "Somebody", UserId: userId);
        HideOneTimeKeyboard();
        return Post(id => Mine(id) with { Contact = contact });
    }

    public SimMessage SendDocument(string fileName, byte[] content, string? mime = null, string? caption = null) =>
        Post(id => WithDocument(Mine(id), fileName, content, mime, caption));

    public SimMessage SendPhoto(byte[] content, string fileName = "photo.jpg", string? caption = null) =>
        Post(id => WithPhoto(Mine(id), fileName, content, caption));

    /// <summary>Several files sent together: separate messages of one group, at most ten in each.</summary>
    public IReadOnlyList<SimMessage> SendAlbum(IReadOnlyList<(string FileName, byte[] Content, string? Mime)> files, bool asPhotos = false, string? caption = null)
    {
        var sent = new List<SimMessage>(files.Count);
        foreach (var ten in files.Chunk(10))
        {
            var group = ten.Length > 1 ? $"{RandomNumberGenerator.GetInt32(int.MaxValue)}{Bot.Id % 1000}" : null;
            foreach (var (name, content, mime) in ten)
            {
                var words = sent.Count == 0 ? caption : null;
                sent.Add(Post(id => (asPhotos ? WithPhoto(Mine(id), name, content, words) : WithDocument(Mine(id), name, content, mime, words)) with { MediaGroupId = group }));
            }
        }
        return sent;
    }

    public SimMessage SendVoice(byte[]? content = null, int seconds = 3)
    {
        var file = World.Files.Keep(Bot, new Upload("voice.oga", "audio/ogg", content ?? [79, 103, 103, 83]), "voice");
        return Post(id => Mine(id) with { Voice = new Voice(file.Id, file.UniqueId, seconds, file.Mime, file.Size) });
    }

    public SimMessage SendSticker(string emoji = "👍")
    {
        var file = World.Files.Keep(Bot, new Upload("sticker.webp", "image/webp", [82, 73, 70, 70]), "stickers");
        return Post(id => Mine(id) with { Sticker = new Sticker(file.Id, file.UniqueId, "regular", 512, 512, false, false, emoji, file.Size) });
    }

    public SimMessage SendLocation(double latitude, double longitude) => Post(id => Mine(id) with { Location = new Location(latitude, longitude) });

    /// <summary>Presses a reply-keyboard button: its text is said, or the contact shared when the button asks for it.</summary>
    public SimMessage Press(string text)
    {
        var button = Keyboard?.Keyboard?.SelectMany(row => row).FirstOrDefault(it => it.Text == text)
            ?? throw new InvalidOperationException($"No reply button \"{text}\" is shown");
        HideOneTimeKeyboard();
        return button.RequestContact ? ShareContact() : Say(text);
    }

    /// <summary>Taps an inline button by its data or its words; any data at all is sent when <paramref name="forged"/>.</summary>
    public Tap Tap(long messageId, string dataOrText, bool forged = false)
    {
        var message = Find(messageId) ?? throw new InvalidOperationException($"Message {messageId} is not shown");
        var buttons = message.Body.ReplyMarkup?.InlineKeyboard?.SelectMany(row => row).ToArray() ?? [];
        var data = forged
            ? dataOrText
            : (Array.Find(buttons, it => it.CallbackData == dataOrText) ?? Array.Find(buttons, it => it.Text == dataOrText))?.CallbackData
                ?? throw new InvalidOperationException($"Message {messageId} has no button \"{dataOrText}\"");
        var me = Person().AsUser();
        var tap = new Tap { Id = $"{RandomNumberGenerator.GetInt32(1, int.MaxValue)}{me.Id}", At = World.Clock.GetUtcNow(), Chat = this };
        foreach (var old in Bot.Taps.Values.Where(it => tap.At - it.At > TapLife + TapLife))
            Bot.Taps.TryRemove(old.Id, out _);
        Bot.Taps[tap.Id] = tap;
        Bot.Updates.Add("callback_query", $"u{me.Id}", TapLife, id => new Update
        {
            UpdateId = id,
            CallbackQuery = new CallbackQuery(tap.Id, me, message.Body, $"{me.Id}{Bot.Id % 10_000}", data)
        });
        return tap;
    }

    /// <summary>Edits a text or a caption the customer sent.</summary>
    public SimMessage? Edit(long messageId, string text)
    {
        var edited = Replace(messageId, old => old.FromBot
            ? null
            : old with
            {
                Body = old.Body.Text is null
                    ? old.Body with { Caption = text, EditDate = World.Now() }
                    : old.Body with { Text = text, Entities = CommandsIn(text), EditDate = World.Now() }
            });
        if (edited is not null)
            Bot.Updates.Add("edited_message", $"c{Info.Id}", MessageLife, id => new Update { UpdateId = id, EditedMessage = edited.Body });
        return edited;
    }

    public void Block() => SetBlocked(true);

    public void Unblock() => SetBlocked(false);

    /// <summary>The newest message, shown now or later, that fits; throws <see cref="TimeoutException"/> when none came in time.</summary>
    public async Task<SimMessage> WaitFor(Func<SimMessage, bool> fits, TimeSpan within)
    {
        var start = World.Clock.GetTimestamp();
        while (true)
        {
            var shown = Messages;
            if (shown.LastOrDefault(fits) is { } found)
                return found;
            if (World.Clock.GetElapsedTime(start) > within)
                throw new TimeoutException($"No such message; the last was: {(shown.Count == 0 ? "none" : shown[^1].Text)}");
            await Task.Delay(TimeSpan.FromMilliseconds(10), World.Clock);
        }
    }

    SimMessage Post(Func<long, Message> make)
    {
        if (Blocked)
            SetBlocked(false);
        Started = true;
        lock (order)
        {
            var sent = Append(make, fromBot: false);
            Bot.Updates.Add("message", $"c{Info.Id}", MessageLife, id => new Update { UpdateId = id, Message = sent.Body });
            return sent;
        }
    }

    void SetBlocked(bool blocked)
    {
        if (Blocked == blocked)
            return;
        Blocked = blocked;
        var (was, now) = blocked ? ("member", "kicked") : ("kicked", "member");
        Bot.Updates.Add("my_chat_member", $"c{Info.Id}", MessageLife, id => new Update
        {
            UpdateId = id,
            MyChatMember = new ChatMemberUpdated(Info, Person().AsUser(), World.Now(), Status(was), Status(now))
        });
        Publish(new FeedEvent("state", Customer?.Id, Bot.Username));

        ChatMember Status(string status) => new(Bot.Me with { CanJoinGroups = null, CanReadAllGroupMessages = null, SupportsInlineQueries = null }, status,
            status == "kicked" ? 0 : null);
    }

    void HideOneTimeKeyboard()
    {
        if (Keyboard?.OneTimeKeyboard == true)
            Keyboard = null;
    }

    Message Mine(long id) => new() { MessageId = id, From = Person().AsUser(), Chat = Info, Date = World.Now() };

    Message WithDocument(Message message, string name, byte[] content, string? mime, string? caption)
    {
        var file = World.Files.Keep(Bot, new Upload(name, mime ?? Media.MimeOf(name), content), "documents");
        return message with { Document = Media.AsDocument(file), Caption = caption };
    }

    Message WithPhoto(Message message, string name, byte[] content, string? caption) =>
        message with { Photo = Media.Sizes(World.Files, Bot, new Upload(name, Media.MimeOf(name), content)), Caption = caption };

    Customer Person() => Customer ?? throw new InvalidOperationException("Nobody writes in a channel but the bot");

    static Entity[]? CommandsIn(string text)
    {
        var found = Command().Matches(text);
        return found.Count == 0 ? null : [.. found.Select(it => new Entity("bot_command", it.Index, it.Length))];
    }

    readonly Lock order = new();

    [GeneratedRegex(@"(?<![^\s])/[A-Za-z0-9_]{1,32}(@\w+)?")]
    private static partial Regex Command();
}
