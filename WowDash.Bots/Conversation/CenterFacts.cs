using WowDash.Data.Catalogue;
using WowDash.Data.Centers;
using WowDash.Data.Texts;

namespace WowDash.Bots.Conversation;

/// <summary>What answers need of a center and seldom changes: read once, kept some seconds, replaced as a whole. Never changed.</summary>
sealed record CenterFacts(
    long Id, string Name, CenterStatus Status, IReadOnlyList<Language> Languages, Language DefaultLanguage, string? CurrencyLabel, string TimeZone,
    string BotUsername, IReadOnlyList<Branch> Branches, IReadOnlyList<Service> Services, IReadOnlyList<TargetLanguage> TargetLanguages)
{
    public string? Phone { get; init; }

    public string? Telegram { get; init; }

    public string? MapLink { get; init; }

    /// <summary>Part of the price suggested as a deposit, in percent; 0 for none.</summary>
    public int DepositPercent { get; init; }

    /// <summary>Suspended, archived or not set up yet: nobody can be served.</summary>
    public bool IsClosed => Status is not CenterStatus.Active || Branches.Count == 0;

    public Branch MainBranch => Branches.FirstOrDefault(b => b.IsMain) ?? Branches[0];

    public Branch? BranchOf(long id) => Branches.FirstOrDefault(b => b.Id == id);

    /// <summary>Active services of a branch, in order; with their active documents and languages.</summary>
    public IEnumerable<Service> ServicesOf(long branchId) => Services.Where(s => s.BranchId == branchId);

    /// <summary>An amount with the center's currency.</summary>
    public string Sum(decimal amount, Language language) => Money.Show(amount, language, CurrencyLabel);

    /// <summary>An instant on the center's clock.</summary>
    public DateTime Local(DateTimeOffset instant) => TimeZoneInfo.ConvertTime(instant, Zone).DateTime;

    TimeZoneInfo Zone => TimeZoneInfo.TryFindSystemTimeZoneById(TimeZone, out var zone) ? zone : TimeZoneInfo.Utc;
}
