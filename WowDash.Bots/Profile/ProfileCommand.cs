using Microsoft.EntityFrameworkCore;
using WowDash.Bots.Conversation;
using WowDash.Bots.Menu;
using WowDash.Bots.Registration;
using WowDash.Data.Customers;
using WowDash.Data.Texts;

namespace WowDash.Bots.Profile;

/// <summary><c>/profile</c>: what is known of the customer, to be changed.</summary>
sealed class ProfileCommand : Command
{
    public override string Name => "profile";

    public override Text Label => MenuTexts.Profile;

    public override Text Description { get; } = new("Profil", "Профиль", "Profile");

    public override async Task Run(Chat chat, string argument, CancellationToken ct)
    {
        chat.Say(await Screen(chat, ct));
        chat.OfferToContinue();
    }

    public static async Task<Screen> Screen(Chat chat, CancellationToken ct)
    {
        var db = chat.Db;
        var known = await db.Customers.AsNoTracking().Where(c => c.Id == chat.State.CustomerId)
            .Select(c => new { c.Name, c.Phone, Agency = db.Agencies.Where(a => a.Id == c.AgencyId && a.Active).Select(a => a.Name).FirstOrDefault() }).SingleAsync(ct);
        var language = LanguageStep.Offered(chat).FirstOrDefault(n => n.Language == chat.Language).Name ?? chat.Language.Code();
        var several = chat.Center.Branches.Count > 1;
        return new(
            Html.Paragraphs(
                Html.Lines(
                    chat.In(ProfileTexts.Profile, known.Name, PhoneNumber.Show(known.Phone), language),
                    several ? chat.In(ProfileTexts.Branch, chat.Branch().Name) : default,
                    known.Agency is { } agency ? chat.In(ProfileTexts.Agency, agency) : default),
                chat.In(ProfileTexts.WhatToChange)),
            Buttons(chat, several));
    }

    static Keyboard Buttons(Chat chat, bool several)
    {
        var buttons = new List<(string, string)> { (ProfileTexts.Name.In(chat.Language), "me:name"), (ProfileTexts.Phone.In(chat.Language), "me:phone") };
        if (chat.Center.Languages.Count > 1) buttons.Add((ProfileTexts.Language.In(chat.Language), "me:language"));
        if (several) buttons.Add((ProfileTexts.BranchButton.In(chat.Language), "me:branch"));
        return new Keyboard().Grid(2, buttons);
    }
}
