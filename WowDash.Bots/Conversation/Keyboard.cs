using WowDash.Bots.Telegram;

namespace WowDash.Bots.Conversation;

/// <summary>Buttons under a message or under the input, built row by row.</summary>
sealed class Keyboard
{
    readonly List<List<InlineButton>> inline = [];
    readonly List<List<KeyboardButton>> reply = [];
    bool remove;

    /// <summary>Telegram's limit for callback data, bytes.</summary>
    public const int MaxData = 64;

    /// <summary>Takes the reply keyboard away.</summary>
    public static Keyboard None => new() { remove = true };

    /// <summary>A row of inline buttons: label and callback data (<c>key:argument</c>, at most 64 bytes, checked again when pressed).</summary>
    public Keyboard Row(params IEnumerable<(string Label, string Data)> buttons)
    {
        inline.Add([.. buttons.Select(b => System.Text.Encoding.UTF8.GetByteCount(b.Data) <= MaxData
            ? new InlineButton(b.Label, b.Data)
            : throw new ArgumentException($"Callback data over {MaxData} bytes: {b.Data}", nameof(buttons)))]);
        return this;
    }

    /// <summary>Inline buttons in rows of <paramref name="width"/>.</summary>
    public Keyboard Grid(int width, IEnumerable<(string Label, string Data)> buttons)
    {
        foreach (var row in buttons.Chunk(width)) Row(row);
        return this;
    }

    /// <summary>An inline button that opens an address.</summary>
    public Keyboard Link(string label, string url)
    {
        inline.Add([new InlineButton(label, Url: url)]);
        return this;
    }

    /// <summary>A row of the keyboard under the input: pressing sends the label as text.</summary>
    public Keyboard Keys(params IEnumerable<string> labels)
    {
        reply.Add([.. labels.Select(l => new KeyboardButton(l))]);
        return this;
    }

    /// <summary>A key that shares the customer's own phone number.</summary>
    public Keyboard ContactKey(string label)
    {
        reply.Add([new KeyboardButton(label, RequestContact: true)]);
        return this;
    }

    public ReplyMarkup Markup() =>
        remove ? new ReplyMarkup { RemoveKeyboard = true }
        : reply.Count > 0 ? new ReplyMarkup { Keyboard = reply, ResizeKeyboard = true }
        : new ReplyMarkup { InlineKeyboard = inline };
}
