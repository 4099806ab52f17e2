using WowDash.Data.Files;

namespace WowDash.Web.Pages;

/// <summary>The files taken for an order that is not placed yet, and why the last one was not taken.</summary>
public sealed record DraftFiles(IReadOnlyList<StoredFile> Files, string? Problem)
{
    /// <summary>Pages of those that could be counted.</summary>
    public int Pages => Files.Sum(f => f.Pages ?? 0);

    public bool SomeUnknown => Files.Any(f => f.Pages is null || f.PageCount is PageCount.Estimated);
}
