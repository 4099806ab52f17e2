using WowDash.Data.Settings;

namespace WowDash.Web.Access;

/// <summary>Addresses that go out in letters. A request names its own host, so it is believed only where ALLOWED_HOSTS says which there are, or where nothing else is known.</summary>
sealed class PublicAddress(WowDashSettings settings)
{
    public string Of(HttpRequest request, string path)
    {
        var known = settings.AllowedHosts.Count == 0 ? settings.WebhookBaseUrl : null;
        return known is null ? $"{request.Scheme}://{request.Host}{path}" : new Uri(known, path).AbsoluteUri;
    }
}
