using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using WowDash.Data.Accounts;
using WowDash.Web.Access;

namespace WowDash.Web.Pages;

/// <summary>Asks for a link by mail. What it answers, and how soon, is the same for everybody.</summary>
[AllowAnonymous]
sealed class ForgotPage(AskPasswordLink verb, PublicAddress address, SignInThrottle throttle, TimeProvider clock) : PageModel
{
    static readonly TimeSpan AlwaysTakes = TimeSpan.FromMilliseconds(400);

    public bool Asked { get; private set; }

    public void OnGet()
    {
        // asked in the page
    }

    public async Task<IActionResult> OnPost([FromForm] string? email, CancellationToken ct)
    {
        var (typed, from) = (email is { Length: <= 200 } ? email.Trim() : "", HttpContext.Connection.RemoteIpAddress?.ToString() ?? "");
        var over = Task.Delay(AlwaysTakes, clock, ct);
        // five letters in a quarter of an hour to one address; asking counts as nothing else does
        if (typed.Length > 0 && await throttle.Allows($"link {typed}", from, ct))
            await verb.Run(typed, (account, token) => address.Of(Request, Url.Page("/Staff/NewPassword", new { account, token })!), from, ct);

        await over;
        Asked = true;
        return Page();
    }
}
