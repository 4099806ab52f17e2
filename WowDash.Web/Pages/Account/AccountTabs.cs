using WowDash.Web.Access;

namespace WowDash.Web.Pages;

/// <summary>The account's pages, for everybody who is signed in.</summary>
static class AccountTabs
{
    public static IEnumerable<(string Words, string Path, bool Here)> For(Viewer viewer, PathString here) =>
        new[] { (AccountTexts.Profile, "/account"), (AccountTexts.Security, "/account/security"), (AccountTexts.Devices, "/account/devices") }
            .Select(tab => (viewer[tab.Item1], tab.Item2, here == tab.Item2));
}
