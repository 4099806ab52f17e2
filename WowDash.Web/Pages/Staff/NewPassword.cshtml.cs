using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using WowDash.Data.Staff;
using WowDash.Web.Ui;

namespace WowDash.Web.Pages;

/// <summary>Where a password link leads.</summary>
[AllowAnonymous]
sealed class NewPasswordPage(UsePasswordLink verb) : FormPage
{
    [FromQuery]
    public long Account { get; set; }

    [FromQuery]
    public string? Token { get; set; }

    public bool Done { get; private set; }

    public void OnGet()
    {
        // nothing is told before the link is used
    }

    public async Task<IActionResult> OnPost([FromForm] string? password, CancellationToken ct)
    {
        var used = await verb.Run(Account, Token is { Length: < 2000 } ? Token : "", password ?? "", HttpContext.Connection.RemoteIpAddress?.ToString(), ct);
        Done = used.Done;
        return Refused(used.Refusal, ("account.password-short", "password"), ("account.password-common", "password")) ?? Page();
    }
}
