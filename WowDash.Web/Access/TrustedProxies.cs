using System.Net;
using Microsoft.AspNetCore.HttpOverrides;
using WowDash.Data.Settings;

namespace WowDash.Web.Access;

/// <summary>X-Forwarded-For and -Proto are believed from the addresses and networks of TRUSTED_PROXIES, and from nobody when it is empty.</summary>
static class TrustedProxies
{
    public static void Trust(this ForwardedHeadersOptions options, WowDashSettings settings)
    {
        options.ForwardedHeaders = settings.TrustedProxies.Count == 0 ? ForwardedHeaders.None : ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto;
        options.KnownProxies.Clear();
        options.KnownIPNetworks.Clear();
        options.ForwardLimit = 2;
        foreach (var trusted in settings.TrustedProxies)
        {
            if (System.Net.IPNetwork.TryParse(trusted, out var network)) options.KnownIPNetworks.Add(network);
            else options.KnownProxies.Add(IPAddress.Parse(trusted));
        }
    }
}
