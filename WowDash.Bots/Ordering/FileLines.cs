using WowDash.Bots.Conversation;
using WowDash.Bots.State;
using WowDash.Data.Files;
using WowDash.Data.Texts;

namespace WowDash.Bots.Ordering;

/// <summary>The draft's files in words.</summary>
static class FileLines
{
    const int Shown = 15, NameLength = 40;

    /// <summary><c>3 files, 6 pages</c>; an estimate is marked as one.</summary>
    public static Html Head(Chat chat) => AlbumComing(chat.State.Draft) ? chat.In(OrderingTexts.AlbumComing)
        : chat.State.Draft.Counting ? chat.In(OrderingTexts.TotalsCounting, Plural.Files(chat.State.Draft.Files.Count))
        : chat.In(OrderingTexts.Totals, Plural.Files(chat.State.Draft.Files.Count), Pages(chat.State.Draft));

    // how many there are is not known yet
    static bool AlbumComing(Draft draft) => draft is { Counting: true, Album.Length: > 0 };

    /// <summary>All pages; marked while they are not certain.</summary>
    public static Text Pages(Draft draft) => draft.PagesConfirmed ? Plural.Pages(draft.Pages) : OrderingTexts.About.With(Plural.Pages(draft.Pages));

    public static IEnumerable<Html> Each(Chat chat)
    {
        var files = chat.State.Draft.Files;
        if (AlbumComing(chat.State.Draft)) yield break;
        foreach (var file in files.Take(Shown)) yield return chat.In(Line, Typed.Short(file.Name, NameLength), Pages(file.Pages, file.Count));
        if (files.Count > Shown) yield return chat.In(OrderingTexts.AndMore, Plural.Files(files.Count - Shown));
    }

    static Text Line { get; } = Text.Same("• {0}: {1}");

    /// <summary>A file's pages as far as they are known.</summary>
    public static Text Pages(int? pages, PageCount how) => (pages, how) switch
    {
        (_, PageCount.Waiting) => OrderingTexts.Counting,
        (null, _) or (_, PageCount.Unknown) => OrderingTexts.PagesByStaff,
        ({ } about, PageCount.Estimated) => OrderingTexts.About.With(Plural.Pages(about)),
        ({ } sure, _) => Plural.Pages(sure),
    };
}
