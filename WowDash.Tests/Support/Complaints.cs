using Microsoft.Playwright;

namespace WowDash.Tests.Support;

/// <summary>What a page says on its console is a mistake, and so is a script or a style the policy refuses, which is said there as well.</summary>
static class Complaints
{
    /// <param name="expected">Whether a line belongs to what a test is about: browsers report every answer that is not 200.</param>
    public static void Watch(this IPage page, Action<string> complain, Func<string, bool>? expected = null)
    {
        page.Console += (_, message) =>
        {
            if (message.Type == "error" && !OfLeaving(message.Text) && expected?.Invoke(message.Text) is not true) complain(message.Text);
        };
        page.PageError += (_, error) => complain(error);
    }

    // whoever leaves a page while it asks for something breaks the asking off
    static bool OfLeaving(string text) => text.Contains("htmx:sendAbort", StringComparison.Ordinal);
}
