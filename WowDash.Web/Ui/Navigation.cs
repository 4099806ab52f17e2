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
        new("users", UiTexts.Customers, "/customers", Permission.ViewCustomers, Permission.ManageCustomers),
        new("briefcase", UiTexts.Agencies, "/agencies", Permission.ViewCustomers, Permission.ManageAgencies),
        new("calculator", UiTexts.Prices, "/price", Permission.CreateOrders, Permission.ManageServices, Permission.ManageDocuments),
    ];

    static readonly Entry[] Setup =
    [
        new("list-details", UiTexts.Catalogue, "/catalogue", Permission.ManageServices, Permission.ManageDocuments, Permission.ManageLanguages, Permission.ManageExpenses),
        new("building-store", UiTexts.Branches, "/branches", Permission.ManageBranches, Permission.ManageBranchSettings),
        new("users", UiTexts.Staff, "/staff", Permission.ViewStaff, Permission.ManageStaff, Permission.ManageRoles),
        new("brand-telegram", UiTexts.Bot, "/bot", Permission.ManageBotToken, Permission.ManageWebhook),
        new("settings", UiTexts.Center, "/center", Permission.ManageCenter),
    ];

    /// <summary>Whether anything can ring for this viewer.</summary>
    public static bool MayHear(Viewer viewer) => viewer.May(Permission.ViewAllOrders) || viewer.May(Permission.ViewOwnOrders) || viewer.May(Permission.AnswerCustomers);

    public static IEnumerable<(string? Heading, string Icon, string Words, string Path, bool Here)> For(Viewer viewer, PathString here)
    {
        if (!viewer.HasCenter) return [];
        // of entries that lie within each other, the closest
        var closest = Entries.Concat(Setup).Where(e => e.Path is "/" ? here == "/" : here.StartsWithSegments(e.Path)).MaxBy(e => e.Path.Length);
        return [.. Group(null, Entries, viewer, closest), .. Group(UiTexts.Setup, Setup, viewer, closest)];
    }

    // the heading stands before the first entry that its viewer sees
    static IEnumerable<(string? Heading, string Icon, string Words, string Path, bool Here)> Group(Text? heading, Entry[] entries, Viewer viewer, Entry? closest) =>
        entries.Where(e => e.AnyOf.Any(viewer.May)).Select((e, i) => (i == 0 && heading is not null ? viewer[heading] : null, e.Icon, viewer[e.Text], e.Path, e == closest));
}
