using Microsoft.EntityFrameworkCore;
using WowDash.Data.Audit;
using WowDash.Data.Catalogue;
using WowDash.Data.Live;
using WowDash.Data.Staff;
using WowDash.Data.Tables;
using WowDash.Data.Texts;

namespace WowDash.Data.Centers;

/// <summary>A center as it is to be.</summary>
public sealed record CenterSettings
{
    public required string Name { get; init; }

    /// <summary>As typed.</summary>
    public string? Phone { get; init; }

    public string? Telegram { get; init; }
    public string? MapLink { get; init; }
    public long? CompanyChannelId { get; init; }
    public required IReadOnlyList<Language> Languages { get; init; }
    public Language DefaultLanguage { get; init; }
    public string? CurrencyLabel { get; init; }

    /// <summary>IANA id.</summary>
    public required string TimeZone { get; init; }

    /// <summary>Percent of the price the bot suggests to pay first; 0 for none.</summary>
    public required int DepositPercent { get; init; }
}

/// <summary>Changes what all of a center's branches share.</summary>
public sealed class SaveCenterSettings(WowDashDb db, TimeProvider clock)
{
    /// <summary>Refuses: <c>permission</c>, <c>catalogue.whole-center</c>, <c>center.name</c>, <c>phone</c>, <c>center.telegram</c>, <c>center.link</c>,
    /// <c>center.channel</c>, <c>center.languages</c>, <c>center.time-zone</c>, <c>center.deposit</c>, <c>center.too-long</c>, <c>changed-meanwhile</c>.</summary>
    /// <param name="seen">The row version the settings were written upon; null not to ask.</param>
    public Task<Outcome<Center>> Run(Actor actor, CenterSettings settings, uint? seen = null, CancellationToken ct = default) => db.InOneTransaction<Center>(async () =>
    {
        if (actor.Lacks(Permission.ManageCenter) is { } lacking) return lacking;
        if (actor.BranchId is not null) return CatalogueRefusals.WholeCenter;
        if (Wrong(settings) is { } wrong) return wrong;
        var (phone, telegram) = (BranchWork.Phone(settings.Phone), BranchWork.Telegram(settings.Telegram));
        if ((phone.Refusal ?? telegram.Refusal) is { } unfit) return unfit;
        var center = await db.Centers.SingleAsync(c => c.Id == db.Center.Id, ct);
        if (await db.ChangedSince(seen, center.RowVersion, Subject, ct) is { } late) return late;

        var before = Facts(center);
        (center.Name, center.Phone, center.Telegram) = (settings.Name.Trim(), BranchWork.Words(phone.Value), BranchWork.Words(telegram.Value));
        (center.MapLink, center.CompanyChannelId) = (BranchWork.Words(settings.MapLink), settings.CompanyChannelId);
        (center.Languages, center.DefaultLanguage) = ([.. settings.Languages.Distinct().Order()], settings.DefaultLanguage);
        (center.CurrencyLabel, center.TimeZone, center.DepositPercent) = (BranchWork.Words(settings.CurrencyLabel), settings.TimeZone, settings.DepositPercent);
        var now = clock.GetUtcNow();
        db.Audit(actor, "center.changed", Subject, now, before, Facts(center));
        await db.SaveChangesAsync(ct);
        await db.TellBots(ct);
        await db.Announce("center", center.Id, "changed", now, ct);
        return center;
    }, ct);

    internal const string Subject = "center";

    static Refusal? Wrong(CenterSettings settings)
    {
        if (settings.Name.Trim().Length is < 2 or > 120) return CenterRefusals.Name;
        if (BranchWork.Words(settings.MapLink) is { } link && !(link.Length <= 500 && Uri.TryCreate(link, UriKind.Absolute, out var address) && address.Scheme == Uri.UriSchemeHttps)) return CenterRefusals.Link;
        if (!BranchWork.IsChannel(settings.CompanyChannelId)) return CenterRefusals.Channel;
        if (settings.Languages.Count == 0 || !settings.Languages.Contains(settings.DefaultLanguage) || !settings.Languages.All(Enum.IsDefined)) return CenterRefusals.Languages;
        if (settings.DepositPercent is < 0 or > 100) return CenterRefusals.Deposit;
        if (settings.CurrencyLabel?.Trim().Length > 12) return CenterRefusals.TooLong;
        return TimeZoneInfo.TryFindSystemTimeZoneById(settings.TimeZone, out var zone) && zone.HasIanaId ? null : CenterRefusals.TimeZone;
    }

    static object Facts(Center c) => new { c.Name, c.Phone, c.Telegram, c.MapLink, c.CompanyChannelId, languages = c.Languages.Select(l => l.Code()).ToArray(), language = c.DefaultLanguage.Code(), c.CurrencyLabel, c.TimeZone, c.DepositPercent };
}
