using WowDash.Data.Staff;
using WowDash.Data.Texts;
using WowDash.Web.Access;

namespace WowDash.Web.Ui;

/// <summary>The entries at the left, in their order. One appears when its viewer may open it.</summary>
static class Navigation
{
    sealed record Entry(string Icon, Text Text, string Path, params Permission[] AnyOf);

    static readonly Entry[] Entries =
    [
        new("home", UiTexts.Home, "/", Permission.ViewAllOrders, Permission.ViewOwnOrders),
        new("inbox", UiTexts.Orders, "/orders", Permission.ViewAllOrders, Permission.ViewOwnOrders),
        new("user-check", UiTexts.Mine, "/mine", Permission.ViewAllOrders, Permission.ViewOwnOrders),
        new("brand-telegram", UiTexts.Bot, "/bot", Permission.ManageBotToken, Permission.ManageWebhook),
    ];

    public static IEnumerable<(string Icon, string Words, string Path, bool Here)> For(Viewer viewer, PathString here) =>
        viewer.HasCenter
            ? Entries.Where(e => e.AnyOf.Any(viewer.May)).Select(e => (e.Icon, viewer[e.Text], e.Path, e.Path is "/" ? here == "/" : here.StartsWithSegments(e.Path)))
            : [];
}
