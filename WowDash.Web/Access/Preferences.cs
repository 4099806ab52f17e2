using WowDash.Data.Staff;
using WowDash.Data.Texts;

namespace WowDash.Web.Access;

/// <summary>Language and look of whoever is not signed in: their cookie, else what the browser asks for, else Uzbek and the device's look.</summary>
static class Preferences
{
    const string LanguageCookie = "wowdash-language";
    const string ThemeCookie = "wowdash-theme";

    public static void Read(HttpRequest request, Viewer viewer)
    {
        var language = LanguageCodes.Parse(request.Cookies[LanguageCookie])
            ?? request.GetTypedHeaders().AcceptLanguage.OrderByDescending(l => l.Quality ?? 1).Select(l => LanguageCodes.Parse(l.Value.Value)).FirstOrDefault(l => l is not null)
            ?? Language.Uz;
        viewer.Prefer(language, Enum.TryParse<Theme>(request.Cookies[ThemeCookie], out var theme) && Enum.IsDefined(theme) ? theme : Theme.System);
    }

    /// <summary>Whether they have chosen a language here, so that no other source of one is asked.</summary>
    public static bool ChoseLanguage(HttpRequest request) => LanguageCodes.Parse(request.Cookies[LanguageCookie]) is not null;

    public static void Write(HttpContext http, Language language, Theme theme)
    {
        var year = SessionCookie.Options(http.Request, TimeSpan.FromDays(365));
        http.Response.Cookies.Append(LanguageCookie, language.Code(), year);
        http.Response.Cookies.Append(ThemeCookie, theme.ToString(), year);
    }
}
