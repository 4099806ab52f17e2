using Microsoft.AspNetCore.Mvc.RazorPages;
using WowDash.Data.Centers;
using WowDash.Web.Access;

namespace WowDash.Web.Pages;

/// <summary>How the bots of all centers fare, for the platform's owner; those that need somebody come first.</summary>
[NeedsPlatformOwner]
sealed class AllBotsPage(PlatformQueries platform) : PageModel
{
    public IReadOnlyList<BotCondition> Bots { get; private set; } = [];

    public async Task OnGet(CancellationToken ct) => Bots = await platform.BotConditions(ct);
}
