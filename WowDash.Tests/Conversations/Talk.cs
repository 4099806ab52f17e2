using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using WowDash.Bots.Conversation;
using WowDash.Bots.State;
using WowDash.Bots.Telegram;
using WowDash.Data;
using WowDash.Data.Files;
using WowDash.Data.Orders;
using WowDash.Data.Texts;
using WowDash.Tests.Support;
using Xunit;

namespace WowDash.Tests.Conversations;

/// <summary>One customer talking to a center's bot, without Telegram: updates go into the router, the state is kept here, and what is said becomes the chat as the
/// customer sees it. Everything said is held to Telegram's limits.</summary>
sealed class Talk(TestPlatform platform, TestCenter center, long userId)
{
    readonly Router router = new();
    ConversationState state = new();
    CentersFacts facts = new(platform.Services, platform.Clock, NullLogger<CentersFacts>.Instance);
    long updates, messages;

    public string FirstName { get; set; } = "Aziza";

    /// <summary>What is asked for an order: another build's steps, where a test deploys one.</summary>
    public Flow Ordering { get; set; } = Flow.Ordering;

    public string? TelegramLanguage { get; set; } = "uz";

    /// <summary>The language everything must be said in from now on; null not to look.</summary>
    public Language? Hears { get; set; }

    /// <summary>What the center offers is read once, for tests that do not change it.</summary>
    public bool KeepsFacts { get; init; }

    public ConversationState State => state;

    /// <summary>The chat now, oldest first.</summary>
    public List<Bubble> Bubbles { get; } = [];

    /// <summary>Everything said or shown in answer to the last update.</summary>
    public List<Bubble> Answers { get; } = [];

    /// <summary>The files sent in answer to the last update.</summary>
    public List<string> Documents { get; } = [];

    /// <summary>The toast of the last press.</summary>
    public string? Toast { get; private set; }

    public (double, double)? Place { get; private set; }

    public string Last => Bubbles[^1].Text;

    /// <summary>All that the last update brought, in one string.</summary>
    public string Said => string.Join("\n---\n", Answers.Select(a => a.Text).Append(Toast));

    public Task Write(string text) => Send(m => m with { Text = text });

    public Task SendDocument(string name = "passport.pdf", long size = 1000, string? caption = null, string? album = null) => Send(m => m with
    {
        Document = new Document($"doc-{m.MessageId}", $"unique-{m.MessageId}", name, null, size),
        Caption = caption,
        MediaGroupId = album,
    });

    public Task SendPhoto() => Send(m => m with { Photo = [new($"small-{m.MessageId}", $"s-{m.MessageId}", 90, 90, 900), new($"large-{m.MessageId}", $"l-{m.MessageId}", 900, 900, 9000)] });

    public Task ShareContact(string phone = "998901234567", long? of = null) => Send(m => m with { Contact = new Contact(phone, FirstName, null, of ?? userId) });

    /// <summary>The customer changes a message; its id is that of the message before, unless told.</summary>
    public Task Edit(Func<Message, Message> with, long? messageId = null) =>
        Take(u => u with { EditedMessage = with(new Message { MessageId = messageId ?? LastWritten, From = From, Chat = new ChatInfo(userId, "private") }) });

    /// <summary>The id of the customer's newest message.</summary>
    public long LastWritten { get; private set; }

    public Task Send(Func<Message, Message> with) => Take(u => u with { Message = with(Blank()) });

    public Message Blank() => new() { MessageId = ++messages, From = From, Chat = new ChatInfo(userId, "private") };

    public User From => new(userId, false, FirstName, null, "aziza", TelegramLanguage);

    /// <summary>Presses the newest button whose label contains the words.</summary>
    public Task Press(string words)
    {
        var bubble = Bubbles.AsEnumerable().Reverse().FirstOrDefault(b => b.Buttons.Any(x => x.Label.Contains(words, StringComparison.Ordinal)));
        Assert.True(bubble is not null, $"No button “{words}” among: {string.Join(" | ", Bubbles.SelectMany(b => b.Buttons).Select(b => b.Label))}\nlast: {Bubbles.LastOrDefault()?.Text}");
        return PressData(bubble.Buttons.First(x => x.Label.Contains(words, StringComparison.Ordinal)).Data, bubble.Id);
    }

