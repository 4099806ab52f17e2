using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using WowDash.Bots.Channels;
using WowDash.Bots.Intake;
using WowDash.Bots.Webhooks;
using WowDash.Data;
using WowDash.Data.Settings;
using WowDash.Data.Staff;
using WowDash.Data.Texts;
using WowDash.Web.Access;
using WowDash.Web.Ui;

namespace WowDash.Web.Pages;

/// <summary>The center's bot: how it fares, and what is done to it. Each act asks Telegram at once, for some seconds at most.</summary>
[Needs(Permission.ManageBotToken, Permission.ManageWebhook)]
sealed class BotPage(WowDashDb db, Viewer viewer, WowDashSettings settings, WebhookSetup webhooks) : PageModel
{
    public BotView View { get; private set; } = null!;

    /// <summary>Why the token was not taken; shown beside its field.</summary>
    public string? TokenProblem { get; private set; }

    public Task OnGet(CancellationToken ct) => Load(ct);

    public async Task<IActionResult> OnPostConnect([FromServices] ConnectBotByToken connect, [FromForm] string? token, CancellationToken ct)
    {
        var connected = await connect.Run(viewer.Actor, viewer.Center.Id, token ?? "", ct);
        if (connected.Refusal is { Id: "permission" } lacking) return Forbidden(lacking);
        await Load(ct);
        if (!connected.Done)
        {
            TokenProblem = viewer[connected.Refusal.Text];
            return Page();
        }

        // a new token leaves the webhook as it is; a bot that has none gets one
        var bot = connected.Value;
        if (settings.UseWebhook && View.Base is { } address && viewer.May(Permission.ManageWebhook)
            && await webhooks.Set(viewer.Actor, viewer.Center.Id, address, ct) is { Done: false, Refusal: { } why })
            TempData.Refused(viewer, BotTexts.ConnectedWithoutWebhook.With(bot.Username, why.Text));
        else TempData.Done(viewer, BotTexts.DoneConnected.With(bot.Username));
        return RedirectToPage();
    }

    public Task<IActionResult> OnPostCheck(CancellationToken ct) => Act(async () =>
        ((await webhooks.Info(viewer.Actor, viewer.Center.Id, ct)).Refusal, BotTexts.DoneChecked));

    public Task<IActionResult> OnPostSet(CancellationToken ct) => Act(async () =>
    {
        await Load(ct);
        if (View.Base is not { } address) return (new Refusal("webhook.base-url", BotTexts.NoBase), BotTexts.NoBase);
        var outcome = await webhooks.Set(viewer.Actor, viewer.Center.Id, address, ct);
        return (outcome.Refusal, outcome is { Done: true, Value.Changed: false } ? BotTexts.AlreadySet : BotTexts.DoneSet);
    });

    public Task<IActionResult> OnPostDelete(CancellationToken ct) => Act(async () =>
        ((await webhooks.Delete(viewer.Actor, viewer.Center.Id, ct)).Refusal, BotTexts.DoneDeleted));

    public Task<IActionResult> OnPostSecret(CancellationToken ct) => Act(async () =>
        ((await webhooks.RotateSecret(viewer.Actor, viewer.Center.Id, ct)).Refusal, BotTexts.DoneRotated));

    public Task<IActionResult> OnPostTest([FromServices] TestChannel test, [FromForm] long chat, CancellationToken ct) => Act(async () =>
        ((await test.Run(viewer.Actor, viewer.Center.Id, chat, ct)).Refusal, BotTexts.DoneTest));

    public Task<IActionResult> OnPostReplay([FromServices] ReplayDeadLetters replay, [FromForm] long? letter, CancellationToken ct) => Act(async () =>
    {
        var outcome = await replay.Run(viewer.Actor, viewer.Center.Id, letter, ct);
        return (outcome.Refusal, outcome.Done ? BotTexts.DoneReplayed.With(outcome.Value.Handled, outcome.Value.Tried) : BotTexts.DoneReplayed);
    });

    async Task<IActionResult> Act(Func<Task<(Refusal? Refusal, Text Done)>> act)
    {
        if (!ModelState.IsValid) return BadRequest();
        var (refusal, done) = await act();
        if (refusal is { Id: "permission" }) return Forbidden(refusal);
        if (refusal is null) TempData.Done(viewer, done);
        else TempData.Refused(viewer, refusal.Text);
        return RedirectToPage();
    }

    async Task Load(CancellationToken ct) => View = await BotView.Load(db, viewer, settings, Request, ct);

    StatusCodeResult Forbidden(Refusal refusal)
    {
        HttpContext.Items[typeof(AccessRefusal)] = new AccessRefusal(refusal, NoCenter: false);
        return StatusCode(StatusCodes.Status403Forbidden);
    }
}
