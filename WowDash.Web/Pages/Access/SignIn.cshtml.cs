using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using WowDash.Data.Texts;
using WowDash.Web.Access;

namespace WowDash.Web.Pages;

[AllowAnonymous]
sealed class SignInPage(SignIn signIn, CenterOfHost centers, Viewer viewer) : PageModel
{
    [FromQuery(Name = "next")]
    public string? Next { get; set; }

    /// <summary>What became of a passkey's try.</summary>
    [FromQuery(Name = "passkey")]
    public string? Passkey { get; set; }

    public string? Email { get; private set; }
    public Text? Problem { get; private set; }

    public async Task<IActionResult> OnGet(CancellationToken ct)
    {
        Problem = Passkey switch { "closed" => AccessTexts.TooMany, "no-place" => AccessTexts.NoPlace, "wrong" => AccessTexts.PasskeyWrong, _ => null };
        return viewer.IsSignedIn ? Onward() : await Shown(ct);
    }

    /// <summary>The logo of the center whose subdomain this is.</summary>
    public async Task<IActionResult> OnGetLogo(CancellationToken ct)
    {
        if (await centers.Find(Request.Host, ct) is not { } brand || centers.Logo(brand) is not var (content, type)) return NotFound();
        Response.Headers.CacheControl = "public, max-age=300";
        Response.Headers.ContentSecurityPolicy = "default-src 'none'; sandbox";
        return File(content, type);
    }

    public async Task<IActionResult> OnPost([FromForm] string? email, [FromForm] string? password, [FromForm] string? next, CancellationToken ct)
    {
        (Email, Next) = (email, next);
        var answer = await signIn.WithPassword(HttpContext, Bounded(email), Bounded(password), ct);
        if (answer is SignInAnswer.Done) return Onward();
        if (answer is SignInAnswer.NeedsCode) return RedirectToPage("/Access/Code", new { next = Next });
        Problem = answer switch { SignInAnswer.TooMany => AccessTexts.TooMany, SignInAnswer.NoPlace => AccessTexts.NoPlace, _ => AccessTexts.Wrong };
        return await Shown(ct);
    }

    async Task<IActionResult> Shown(CancellationToken ct)
    {
        ViewData["Brand"] = await centers.Find(Request.Host, ct);
        return Page();
    }

    IActionResult Onward() => LocalRedirect(Url.IsLocalUrl(Next) ? Next : "/");

    static string Bounded(string? typed) => typed is null ? "" : typed.Length > 200 ? typed[..200] : typed.Trim();
}
