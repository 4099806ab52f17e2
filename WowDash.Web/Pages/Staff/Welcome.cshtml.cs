using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using WowDash.Data;
using WowDash.Data.Centers;
using WowDash.Data.Staff;
using WowDash.Web.Access;
using WowDash.Web.Ui;

namespace WowDash.Web.Pages;

/// <summary>Where an invitation's link leads: a name, a password, and one is in.</summary>
[AllowAnonymous]
sealed class WelcomePage(IServiceProvider services, PlatformQueries platform, SignIn signIn, TimeProvider clock) : FormPage
{
    [FromQuery]
    public string? Token { get; set; }

    public sealed record Offer(string Email, string Center, SystemRole? System, string Role);

    /// <summary>Null when the link lets nobody in any more.</summary>
    public Offer? Invitation { get; private set; }

    public string? Name { get; private set; }

    public async Task OnGet(CancellationToken ct) => await Find(ct);

    public async Task<IActionResult> OnPost([FromForm] string? name, [FromForm] string? password, CancellationToken ct)
    {
        Name = name;
        if (await Find(ct) is not { } centerId) return Page();
        await using var scope = services.InCenter(centerId);
        var accepted = await scope.ServiceProvider.GetRequiredService<AcceptInvitation>().Run(Token!, name ?? "", password ?? "", HttpContext.Connection.RemoteIpAddress?.ToString(), ct);
        if (!accepted.Done) return Refused(accepted.Refusal, ("staff.name", "name"), ("account.password-short", "password"), ("account.password-common", "password")) ?? Page();
        await signIn.WithPassword(HttpContext, Invitation!.Email, password!, ct);
        return LocalRedirect("/");
    }

    async Task<long?> Find(CancellationToken ct)
    {
        if (Token is not { Length: > 0 and < 100 } || await platform.CenterOfInvitation(Token, ct) is not { } centerId) return null;
        await using var scope = services.InCenter(centerId);
        var db = scope.ServiceProvider.GetRequiredService<WowDashDb>();
        var (hash, now) = (Secret.Hash(Token), clock.GetUtcNow());
        Invitation = await db.StaffInvitations.Where(i => i.TokenHash == hash && i.ClosedAt == null && i.ExpiresAt > now)
            .Select(i => new Offer(i.Email, db.Centers.First(c => c.Id == i.CenterId).Name, i.Role.System, i.Role.Name)).SingleOrDefaultAsync(ct);
        return Invitation is null ? null : centerId;
    }
}