    public Task PressData(string data, long? messageId = null) => Take(u => u with
    {
        CallbackQuery = new CallbackQuery
        {
            Id = $"{updates}",
            From = From,
            Data = data,
            Message = new Message { MessageId = messageId ?? Bubbles.LastOrDefault()?.Id ?? 1, Chat = new ChatInfo(userId, "private") },
        },
    });

    /// <summary>Lets an update be answered; true when something came of it.</summary>
    public async Task Take(Func<Update, Update> with)
    {
        var update = with(new Update { UpdateId = ++updates });
        LastWritten = update.Message?.MessageId ?? LastWritten;
        await Change(update, async (chat, ct) =>
        {
            await router.Answer(chat, ct);
            return true;
        });
    }

    /// <summary>What the file worker does when it has counted a file of the draft.</summary>
    public async Task<bool> Count(DraftFile file, int? pages, PageCount how = PageCount.Counted, FileStatus status = FileStatus.Stored, string? failure = null)
    {
        var stored = await center.Read(async db =>
        {
            var row = await db.Files.SingleAsync(f => f.Id == file.Id);
            (row.Pages, row.PageCount, row.Status, row.Failure, row.WorkDueAt) = (pages, how, status, failure, null);
            await db.SaveChangesAsync();
            return row;
        });
        return await Change(null, (chat, ct) => FileNews.Counted(chat, stored, ct));
    }

    /// <summary>Counts all files that wait, so many pages each.</summary>
    public async Task CountAll(int pages)
    {
        foreach (var file in state.Draft.Files.Where(f => f.Count is PageCount.Waiting).ToList()) await Count(file, pages);
    }

    async Task<bool> Change(Update? update, Func<Chat, CancellationToken, Task<bool>> change)
    {
        Answers.Clear();
        Documents.Clear();
        (Toast, Place) = (null, null);
        var copy = state.Clone();
        await using var scope = platform.Services.InCenter(center.Id);
        if (!KeepsFacts) facts = new(platform.Services, platform.Clock, NullLogger<CentersFacts>.Instance);
        var known = await facts.Of(center.Id, default);
        var chat = new Chat(known, new ConversationKey(center.Id, userId), copy, scope.ServiceProvider, update, platform.Clock) { Ordering = Ordering };
        if (!await change(chat, default)) return false;
        if (chat.Placement is { } placement)
        {
            await chat.BeginChange(default);
            placement.Tell(await scope.ServiceProvider.GetRequiredService<PlaceOrder>().Run(chat.Actor, placement.Draft));
        }

        var db = scope.ServiceProvider.GetRequiredService<WowDashDb>();
        if (db.Database.CurrentTransaction is { } transaction) await transaction.CommitAsync();
        Toast = chat.Toast?.Markup;
        if (Hears is { } language && Toast is not null) Assert.True(Spoken.In(Toast, language), $"Not {language}: {Toast}");
        state = copy;
        foreach (var reply in state.Unsent.Where(r => r.Number > 0).ToList()) Deliver(reply);
        Assert.True(update is null or { MyChatMember: not null } || chat.Answered || state.Draft is { Files.Count: > 0 }, "Silence.");
        return true;
    }

