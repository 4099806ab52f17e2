using WowDash.Bots.Conversation;
using WowDash.Bots.Telegram;
using WowDash.Data.Texts;

namespace WowDash.Bots.Registration;

/// <summary>Which language to speak; not asked where the center offers one.</summary>
sealed class LanguageStep : Step
{
    static readonly (Language Language, string Name)[] Names = [(Language.Uz, "O‘zbekcha"), (Language.Ru, "Русский"), (Language.En, "English")];

    public override string Key => "reg-language";

    public override bool Applies(Chat chat) => chat.Center.Languages.Count > 1;

    public override bool IsAnswered(Chat chat) => chat.State.ChosenLanguage is not null;

    public override Screen Screen(Chat chat) => new(chat.In(RegistrationTexts.ChooseLanguage), Buttons(chat));

    public override async Task<bool> Answer(Chat chat, Message message, CancellationToken ct)
    {
        if (Offered(chat).Where(n => n.Name.Equals(message.Text?.Trim(), StringComparison.OrdinalIgnoreCase)).ToList() is not [var chosen]) return false;
        await LanguageButton.Choose(chat, chosen.Language, ct);
        return true;
    }

    /// <summary>The languages the center offers, each in its own words.</summary>
    public static IEnumerable<(Language Language, string Name)> Offered(Chat chat) => Names.Where(n => chat.Center.Languages.Contains(n.Language));

    public static Keyboard Buttons(Chat chat) => new Keyboard().Grid(2, Offered(chat).Select(n => (n.Name, $"lang:{n.Language.Code()}")));
}
