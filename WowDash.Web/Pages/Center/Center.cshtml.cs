using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using WowDash.Bots.Channels;
using WowDash.Data;
using WowDash.Data.Centers;
using WowDash.Data.Staff;
using WowDash.Data.Texts;
using WowDash.Web.Access;
using WowDash.Web.Ui;

namespace WowDash.Web.Pages;

/// <summary>What all of a center's branches share.</summary>
[Needs(Permission.ManageCenter)]
sealed class CenterPage(WowDashDb db, Viewer viewer) : FormPage
{
    public sealed class Fields
    {
        public string? Name { get; set; }
        public string? Phone { get; set; }
        public string? Telegram { get; set; }
        public string? MapLink { get; set; }
        public long? CompanyChannelId { get; set; }
        public List<Language> Languages { get; set; } = [];
        public Language DefaultLanguage { get; set; }
        public string? CurrencyLabel { get; set; }
        public string? TimeZone { get; set; }
        public int? DepositPercent { get; set; }
    }

    /// <summary>Zones offered; any other IANA id can be written.</summary>
    public static readonly string[] Zones = ["Asia/Tashkent", "Asia/Samarkand", "Asia/Almaty", "Asia/Bishkek", "Asia/Dushanbe", "Asia/Ashgabat", "Europe/Moscow", "Europe/Istanbul", "Asia/Seoul"];

    [BindProperty]
    public Fields Form { get; set; } = new();

    /// <summary>A test card has just reached the channel.</summary>
    public bool Tested { get; private set; }

    public async Task OnGet(CancellationToken ct)
    {
        var center = await Load(ct);
        Seen = Current;
        Form = new()
        {
            Name = center.Name,
            Phone = center.Phone,
            Telegram = center.Telegram,
            MapLink = center.MapLink,
            CompanyChannelId = center.CompanyChannelId,
            Languages = center.Languages,
            DefaultLanguage = center.DefaultLanguage,
            CurrencyLabel = center.CurrencyLabel,
            TimeZone = center.TimeZone,
            DepositPercent = center.DepositPercent,
        };
    }

    public async Task<IActionResult> OnPost([FromServices] SaveCenterSettings verb, CancellationToken ct)
    {
        await Load(ct);
        if (!Readable()) return Page();
        var saved = await verb.Run(viewer.Actor, new CenterSettings
        {
            Name = Form.Name ?? "",
            Phone = Form.Phone,
            Telegram = Form.Telegram,
            MapLink = Form.MapLink,
            CompanyChannelId = Form.CompanyChannelId,
            Languages = Form.Languages,
            DefaultLanguage = Form.DefaultLanguage,
            CurrencyLabel = Form.CurrencyLabel,
            TimeZone = Form.TimeZone ?? "",
            DepositPercent = Form.DepositPercent ?? 0,
        }, Seen, ct);
        if (saved.Done) return Follow(null, FormTexts.Saved, "/center");
        return Refused(saved.Refusal, ("center.name", "Form.Name"), ("phone", "Form.Phone"), ("center.telegram", "Form.Telegram"), ("center.link", "Form.MapLink"), ("center.channel", "Form.CompanyChannelId"),
            ("center.languages", "Form.DefaultLanguage"), ("center.time-zone", "Form.TimeZone"), ("center.deposit", "Form.DepositPercent"), ("center.too-long", "Form.CurrencyLabel")) ?? Page();
    }

    /// <summary>Tries the channel as it is typed, before it is saved.</summary>
    public async Task<IActionResult> OnPostTest([FromServices] TestChannel test, CancellationToken ct)
    {
        await Load(ct);
        if (!Readable()) return Page();
        var tried = await test.Run(viewer.Actor, viewer.Center.Id, Form.CompanyChannelId ?? 0, ct);
        if (tried.Refusal is { } refusal) return Refused(refusal, (refusal.Id, "Form.CompanyChannelId")) ?? Page();
        Tested = true;
        return Page();
    }

    public async Task<IActionResult> OnPostLogo([FromServices] ChangeLogo verb, [FromForm] IFormFile? logo, [FromForm] bool remove, CancellationToken ct)
    {
        if (logo is null && !remove) return Follow(CenterRefusals.Logo, CenterTexts.LogoSaved, "/center");
        await using var picture = remove ? null : logo!.OpenReadStream();
        var changed = await verb.Run(viewer.Actor, picture, ct);
        return Follow(changed.Refusal, CenterTexts.LogoSaved, "/center");
    }

    async Task<Data.Centers.Center> Load(CancellationToken ct)
    {
        var id = viewer.Center.Id;
        var center = await db.Centers.AsNoTracking().SingleAsync(c => c.Id == id, ct);
        Current = center.RowVersion;
        return center;
    }
}
