using System.Globalization;
using WowDash.Bots.Conversation;
using WowDash.Bots.Telegram;
using WowDash.Data.Catalogue;

namespace WowDash.Bots.Ordering;

/// <summary>How many copies, by button or typed.</summary>
sealed class CopiesStep : Step
{
    static readonly int[] Usual = [0, 1, 2, 3, 5, 10];

    public override string Key => "copies";

    public override bool IsAnswered(Chat chat) => chat.State.Draft?.Copies is not null;

    public override Screen Screen(Chat chat) => new(chat.In(OrderingTexts.AskCopies), new Keyboard()
        .Grid(2, Usual.Select(n => (n == chat.State.Draft?.Copies ? $"✓ {n}" : $"{n}", $"copies:{n}"))).BackFrom(chat, this));

    public override async Task<bool> Answer(Chat chat, Message message, CancellationToken ct)
    {
        if (message.Text is null) return false;
        if (Read(message.Text) is { } copies and <= Pricing.MaxCopies) await Take(chat, copies, ct);
        else chat.Say(OrderingTexts.BadCopies);
        return true;
    }

    /// <summary>The one number in what was typed, in digits (<c>2 ta</c>) or as a small word; null where there is none, or several.</summary>
    static int? Read(string typed)
    {
        if (typed.Contains('-', StringComparison.Ordinal) || typed.Contains('−', StringComparison.Ordinal) || Typed.Tokens(typed) is not { Length: <= 4 } words) return null;
        var numbers = words.Select(w => InWords.TryGetValue(w, out var word) ? word
            : string.Concat(w.TakeWhile(char.IsDigit)) is { Length: > 0 and < 6 } digits && int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : (int?)null);
        return numbers.Where(n => n is not null).ToList() is [var only] ? only : null;
    }

    static readonly Dictionary<string, int> InWords = new(StringComparer.Ordinal)
    {
        ["yoq"] = 0,
        ["kerakmas"] = 0,
        ["нет"] = 0,
        ["ноль"] = 0,
        ["none"] = 0,
        ["no"] = 0,
        ["zero"] = 0,
        ["bitta"] = 1,
        ["bir"] = 1,
        ["один"] = 1,
        ["одна"] = 1,
        ["одну"] = 1,
        ["one"] = 1,
        ["ikkita"] = 2,
        ["ikki"] = 2,
        ["два"] = 2,
        ["две"] = 2,
        ["two"] = 2,
        ["uchta"] = 3,
        ["uch"] = 3,
        ["три"] = 3,
        ["three"] = 3,
        ["tortta"] = 4,
        ["tort"] = 4,
        ["четыре"] = 4,
        ["four"] = 4,
        ["beshta"] = 5,
        ["besh"] = 5,
        ["пять"] = 5,
        ["five"] = 5,
    };

    public static Task Take(Chat chat, int copies, CancellationToken ct)
    {
        chat.State.Draft.Changed().Copies = copies;
        return chat.GoOn(ct);
    }
}

/// <summary><c>copies:N</c>.</summary>
sealed class CopiesButton : Button
{
    public override string Key => "copies";

    public override Task Press(Chat chat, string argument, CancellationToken ct) =>
        chat.State is { IsRegistered: true, Draft: not null } && int.TryParse(argument, NumberStyles.None, CultureInfo.InvariantCulture, out var copies) && copies <= Pricing.MaxCopies
            ? CopiesStep.Take(chat, copies, ct)
            : chat.SayOver(ct);
}
