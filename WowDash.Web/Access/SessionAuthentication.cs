using System.Net.Mime;
using System.Security.Claims;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.Extensions.Options;
using WowDash.Data;
using WowDash.Data.Tenancy;

namespace WowDash.Web.Access;

/// <summary>Signs a request in by the session its cookie names, and chooses the center of this unit of work.</summary>
sealed class SessionAuthentication(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logs, UrlEncoder encoder, SessionLookup sessions,
    Viewer viewer, CurrentCenter center, SessionTouch touch) : AuthenticationHandler<AuthenticationSchemeOptions>(options, logs, encoder)
{
    public const string Name = "session";

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        Preferences.Read(Request, viewer);
        // the error page is shown even when the error is that sessions cannot be read
        if (Context.Features.Get<IExceptionHandlerFeature>() is not null) return AuthenticateResult.NoResult();
        if (SessionCookie.Key(Request) is not { Length: > 0 and < 200 } key) return AuthenticateResult.NoResult();
        if (await sessions.Find(Secret.Hash(key), Context.RequestAborted) is not { } facts) return AuthenticateResult.Fail("No such session.");
        viewer.Enter(facts, Context.Connection.RemoteIpAddress?.ToString());
        if (facts.Center is { } entered) center.Choose(entered.Id);
        await touch.Seen(facts, Context.RequestAborted);
        var identity = new ClaimsIdentity([new(ClaimTypes.NameIdentifier, facts.AccountId.ToString()), new(ClaimTypes.Sid, facts.SessionId.ToString())], Name);
        return AuthenticateResult.Success(new AuthenticationTicket(new ClaimsPrincipal(identity), Name));
    }

    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        var signIn = "/sign-in";
        if (HttpMethods.IsGet(Request.Method) && Request.Path != "/") signIn += "?next=" + Uri.EscapeDataString(Request.Path + Request.QueryString);
        if (Request.Headers.ContainsKey("HX-Request"))
        {
            Response.Headers["HX-Redirect"] = signIn;
            Response.StatusCode = StatusCodes.Status401Unauthorized;
        }
        else if (WantsPage(Request)) Response.Redirect(signIn);
        else Response.StatusCode = StatusCodes.Status401Unauthorized;
        return Task.CompletedTask;
    }

    protected override Task HandleForbiddenAsync(AuthenticationProperties properties)
    {
        if (Context.Items[typeof(AccessRefusal)] is AccessRefusal { NoCenter: true } && WantsPage(Request)) Response.Redirect("/centers");
        else Response.StatusCode = StatusCodes.Status403Forbidden;
        return Task.CompletedTask;
    }

    internal static bool WantsPage(HttpRequest request) => request.Headers.Accept.ToString().Contains(MediaTypeNames.Text.Html, StringComparison.OrdinalIgnoreCase);
}
