using WowDash.Data.Staff;
using WowDash.Data.Tables;
using WowDash.Data.Texts;

namespace WowDash.Data.Centers;

/// <summary>How a branch is to work and what its customers are told.</summary>
public sealed record BranchSettings
{
    public required WeekHours Hours { get; init; }
    public bool PriceListVisible { get; init; }

    /// <summary>As typed; 16 digits.</summary>
    public string? CardNumber { get; init; }

    public string? CardHolder { get; init; }

    /// <summary>Null falls back to the main branch.</summary>
    public Text? About { get; init; }

    public Text? Help { get; init; }

    /// <summary>As typed.</summary>
    public string? SupportPhone { get; init; }

    public string? SupportTelegram { get; init; }

    /// <summary>Telegram chat ids.</summary>
    public long? B2cChannelId { get; init; }

    public long? B2bChannelId { get; init; }
}

/// <summary>Changes how a branch works.</summary>
public sealed class SaveBranchSettings(WowDashDb db, TimeProvider clock)
{
    const int LongestText = 3000;

    /// <summary>Who is bound to a branch changes that one only. Refuses: <c>permission</c>, <c>branch.not-found</c>, <c>branch.hours</c>, <c>branch.card</c>,
    /// <c>center.too-long</c>, <c>center.channel</c>, <c>center.telegram</c>, <c>phone</c>, <c>changed-meanwhile</c>.</summary>
    /// <param name="seen">The row version the settings were written upon; null not to ask.</param>
    public Task<Outcome<Branch>> Run(Actor actor, long id, BranchSettings settings, uint? seen = null, CancellationToken ct = default) => db.InOneTransaction<Branch>(async () =>
    {
        if (actor.Lacks(Permission.ManageBranchSettings) is { } lacking) return lacking;
        var found = await db.FindBranch(actor, id, seen, ct);
        if (!found.Done) return found;
        if (Wrong(settings) is { } wrong) return wrong;
        var (phone, telegram, card) = (BranchWork.Phone(settings.SupportPhone), BranchWork.Telegram(settings.SupportTelegram), Card(settings.CardNumber));
        if ((phone.Refusal ?? telegram.Refusal ?? card.Refusal) is { } unfit) return unfit;

        var (branch, before) = (found.Value, Facts(found.Value));
        (branch.Hours, branch.PriceListVisible, branch.About, branch.Help) = (settings.Hours, settings.PriceListVisible, settings.About, settings.Help);
        (branch.CardNumber, branch.CardHolder) = (BranchWork.Words(card.Value), BranchWork.Words(settings.CardHolder));
        (branch.SupportPhone, branch.SupportTelegram) = (BranchWork.Words(phone.Value), BranchWork.Words(telegram.Value));
        (branch.B2cChannelId, branch.B2bChannelId) = (settings.B2cChannelId, settings.B2bChannelId);
        await db.BranchChanged(actor, branch, "settings", clock.GetUtcNow(), before, Facts(branch), ct);
        return branch;
    }, ct);

    static Refusal? Wrong(BranchSettings settings)
    {
        if (!settings.Hours.IsRight) return CenterRefusals.Hours;
        if (!BranchWork.IsChannel(settings.B2cChannelId) || !BranchWork.IsChannel(settings.B2bChannelId)) return CenterRefusals.Channel;
        return Long(settings.About) || Long(settings.Help) || settings.CardHolder?.Length > 60 ? CenterRefusals.TooLong : null;
    }

    static bool Long(Text? text) => text is not null && new[] { text.Uz, text.Ru, text.En }.Any(words => words.Length > LongestText);

    // four by four, as it stands on the card
    static Outcome<string> Card(string? typed)
    {
        if (BranchWork.Words(typed) is not { } words) return "";
        var digits = string.Concat(words.Where(c => !char.IsWhiteSpace(c) && c is not '-'));
        return digits.Length == 16 && digits.All(char.IsAsciiDigit) ? string.Join(' ', Enumerable.Range(0, 4).Select(i => digits.Substring(i * 4, 4))) : CenterRefusals.Card;
    }

    static object Facts(Branch b) => new { b.PriceListVisible, card = b.CardNumber is { } c ? c[^4..] : null, b.CardHolder, b.SupportPhone, b.SupportTelegram, b.B2cChannelId, b.B2bChannelId, hours = b.Hours.Days };
}
