using WowDash.Data;
using WowDash.Data.Staff;
using WowDash.Data.Texts;
using WowDash.Web.Ui;

namespace WowDash.Web.Access;

/// <summary>Who is looking at this request's page: their rights, language, look, center and clock. Before sign-in: a language and a look.</summary>
sealed class Viewer(TimeProvider clock)
{
    SessionFacts? session;
    Actor? actor;
    Language chosenLanguage = Language.Uz;
    Theme chosenTheme = Theme.System;

    public bool IsSignedIn => session is not null;
    public SessionFacts Session => session ?? throw new InvalidOperationException("Nobody is signed in.");
    public Actor Actor => actor ?? throw new InvalidOperationException("Nobody is signed in.");
    public CenterFacts Center => session?.Center ?? throw new InvalidOperationException("No center was entered.");
    public bool HasCenter => session?.Center is not null;
    public Language Language => session?.Language ?? chosenLanguage;
    public Theme Theme => session?.Theme ?? chosenTheme;
    public DateTimeOffset Now { get; } = clock.GetUtcNow();

    /// <summary>A text in the viewer's language.</summary>
    public string this[Text text] => text.In(Language);

    public void Enter(SessionFacts facts, string? address)
    {
        session = facts;
        actor = new Actor
        {
            Name = facts.Name,
            AccountId = facts.AccountId,
            StaffId = facts.StaffId,
            BranchId = facts.BranchId,
            Address = address,
            Permissions = facts.IsPlatformOwner ? null : facts.Permissions,
        };
    }

    public void Prefer(Language language, Theme theme) => (chosenLanguage, chosenTheme) = (language, theme);

    public bool May(Permission permission) => actor?.May(permission) == true;

    /// <summary>Null when nothing is missing.</summary>
    public AccessRefusal? Refuses(AccessRequirement requirement)
    {
        if (requirement.Platform && !Session.IsPlatformOwner) return new(new("platform", AccessTexts.PlatformOnly), NoCenter: false);
        if (requirement.Center && !HasCenter) return new(null, NoCenter: true);
        return requirement.AnyOf.Count == 0 || requirement.AnyOf.Any(May) ? null : new(Actor.Lacks(requirement.AnyOf[0]), NoCenter: false);
    }

    // who owns the platform may be in none of its centers
    TimeZoneInfo Zone => session?.Center?.Zone ?? TimeZoneInfo.FindSystemTimeZoneById("Asia/Tashkent");

    public string Money(decimal amount) => Data.Texts.Money.Show(amount);

    public string MoneyInWords(decimal amount) => Data.Texts.Money.Show(amount, Language, Center.CurrencyLabel);

    public string When(DateTimeOffset at) => Moments.Short(at, Now, Zone, Language);

    public string WhenExactly(DateTimeOffset at) => Moments.Full(at, Zone);

    /// <summary>When the center's day began that lies so many days back.</summary>
    public DateTimeOffset DayStart(int daysBack = 0) => Moments.DayStart(Now, Center.Zone, daysBack);

    public DateTimeOffset MonthStart() => Moments.MonthStart(Now, Center.Zone);
}
