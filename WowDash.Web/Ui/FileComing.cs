namespace WowDash.Web.Ui;

/// <summary>Tells a page that waits for a file that it is coming: the script there (<c>slow.js</c>) looks for the mark it sent along.</summary>
static class FileComing
{
    const string Cookie = "wowdash-ready";
    const int LongestMark = 40;

    public static void Say(HttpContext http)
    {
        if (http.Request.Query["ready"].ToString() is { Length: > 0 and <= LongestMark } mark && mark.All(char.IsAsciiLetterOrDigit))
            http.Response.Cookies.Append(Cookie, mark, new() { MaxAge = TimeSpan.FromMinutes(1), SameSite = SameSiteMode.Strict, Secure = http.Request.IsHttps });
    }
}
