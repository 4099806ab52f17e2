using WowDash.Simulator;
using WowDash.Tests.Files;
using WowDash.Tests.Support;

namespace WowDash.Tests.Conversations;

/// <summary>What people do with a chat, sensible and not.</summary>
sealed class WalkInputs(SimChat chat, Random random)
{
    static readonly string[] Words =
    [
        "/start", "/order", "/orders", "/price", "/profile", "/language", "/settings", "/help", "/cancel", "/about", "/contact", "/start promo", "⬅️ Назад", "📝 Order", "📝 Заказать",
        "0", "7", "99", "100", "Aziza Karimova", "Translation", "en", "Diploma", "901234567", "hello", "/start t0123456789012345678901", "/start r0123456789012345678901",
    ];

    readonly List<(string Data, long Message)> seen = [];

    public void Next()
    {
        var fresh = Buttons(chat.Messages.Where(m => m.FromBot).TakeLast(3)).ToList();
        seen.AddRange(fresh.Where(b => !seen.Contains(b)));
        switch (random.Next(100))
        {
            // a button of the newest messages most often, as people do
            case < 46 when fresh.Count > 0:
                Tap(fresh[random.Next(fresh.Count)]);
                break;
            case < 53 when seen.Count > 0:
                Tap(seen[random.Next(seen.Count)]);
                break;
            case < 61:
                var pages = random.Next(1, 5);
                chat.SendDocument(random.Next(8) == 0 ? "a.exe" : $"{pages}.pdf", random.Next(12) == 0 ? [1, 2, 3] : SampleFiles.Pdf(pages), "application/pdf", random.Next(3) == 0 ? "shoshilinch" : null);
                break;
            case < 64:
                chat.SendAlbum([.. Enumerable.Range(1, random.Next(2, 5)).Select(i => ($"album-{i}.pdf", SampleFiles.Pdf(i), (string?)"application/pdf"))]);
                break;
            case < 67:
                chat.SendPhoto(Pictures.Jpeg);
                break;
            case < 71 when chat.Messages.LastOrDefault(m => !m.FromBot && m.Text is not null) is { } mine:
                chat.Edit(mine.Id, Any());
                break;
            case < 75:
                if (random.Next(3) == 0) chat.ShareContact("+998935556677", "Somebody", 3);
                else chat.ShareContact();
                break;
            case < 78:
                Odd();
                break;
            case < 79:
                chat.Block();
                chat.Unblock();
                break;
            default:
                chat.Say(Any());
                break;
        }
    }

    void Odd()
    {
        if (random.Next(3) == 0) chat.SendVoice();
        else if (random.Next(2) == 0) chat.SendSticker();
        else chat.SendLocation(41.3, 69.2);
    }

    string Any() => random.Next(3) > 0 ? Words[random.Next(Words.Length)] : Hostile.Texts[random.Next(Hostile.Texts.Count)];

    // the message may be gone or have other buttons by now, and the phone shows it still
    void Tap((string Data, long Message) button)
    {
        var at = chat.Messages.Any(m => m.Id == button.Message) ? button.Message : chat.Messages.LastOrDefault(m => m.FromBot)?.Id;
        if (at is { } id) chat.Tap(id, button.Data, forged: true);
    }

    static IEnumerable<(string Data, long Message)> Buttons(IEnumerable<SimMessage> messages) => messages.SelectMany(m =>
        (m.Markup?.InlineKeyboard?.SelectMany(r => r) ?? []).Where(b => b.CallbackData is not null).Select(b => (b.CallbackData!, m.Id)));
}
