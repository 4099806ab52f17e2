using System.Net.Mime;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using WowDash.Web.Access;

namespace WowDash.Web.Pages;

/// <summary>Sign-in by a passkey: what the browser is to be asked, and its answer. The sign-in page's script talks to it.</summary>
[AllowAnonymous]
sealed class PasskeySignInPage(SignIn signIn, Passkeys passkeys) : PageModel
{
    const int Longest = 20_000;

    public IActionResult OnGet() => Redirect("/sign-in");

    public async Task<IActionResult> OnPostChallenge() => Content(await passkeys.Challenge(HttpContext), MediaTypeNames.Application.Json);

    public async Task<IActionResult> OnPost([FromForm] string? credential, [FromForm] string? next, CancellationToken ct)
    {
        var answer = credential is { Length: > 0 and < Longest } ? await signIn.WithPasskey(HttpContext, credential, ct) : SignInAnswer.Wrong;
        if (answer is SignInAnswer.Done) return LocalRedirect(Url.IsLocalUrl(next) ? next : "/");
        return RedirectToPage("/Access/SignIn", new { next, passkey = answer switch { SignInAnswer.TooMany => "closed", SignInAnswer.NoPlace => "no-place", _ => "wrong" } });
    }
}
