using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using WowDash.Data.Texts;
using WowDash.Web.Access;

namespace WowDash.Web.Pages;

[AllowAnonymous]
sealed class CodePage(SignIn signIn, SecondFactor secondFactor) : PageModel
{
    [FromQuery(Name = "next")]
    public string? Next { get; set; }

    public Text? Problem { get; private set; }

    public async Task<IActionResult> OnGet() => await secondFactor.Asked(HttpContext) is null ? Redirect("/sign-in") : Page();

    public async Task<IActionResult> OnPost([FromForm] string? code, [FromForm] string? next, CancellationToken ct)
    {
        Next = next;
        var answer = await signIn.WithCode(HttpContext, code is { Length: < 100 } ? code : "", ct);
        if (answer is SignInAnswer.Done) return LocalRedirect(Url.IsLocalUrl(Next) ? Next : "/");
        Problem = answer switch { SignInAnswer.TooMany => AccessTexts.TooMany, SignInAnswer.NoPlace => AccessTexts.NoPlace, _ => AccessTexts.CodeWrong };
        return Page();
    }
}
