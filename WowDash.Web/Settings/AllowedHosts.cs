using Microsoft.AspNetCore.HostFiltering;
using WowDash.Data.Settings;

namespace WowDash.Web.Settings;

/// <summary>ALLOWED_HOSTS at work: other host names are answered 400. This machine's own names always work, for health checks.</summary>
static class AllowedHosts
{
    public static IServiceCollection AddAllowedHosts(this IServiceCollection services, WowDashSettings settings) =>
        settings.AllowedHosts.Count == 0 ? services : services.Configure<HostFilteringOptions>(o => o.AllowedHosts = [.. Names(settings.AllowedHosts)]);

    internal static IEnumerable<string> Names(IEnumerable<string> given) =>
        given.SelectMany(name => name.StartsWith('.') ? (string[])[name[1..], "*" + name] : [name]).Concat(["localhost", "127.0.0.1", "[::1]"]);
}
