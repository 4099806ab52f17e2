using WowDash.Bots.Conversation;
using WowDash.Bots.Support;
using WowDash.Data.Texts;

namespace WowDash.Bots.Menu;

/// <summary><c>/about</c>: who the center is and where the customer's branch is to be found.</summary>
sealed class AboutCommand : Command
{
    public override string Name => "about";

    public override Text Label => MenuTexts.About;

    public override bool NeedsCustomer => false;

    public override Task Run(Chat chat, string argument, CancellationToken ct)
    {
        var (center, branch) = (chat.Center, chat.Branch());
        var text = Html.Paragraphs(
            chat.In(MenuTexts.AboutCenter, center.Name),
            (branch.About ?? center.MainBranch.About) is { } about ? Html.Plain(about.In(chat.Language)) : default,
            Html.Lines(
                chat.In(MenuTexts.Address, branch.Address is { } address ? $"{branch.Name}, {address}" : branch.Name),
                Contacts.Number(center, branch) is { } phone ? chat.In(MenuTexts.Phone, phone) : default,
                BranchHours.Line(branch, chat.Language)));
        chat.Say(text, center.MapLink is { } map && IsWebAddress(map) ? new Keyboard().Link(MenuTexts.OnTheMap.In(chat.Language), map) : null);
        if (branch is { Latitude: { } latitude, Longitude: { } longitude }) chat.SendPlace(latitude, longitude);
        chat.OfferToContinue();
        return Task.CompletedTask;
    }

    // Telegram refuses the whole message for a button it cannot open
    static bool IsWebAddress(string link) => Uri.TryCreate(link, UriKind.Absolute, out var uri) && uri.Scheme is "https" or "http";
}
