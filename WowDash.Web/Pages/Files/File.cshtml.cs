using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using WowDash.Data;
using WowDash.Data.Files;
using WowDash.Data.Messages;
using WowDash.Data.Orders;
using WowDash.Data.Staff;
using WowDash.Web.Access;

namespace WowDash.Web.Pages;

/// <summary>A customer's file, for whoever sees its order; of a message, for whoever answers the customer. As a download, or in place when its content is a picture a browser can be trusted with, or a PDF.</summary>
[Needs(Permission.ViewAllOrders, Permission.ViewOwnOrders, Permission.AnswerCustomers)]
sealed class FilePage(WowDashDb db, Viewer viewer, FileStore store) : PageModel
{
    const string Pdf = "application/pdf";
    const string Bytes = "application/octet-stream";
    static readonly HashSet<string> Pictures = ["image/jpeg", "image/png", "image/gif", "image/webp", "image/bmp"];

    public static bool IsPicture(StoredFile file) => file.Status is FileStatus.Stored && Pictures.Contains(file.ContentType ?? "");

    public static bool Shows(StoredFile file) => IsPicture(file) || file is { Status: FileStatus.Stored, ContentType: Pdf };

    public async Task<IActionResult> OnGet([FromRoute] long id, [FromQuery] bool inline, CancellationToken ct)
    {
        var file = await db.Files.AsNoTracking().SingleOrDefaultAsync(f => f.Id == id && f.Status == FileStatus.Stored, ct);
        if (file?.StorageKey is not { } key || !await Sees(file, ct)) return NotFound();
        Stream content;
        try
        {
            content = store.Open(key);
        }
        catch (IOException e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            return NotFound();
        }

        // what the content is counts, not what the sender said it is
        var type = FileKinds.OfContent(content)?.ContentType() ?? Bytes;
        content.Position = 0;
        Response.Headers.CacheControl = "private, no-store";
        var shown = inline && (type is Pdf || Pictures.Contains(type));
        // a document opened in place runs nothing and reaches nothing
        Response.Headers.ContentSecurityPolicy = type is Pdf
            ? "default-src 'none'; style-src 'unsafe-inline'; object-src 'self'; frame-ancestors 'self'"
            : "default-src 'none'; img-src 'self'; style-src 'unsafe-inline'; sandbox; frame-ancestors 'none'";
        if (!shown) return new FileStreamResult(content, type) { FileDownloadName = file.Name, EnableRangeProcessing = true };
        Response.Headers.ContentDisposition = "inline";
        return new FileStreamResult(content, type) { EnableRangeProcessing = true };
    }

    async Task<bool> Sees(StoredFile file, CancellationToken ct) => file.Purpose is FilePurpose.Message
        ? viewer.Session.Answers && await db.AnsweredFrom(viewer.Session.BranchId).AnyAsync(c => c.Id == file.CustomerId, ct)
        : await db.Orders.SeenBy(viewer.Session.Sight).AnyAsync(o => o.Id == file.OrderId, ct);
}
