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
        if (message.Text?.Trim() is not { } typed) return false;
        if (int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var copies) && copies <= Pricing.MaxCopies) await Take(chat, copies, ct);
        else chat.Say(OrderingTexts.BadCopies);
        return true;
    }

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
