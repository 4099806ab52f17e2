namespace WowDash.Simulator.Page;

/// <summary>Serves the messenger page; it speaks to the same addresses under /sim as tests do.</summary>
internal static class ChatPage
{
    const string OwnFilesOnly =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    public static void Map(WebApplication app)
    {
        var files = new PageFiles();
        app.UseWhen(IsPage, page => page.Use(Guard));
        app.MapGet("/", () => files.Find("index.html"));
        app.MapGet("/chat", () => files.Find("index.html"));
        app.MapGet("/chat/assets/{name}", files.Find);
    }

    static bool IsPage(HttpContext http) =>
        http.Request.Path == "/" || http.Request.Path.StartsWithSegments("/chat", StringComparison.Ordinal) || http.Request.Path.StartsWithSegments("/_sim", StringComparison.Ordinal);

    /// <summary>Nothing from elsewhere runs in the page, and no other site's page may act for a customer.</summary>
    static Task Guard(HttpContext http, RequestDelegate next)
    {
        var headers = http.Response.Headers;
        headers.ContentSecurityPolicy = OwnFilesOnly;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        if (HttpMethods.IsGet(http.Request.Method) || http.Request.Headers["Sec-Fetch-Site"].ToString() is "" or "same-origin")
            return next(http);
        http.Response.StatusCode = StatusCodes.Status403Forbidden;
        return Task.CompletedTask;
    }
}
