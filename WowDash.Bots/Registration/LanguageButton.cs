using WowDash.Bots.Conversation;
using WowDash.Bots.Menu;
using WowDash.Bots.Profile;
using WowDash.Data.Customers;
using WowDash.Data.Texts;

namespace WowDash.Bots.Registration;

/// <summary>Chooses the language, when registering and later: <c>lang:CODE</c>.</summary>
sealed class LanguageButton : Button
{
    public override string Key => "lang";

    public override Task Press(Chat chat, string argument, CancellationToken ct) =>
        LanguageCodes.Parse(argument) is { } language && chat.Center.Languages.Contains(language) ? Choose(chat, language, ct) : chat.SayOver(ct);

    public static async Task Choose(Chat chat, Language language, CancellationToken ct)
    {
        if (!chat.State.IsRegistered)
        {
            chat.State.ChosenLanguage = language;
            await chat.GoOn(ct);
            return;
        }

        if (!await ProfileChanges.Make(chat, new ProfileChange { Language = language }, ct)) return;
        chat.State.ChosenLanguage = language;
        chat.State.Question = "";
        chat.Show(chat.In(ProfileTexts.LanguageChanged));
        // the keys under the input are in the old language
        MainMenu.Say(chat);
        chat.OfferToContinue();
    }
}
