using Microsoft.AspNetCore.Mvc;
using WowDash.Data.Centers;
using WowDash.Data.Texts;
using WowDash.Web.Access;
using WowDash.Web.Ui;

namespace WowDash.Web.Pages;

/// <summary>Opens a center and invites its owner.</summary>
[NeedsPlatformOwner]
sealed class NewCenterPage(IServiceProvider services, Viewer viewer) : FormPage
{
    public sealed class Fields
    {
        public string? Name { get; set; }
        public string? Slug { get; set; }
        public string? MainBranch { get; set; }
        public string? OwnerEmail { get; set; }
        public Language Language { get; set; }
    }

    [BindProperty]
    public Fields Form { get; set; } = new();

    /// <summary>The owner's link, once.</summary>
    public string? Link { get; private set; }

    public void OnGet() => Form = new() { Language = viewer.Language };

    public async Task<IActionResult> OnPost(CancellationToken ct)
    {
        if (!Readable()) return Page();
        // a unit of work without a center: it becomes the new one's
        await using var scope = services.CreateAsyncScope();
        var opened = await scope.ServiceProvider.GetRequiredService<OpenCenter>().Run(viewer.Actor, new NewCenter
        {
            Name = Form.Name ?? "",
            Slug = Form.Slug ?? "",
            MainBranch = string.IsNullOrWhiteSpace(Form.MainBranch) ? null : Form.MainBranch.Trim(),
            DefaultLanguage = Form.Language,
        }, Form.OwnerEmail ?? "", token => Url.PageLink("/Staff/Welcome", values: new { token })!, ct);
        if (!opened.Done) return Refused(opened.Refusal, ("center.name", "Form.Name"), ("center.slug", "Form.Slug"), ("center.slug-taken", "Form.Slug"), ("account.email", "Form.OwnerEmail"), ("account.email-taken", "Form.OwnerEmail")) ?? Page();
        Link = opened.Value.Link;
        return Page();
    }
}
