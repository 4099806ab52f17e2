using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using WowDash.Data;
using WowDash.Data.Staff;
using WowDash.Data.Texts;
using WowDash.Web.Access;

namespace WowDash.Web.Pages;

/// <summary>Language and look, kept with the account and, for the sign-in page, in a cookie.</summary>
[AllowAnonymous]
sealed class PreferencesPage(Viewer viewer, WowDashDb db) : PageModel
{
    public IActionResult OnGet() => Redirect("/");

    public async Task<IActionResult> OnPost([FromForm] string? language, [FromForm] Theme? theme, [FromForm] string? back, CancellationToken ct)
    {
        var (words, look) = (LanguageCodes.Parse(language) ?? viewer.Language, theme is { } wanted && Enum.IsDefined(wanted) ? wanted : viewer.Theme);
        Preferences.Write(HttpContext, words, look);
        if (viewer.IsSignedIn)
        {
            var id = viewer.Session.AccountId;
            await db.Users.Where(a => a.Id == id).ExecuteUpdateAsync(set => set.SetProperty(a => a.Language, words).SetProperty(a => a.Theme, look), ct);
        }

        return LocalRedirect(Url.IsLocalUrl(back) ? back : "/");
    }
}
