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
        if (Read(chat, message.Text) is not { } chosen) return false;
        await LanguageButton.Choose(chat, chosen, ct);
        return true;
    }

    /// <summary>A language as people name it, in whichever language; null for none, and for one that is not offered.</summary>
    public static Language? Read(Chat chat, string? typed) => Typed.Tokens(typed) is { Length: <= 3 } words
        && Called.Where(c => words.Any(c.Names.Contains)).ToList() is [var (language, _)]
        && chat.Center.Languages.Contains(language) ? language : null;

    // as Typed.Tokens gives them; not by their beginnings, since Ruslan and Uzoq are people
    static readonly (Language Language, HashSet<string> Names)[] Called = [
        (Language.Uz, ["uz", "uzb", "ozbek", "ozbekcha", "ozbekchada", "uzbek", "узб", "узбекский", "узбекча", "ўзбек", "ўзбекча"]),
        (Language.Ru, ["ru", "rus", "ruscha", "russian", "russkiy", "ру", "рус", "русский", "русски", "русча"]),
        (Language.En, ["en", "eng", "english", "ingliz", "inglizcha", "англ", "английский", "английски", "инглизча"])];

    /// <summary>The languages the center offers, each in its own words.</summary>
    public static IEnumerable<(Language Language, string Name)> Offered(Chat chat) => Names.Where(n => chat.Center.Languages.Contains(n.Language));

    public static Keyboard Buttons(Chat chat) => new Keyboard().Grid(2, Offered(chat).Select(n => (n.Name, $"lang:{n.Language.Code()}")));
}
