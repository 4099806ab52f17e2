using WowDash.Data.Staff;
using WowDash.Data.Texts;
using WowDash.Web.Access;

namespace WowDash.Web.Ui;

/// <summary>Pages that belong together, side by side under the title.</summary>
static class Tabs
{
    public sealed record Tab(Text Words, string Path, params Permission[] AnyOf);

    public static IEnumerable<(string Words, string Path, bool Here)> For(Viewer viewer, PathString here, params Tab[] tabs) =>
        tabs.Where(t => t.AnyOf.Any(viewer.May)).Select(t => (viewer[t.Words], t.Path, here == t.Path));
}
