using System.Globalization;

namespace WowDash.Web.Settings;

/// <summary>Turns <c>redis://</c> addresses into StackExchange.Redis configuration; that itself passes as it is.</summary>
static class RedisAddress
{
    public static string? Read(string given)
    {
        if (!given.Contains("://", StringComparison.Ordinal)) return given;
        if (!Uri.TryCreate(given, UriKind.Absolute, out var url) || url.Scheme is not ("redis" or "rediss") || url.Host.Length == 0) return null;
        var parts = new List<string> { string.Create(CultureInfo.InvariantCulture, $"{url.Host}:{(url.Port > 0 ? url.Port : 6379)}"), "abortConnect=false" };
        // the client speaks AUTH with a password only
        if (url.UserInfo.Split(':', 2) is [not ("" or "default"), _]) return null;
        var password = url.UserInfo.Split(':', 2) is [_, var second] ? second : url.UserInfo;
        if (password.Length > 0) parts.Add("password=" + Uri.UnescapeDataString(password));
        if (url.AbsolutePath.TrimStart('/') is { Length: > 0 } db) parts.Add("defaultDatabase=" + db);
        if (url.Scheme == "rediss") parts.Add("ssl=true");
        return string.Join(',', parts);
    }
}
