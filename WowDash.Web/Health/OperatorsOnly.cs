using System.Net;
using WowDash.Web.Access;

namespace WowDash.Web.Health;

/// <summary>What only operators may read: asked on this machine itself and not through a proxy, or by a signed-in platform owner.</summary>
static class OperatorsOnly
{
    public static bool Allows(HttpContext context) => IsLocal(context) || context.RequestServices.GetRequiredService<Viewer>() is { IsSignedIn: true, Session.IsPlatformOwner: true };

    static bool IsLocal(HttpContext context) =>
        context.Connection.RemoteIpAddress is { } address && IPAddress.IsLoopback(address)
        && !context.Request.Headers.ContainsKey("X-Forwarded-For") && !context.Request.Headers.ContainsKey("X-Original-For");
}
