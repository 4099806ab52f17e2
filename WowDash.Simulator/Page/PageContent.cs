namespace WowDash.Simulator.Page;

/// <summary>What people and bots sent, back to the page: pictures to be seen, anything else to be saved.</summary>
internal static class PageContent
{
    private static readonly HashSet<string> Shown = new(StringComparer.OrdinalIgnoreCase) { "image/jpeg", "image/png", "image/webp", "image/gif", "image/bmp" };

    public static IResult Send(HttpContext http, World world, string id)
    {
        if (world.Files.FindAny(id) is not { } file)
            return Results.NotFound();
        http.Response.Headers.ContentSecurityPolicy = "sandbox; default-src 'none'";
        http.Response.Headers.CacheControl = "private, max-age=3600";
        return file.Kind == "photos" && Shown.Contains(file.Mime)
            ? Results.Stream(world.Files.Open(file), file.Mime)
            : Results.Stream(world.Files.Open(file), "application/octet-stream", file.Name);
    }
}