    void Deliver(Reply reply)
    {
        using var json = JsonDocument.Parse(reply.Body.ToByteArray());
        var body = json.RootElement;
        long made = 0;
        switch (reply.Method)
        {
            case "sendMessage":
                made = 1000 + ++messages;
                Bubbles.Add(Bubble.Read(made, body));
                Answers.Add(Bubbles[^1]);
                break;
            case "editMessageText":
                var edited = Bubble.Read(body.GetProperty("message_id").GetInt64(), body);
                var at = Bubbles.FindIndex(b => b.Id == edited.Id);
                if (at >= 0) Bubbles[at] = edited;
                Answers.Add(edited);
                break;
            case "deleteMessage":
                Bubbles.RemoveAll(b => b.Id == body.GetProperty("message_id").GetInt64());
                break;
            case "sendDocument":
                made = 1000 + ++messages;
                Documents.Add(body.GetProperty("document").GetString()!);
                break;
            case "sendLocation":
                made = 1000 + ++messages;
                Place = (body.GetProperty("latitude").GetDouble(), body.GetProperty("longitude").GetDouble());
                break;
            default:
                Assert.Fail(reply.Method);
                break;
        }

        if (made != 0) Bubbles.RemoveAll(b => reply.Replaces.Contains(b.Id));
        if (Hears is { } language && reply.Method is "sendMessage" or "editMessageText") Assert.True(Spoken.In(body.GetProperty("text").GetString()!, language), $"Not {language}: {body.GetProperty("text")}");
        state.Sent(ReplyMark.Of(reply.Number, made));
    }

    /// <summary>Takes back what is known of the totals message, as long as an answer of Telegram is under way.</summary>
    public void ForgetTotals()
    {
        var id = state.TotalsMessageId;
        state.TotalsMessageId = 0;
        state.Unsent.Add(new Reply { Number = -id, Method = "under way", Remember = Remember.Totals });
    }

    /// <summary>The conversation expires.</summary>
    public void Expire() => state = state.Anew();

    /// <summary>Takes back what is known of the message that asks, as long as an answer of Telegram is under way.</summary>
    public void ForgetAsking()
    {
        var id = state.InstructionMessageId;
        state.InstructionMessageId = 0;
        state.Unsent.Add(new Reply { Number = -id, Method = "under way", Remember = Remember.Instruction });
    }

    /// <summary>The answer of Telegram comes.</summary>
    public void RememberSent()
    {
        foreach (var reply in state.Unsent.ToList()) state.Sent(ReplyMark.Of(reply.Number, -reply.Number));
    }
}

/// <summary>A message of the bot as the customer sees it.</summary>
sealed record Bubble(long Id, string Text, IReadOnlyList<(string Label, string Data)> Buttons, IReadOnlyList<string> Keys)
{
    public static Bubble Read(long id, JsonElement body)
    {
        var text = body.GetProperty("text").GetString()!;
        Assert.InRange(text.Length, 1, 4096);
        var (buttons, keys) = (new List<(string, string)>(), new List<string>());
        if (body.TryGetProperty("reply_markup", out var markup))
        {
            foreach (var row in Rows(markup, "inline_keyboard"))
            {
                Assert.InRange(row.GetArrayLength(), 1, 2);
                foreach (var button in row.EnumerateArray())
                {
                    var data = button.TryGetProperty("callback_data", out var d) ? d.GetString()! : "";
                    Assert.InRange(Encoding.UTF8.GetByteCount(data), 0, 64);
                    Assert.False(string.IsNullOrWhiteSpace(button.GetProperty("text").GetString()));
                    buttons.Add((button.GetProperty("text").GetString()!, data));
                }
            }

            foreach (var row in Rows(markup, "keyboard"))
                foreach (var key in row.EnumerateArray()) keys.Add(key.GetProperty("text").GetString()!);
        }

        Wellformed(text);
        return new(id, text, buttons, keys);
    }

    static IEnumerable<JsonElement> Rows(JsonElement markup, string name) => markup.TryGetProperty(name, out var rows) ? rows.EnumerateArray() : [];

    // as Telegram reads it: a few tags, properly nested, and no bare angle bracket or ampersand
    static void Wellformed(string html)
    {
        var xml = System.Xml.Linq.XElement.Parse($"<m>{html}</m>");
        Assert.All(xml.Descendants(), e => Assert.Contains(e.Name.LocalName, new[] { "b", "i", "code" }));
    }
}
