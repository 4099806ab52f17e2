using System.Reflection;

namespace WowDash.Simulator.Page;

/// <summary>Serves the messenger page and its own scripts and styles; nothing comes from elsewhere.</summary>
internal static class ChatPage
{
    public static void Map(WebApplication app)
    {
        foreach (var name in Assembly.GetExecutingAssembly().GetManifestResourceNames().Where(it => it.StartsWith("wwwroot/", StringComparison.Ordinal)))
        {
            var file = Read(name);
            var type = Media.MimeOf(name);
            app.MapGet(name["wwwroot".Length..], http => Write(http, file, type));
            if (name == "wwwroot/index.html")
            {
                app.MapGet("/", http => Write(http, file, type));
                app.MapGet("/chat", http => Write(http, file, type));
            }
        }
    }

    private static Task Write(HttpContext http, byte[] file, string type)
    {
        http.Response.ContentType = type.StartsWith("text/", StringComparison.Ordinal) ? $"{type}; charset=utf-8" : type;
        http.Response.Headers.CacheControl = "no-cache";
        http.Response.Headers.XContentTypeOptions = "nosniff";
        http.Response.Headers.ContentSecurityPolicy = "default-src 'self'; img-src 'self' blob: data:; frame-ancestors 'none'";
        return http.Response.Body.WriteAsync(file).AsTask();
    }

    private static byte[] Read(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name)!;
        var file = new byte[stream.Length];
        stream.ReadExactly(file);
        return file;
    }
}
