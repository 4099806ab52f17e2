using Microsoft.EntityFrameworkCore;
using WowDash.Data;
using WowDash.Data.Centers;
using WowDash.Data.Files;

namespace WowDash.Web.Access;

/// <summary>The center whose subdomain a browser came by: <c>registon.example.uz</c>. It brands the sign-in page and decides nothing.</summary>
sealed class CenterOfHost(WowDashDb db, FileStore store)
{
    const int Labels = 3;

    public sealed record Brand(string Name, string? LogoPath);

    /// <summary>Null without a subdomain, and where no working center has that one.</summary>
    public async Task<Brand?> Find(HostString host, CancellationToken ct)
    {
        var labels = host.Host.Split('.');
        // slug.localhost is for trying it on one's own machine
        if (labels.Length < (labels[^1] is "localhost" ? 2 : Labels) || labels[^1].All(char.IsAsciiDigit)) return null;
        var slug = labels[0].ToLowerInvariant();
        return await db.Centers.AsNoTracking().Where(c => c.Slug == slug && c.Status == CenterStatus.Active).Select(c => new Brand(c.Name, c.LogoPath)).SingleOrDefaultAsync(ct);
    }

    /// <summary>The logo's content and type, when it is a picture a browser can be trusted with.</summary>
    public (Stream Content, string Type)? Logo(Brand brand)
    {
        if (brand.LogoPath is not { } key) return null;
        try
        {
            var content = store.Open(key);
            var type = FileKinds.OfContent(content)?.ContentType();
            content.Position = 0;
            if (type is "image/png" or "image/jpeg" or "image/webp" or "image/gif") return (content, type);
            content.Dispose();
            return null;
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException or ArgumentException)
        {
            return null;
        }
    }
}
