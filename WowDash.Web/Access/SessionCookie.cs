namespace WowDash.Web.Access;

/// <summary>The names and make of our cookies. Over https they carry the __Host- prefix, which browsers only accept Secure, for this host and all of it;
/// over plain http (a developer's machine) they cannot have it.</summary>
static class SessionCookie
{
    public static string Name(HttpRequest request, string what) => request.IsHttps ? $"__Host-wowdash{what}" : $"wowdash{what}";

    public static string? Key(HttpRequest request) => request.Cookies[Name(request, "")];

    public static void Set(HttpContext http, string key) => http.Response.Cookies.Append(Name(http.Request, ""), key, Options(http.Request));

    public static void Drop(HttpContext http) => http.Response.Cookies.Delete(Name(http.Request, ""), Options(http.Request));

    public static CookieOptions Options(HttpRequest request, TimeSpan? age = null) => new()
    {
        HttpOnly = true,
        Secure = request.IsHttps,
        SameSite = SameSiteMode.Lax,
        Path = "/",
        IsEssential = true,
        MaxAge = age,
    };
}
