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
        new("messages", UiTexts.Inbox, "/inbox", Permission.AnswerCustomers),
        new("plus", UiTexts.NewOrder, "/orders/new", Permission.CreateOrders),
        new("cash", UiTexts.Payments, "/payments", Permission.ViewFinance, Permission.ReceivePayments),
        new("brand-telegram", UiTexts.Bot, "/bot", Permission.ManageBotToken, Permission.ManageWebhook),
    ];

    /// <summary>Whether anything can ring for this viewer.</summary>
    public static bool MayHear(Viewer viewer) => viewer.May(Permission.ViewAllOrders) || viewer.May(Permission.ViewOwnOrders) || viewer.May(Permission.AnswerCustomers);

    public static IEnumerable<(string Icon, string Words, string Path, bool Here)> For(Viewer viewer, PathString here)
    {
        if (!viewer.HasCenter) return [];
        // of entries that lie within each other, the closest
        var closest = Entries.Where(e => e.Path is "/" ? here == "/" : here.StartsWithSegments(e.Path)).MaxBy(e => e.Path.Length);
        return Entries.Where(e => e.AnyOf.Any(viewer.May)).Select(e => (e.Icon, viewer[e.Text], e.Path, e == closest));
    }
}
