using WowDash.Simulator.Admin;

namespace WowDash.Simulator.Page;

/// <summary>The messenger in the browser: its own files, its questions to the world, its stream of changes.</summary>
internal static class ChatPage
{
    private const string OwnFilesOnly =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    /// <summary>Ten files of the size a bot can still fetch, and some words around them.</summary>
    private const long LargestRequest = 110L << 20;

    public static void MapChatPage(this WebApplication app)
    {
        app.UseWhen(IsPage, page => page.Use(Guard));

        var files = new PageFiles();
        app.MapGet("/", () => files.Find("index.html"));
        app.MapGet("/chat", () => files.Find("index.html"));
        app.MapGet("/chat/assets/{name}", files.Find);
        app.MapGet("/chat/events", PageEvents.Stream);

        var api = app.MapGroup("/chat/api").WithMetadata(new Microsoft.AspNetCore.Mvc.RequestSizeLimitAttribute(LargestRequest));
        api.MapGet("/world", (World world) => PageViews.Everybody(world));
        api.MapGet("/chats", (World world, long customer) => world.FindCustomer(customer) is { } person ? Results.Json(PageViews.Chats(world, person)) : Results.NotFound());
        api.MapPost("/customers", PageViews.Enter);
        api.MapGet("/files/{id}", PageContent.Send);
        ChatEndpoint.Map(api);
    }

    private static bool IsPage(HttpContext http) => http.Request.Path == "/" || http.Request.Path.StartsWithSegments("/chat", StringComparison.Ordinal);

    /// <summary>Nothing from elsewhere runs in the page, and no other site's page may act for a customer.</summary>
    private static Task Guard(HttpContext http, RequestDelegate next)
    {
        var headers = http.Response.Headers;
        headers.ContentSecurityPolicy = OwnFilesOnly;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        if (!HttpMethods.IsPost(http.Request.Method) || http.Request.Headers["Sec-Fetch-Site"].ToString() is "" or "same-origin")
            return next(http);
        http.Response.StatusCode = StatusCodes.Status403Forbidden;
        return Task.CompletedTask;
    }
}
