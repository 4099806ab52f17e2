using Microsoft.EntityFrameworkCore;
using WowDash.Bots.Conversation;
using WowDash.Bots.Menu;
using WowDash.Bots.Registration;
using WowDash.Bots.State;
using WowDash.Bots.Telegram;
using WowDash.Data.Customers;
using WowDash.Data.Texts;

namespace WowDash.Bots.Profile;

/// <summary><c>/settings</c>: the language, whether news of orders make a sound, whether offers come at all.</summary>
sealed class SettingsCommand : Command
{
    public override string Name => "settings";

    public override Text Label => MenuTexts.Settings;

    public override async Task Run(Chat chat, string argument, CancellationToken ct)
    {
        chat.Say(await Screen(chat, ct));
        chat.OfferToContinue();
    }

    public static async Task<Screen> Screen(Chat chat, CancellationToken ct)
    {
        var known = await chat.Db.Customers.AsNoTracking().Where(c => c.Id == chat.State.CustomerId).Select(c => new { c.Silent, c.MarketingOptOut }).SingleAsync(ct);
        var language = LanguageStep.Offered(chat).FirstOrDefault(n => n.Language == chat.Language).Name ?? chat.Language.Code();
        var keyboard = new Keyboard();
        if (chat.Center.Languages.Count > 1) keyboard.Row((SettingsTexts.ChangeLanguage.In(chat.Language), "set:language"));
        return new(
            Html.Paragraphs(
                chat.In(SettingsTexts.Title),
                Html.Lines(
                    chat.In(SettingsTexts.Language, language),
                    chat.In(known.Silent ? SettingsTexts.Silent : SettingsTexts.WithSound),
                    chat.In(known.MarketingOptOut ? SettingsTexts.NoOffers : SettingsTexts.Offers)),
                chat.In(SettingsTexts.What)),
            keyboard
                .Row(known.Silent ? (SettingsTexts.SoundOn.In(chat.Language), "set:sound:on") : (SettingsTexts.SoundOff.In(chat.Language), "set:sound:off"))
                .Row(known.MarketingOptOut ? (SettingsTexts.OffersOn.In(chat.Language), "set:offers:on") : (SettingsTexts.OffersOff.In(chat.Language), "set:offers:off")));
    }
}

/// <summary>Changes a setting: <c>set:language</c>, <c>set:sound:on</c>, <c>set:offers:off</c>, <c>set:show</c>.</summary>
sealed class SettingsButton : Button
{
    public override string Key => "set";

    public override async Task Press(Chat chat, string argument, CancellationToken ct)
    {
        var (what, to) = Typed.Pair(argument);
        if (!chat.State.IsRegistered)
        {
            await chat.SayOver(ct);
            return;
        }

        if (what == "language")
        {
            chat.Show(chat.In(RegistrationTexts.ChooseLanguage), LanguageStep.Buttons(chat).Row((ConversationTexts.Back.In(chat.Language), "set:show")));
            return;
        }

        var change = (what, to) switch
        {
            ("sound", "on" or "off") => new ProfileChange { Silent = to == "off" },
            ("offers", "on" or "off") => new ProfileChange { MarketingOptOut = to == "off" },
            _ => null,
        };
        if (change is not null && await ProfileChanges.Make(chat, change, ct)) chat.Tell(chat.In(ProfileTexts.Saved));
        chat.Show(await SettingsCommand.Screen(chat, ct));
    }
}

/// <summary><c>/language</c>.</summary>
sealed class LanguageCommand : Command
{
    public override string Name => "language";

    public override Text Description { get; } = new("Tilni almashtirish", "Сменить язык", "Change the language");

    public override bool NeedsCustomer => false;

    public override Task Run(Chat chat, string argument, CancellationToken ct)
    {
        if (!chat.State.IsRegistered) return chat.AskAgain(Parts.Questions.OfType<LanguageStep>().Single(), ct);
        chat.State.Question = LanguageQuestion.Name;
        chat.Say(new Screen(chat.In(RegistrationTexts.ChooseLanguage), LanguageStep.Buttons(chat)), Remember.Instruction);
        return Task.CompletedTask;
    }
}

/// <summary>Which language to speak from now on.</summary>
sealed class LanguageQuestion : Question
{
    public const string Name = "my-language";

    public override string Key => Name;

    public override Screen Screen(Chat chat) => new(chat.In(RegistrationTexts.ChooseLanguage), LanguageStep.Buttons(chat));

    public override async Task<bool> Answer(Chat chat, Message message, CancellationToken ct)
    {
        if (LanguageStep.Read(chat, message.Text) is not { } language) return false;
        await LanguageButton.Choose(chat, language, ct);
        return true;
    }
}

static class SettingsTexts
{
    public static Text Title { get; } = new("⚙️ <b>Sozlamalar</b>", "⚙️ <b>Настройки</b>", "⚙️ <b>Settings</b>");

    public static Text Language { get; } = new("Til: {0}", "Язык: {0}", "Language: {0}");

    public static Text WithSound { get; } = new("Buyurtma xabarlari: ovozli", "Сообщения о заказах: со звуком", "Order updates: with sound");

    public static Text Silent { get; } = new("Buyurtma xabarlari: ovozsiz", "Сообщения о заказах: без звука", "Order updates: without sound");

    public static Text Offers { get; } = new("Yangilik va takliflar: keladi", "Новости и предложения: приходят", "News and offers: on");

    public static Text NoOffers { get; } = new("Yangilik va takliflar: kelmaydi", "Новости и предложения: не приходят", "News and offers: off");

    public static Text What { get; } = new("Nimani o‘zgartiramiz?", "Что изменить?", "What shall we change?");

    public static Text ChangeLanguage { get; } = new("🌐 Tilni almashtirish", "🌐 Сменить язык", "🌐 Change the language");

    public static Text SoundOff { get; } = new("🔕 Ovozsiz kelsin", "🔕 Присылать без звука", "🔕 Send without sound");

    public static Text SoundOn { get; } = new("🔔 Ovozli kelsin", "🔔 Присылать со звуком", "🔔 Send with sound");

    public static Text OffersOff { get; } = new("Takliflar kelmasin", "Не присылать предложения", "Stop news and offers");

    public static Text OffersOn { get; } = new("Takliflar kelsin", "Присылать предложения", "Get news and offers");
}
