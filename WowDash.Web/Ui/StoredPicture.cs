using Microsoft.AspNetCore.Mvc;
using WowDash.Data.Files;

namespace WowDash.Web.Ui;

/// <summary>A picture or PDF of the store in place, as what its content is; anything else as a download. It runs nothing and reaches nothing.</summary>
static class StoredPicture
{
    const string Pdf = "application/pdf";

    public static IActionResult Show(HttpResponse response, FileStore store, string key)
    {
        Stream content;
        try
        {
            content = store.Open(key);
        }
        catch (IOException e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            return new NotFoundResult();
        }

        var type = FileKinds.OfContent(content)?.ContentType() ?? "application/octet-stream";
        content.Position = 0;
        response.Headers.CacheControl = "private, max-age=300";
        response.Headers.ContentSecurityPolicy = type is Pdf ? "default-src 'none'; style-src 'unsafe-inline'; object-src 'self'" : "default-src 'none'; img-src 'self'; sandbox";
        return type is Pdf || type.StartsWith("image/", StringComparison.Ordinal)
            ? new FileStreamResult(content, type) { EnableRangeProcessing = true }
            : new FileStreamResult(content, type) { FileDownloadName = "file" };
    }
}
