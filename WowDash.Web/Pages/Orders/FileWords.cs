using WowDash.Data.Files;
using WowDash.Web.Access;
using WowDash.Web.Ui;

namespace WowDash.Web.Pages;

/// <summary>A file's size and pages in words, with how sure the pages are.</summary>
static class FileWords
{
    /// <summary>The kinds taken, as a browser's file field wants them.</summary>
    public static readonly string Accept = string.Join(',', FileKinds.Allowed.Select(e => "." + e.ToLowerInvariant()));

    public static string Of(StoredFile file, Viewer viewer)
    {
        var size = viewer[Counts.Bytes(file.Size)];
        var pages = file.Pages is { } n ? viewer[Counts.Pages(n)] : null;
        if (file.Purpose is FilePurpose.Finished) return $"{size} · {viewer[OrderPageTexts.Finished]}";
        return file.PageCount switch
        {
            PageCount.Estimated => $"{size} · {pages} ({viewer[OrderPageTexts.Estimated]})",
            PageCount.Unknown => $"{size} · {viewer[OrderPageTexts.ToConfirm]}",
            _ => pages is null ? size : $"{size} · {pages}",
        };
    }
}
