using System.Diagnostics;
using WowDash.Data.Texts;
using WowDash.Simulator;

namespace WowDash.Tests.Support;

/// <summary>A customer at their phone: types, presses what is shown, and waits for what is said.</summary>
sealed class Person(SimChat chat, World world)
{
    /// <summary>How long they wait for a reply.</summary>
    public TimeSpan Patience { get; init; } = Eventually.Limit;

    /// <summary>At most how long they think before they press something.</summary>
    public TimeSpan Thinks { get; init; }

    public SimChat Chat { get; } = chat;

    public long UserId => Chat.Customer!.Id;

    /// <summary>Everything the bot has said that is still to be seen, oldest first.</summary>
    public IEnumerable<SimMessage> Said => Chat.Messages.Where(m => m.FromBot);

    /// <summary>Waits until something the bot says contains these words.</summary>
    public async Task<SimMessage> Hears(string words, TimeSpan? within = null) => await Until(() => Said.LastOrDefault(m => Contains(m.Text, words)), () => $"“{words}”", within);

    public Task<SimMessage> Hears(Text text, Language language = Language.Uz) => Hears(text.Piece(language));

    /// <summary>Presses the newest inline button with this label, when it is there.</summary>
    public async Task Taps(string label)
    {
        await Task.Delay(Thinks * Random.Shared.NextDouble());
        // the message may be taken away between the look and the finger
        var tap = await Until(() => Find(label) is (var message, var data) && Chat.Messages.Any(m => m.Id == message.Id) ? Chat.Tap(message.Id, data) : null, () => $"a button “{label}”");
        await tap.Answered.WaitAsync(Patience);
    }

    public Task Taps(Text label, Language language = Language.Uz) => Taps(label.In(language));

    /// <summary>Presses a key of the keyboard under the input, when it is there.</summary>
    public async Task Presses(string label)
    {
        await Task.Delay(Thinks * Random.Shared.NextDouble());
        var key = await Until(() => Chat.Keyboard?.Keyboard?.SelectMany(r => r).FirstOrDefault(k => Contains(k.Text, label)), () => $"a key “{label}”");
        Chat.Press(key.Text);
    }

    public void Says(string words) => Chat.Say(words);

    (SimMessage Message, string Data)? Find(string label)
    {
        foreach (var message in Said.Reverse())
        {
            var button = message.Markup?.InlineKeyboard?.SelectMany(r => r).FirstOrDefault(b => Contains(b.Text, label));
            if (button?.CallbackData is { } data) return (message, data);
        }

        return null;
    }

    async Task<T> Until<T>(Func<T?> look, Func<string> what, TimeSpan? within = null)
        where T : class
    {
        var began = Stopwatch.GetTimestamp();
        while (true)
        {
            if (look() is { } found) return found;
            if (Stopwatch.GetElapsedTime(began) > (within ?? Patience)) throw new TimeoutException($"Waited for {what()}; the chat says:{Environment.NewLine}{Transcript()}");
            await Task.Delay(20);
        }
    }

    /// <summary>The chat as text, for messages about failures.</summary>
    public string Transcript() => string.Join(Environment.NewLine, Chat.Messages.TakeLast(12).Select(m =>
        $"{(m.FromBot ? "bot" : "me ")} #{m.Id}: {m.Text ?? "(no text)"} {string.Join(" ", m.Markup?.InlineKeyboard?.SelectMany(r => r).Select(b => $"[{b.Text}]") ?? [])}")
        .Concat(world.Calls.Find(chat: UserId).TakeLast(12).Select(c => $"{c.At:mm:ss.fff} {c.Method} {c.Status} {c.Description} #{c.MessageId} {c.Parameters.GetValueOrDefault("message_id")} {c.Parameters.GetValueOrDefault("text")?[..Math.Min(40, c.Parameters["text"].Length)].ReplaceLineEndings(" ")}")));

    static bool Contains(string? text, string words) => text?.Contains(words, StringComparison.OrdinalIgnoreCase) is true;
}
