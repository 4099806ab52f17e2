using System.Net.Mime;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using WowDash.Data;
using WowDash.Data.Accounts;
using WowDash.Web.Access;
using WowDash.Web.Ui;

namespace WowDash.Web.Pages;

/// <summary>How I get in: password, second factor, passkeys. What opens or closes a door asks for the password again.</summary>
[NeedsSignIn]
sealed class SecurityPage(SecondFactorSetUp second, Passkeys passkeys, UserManager<Data.Staff.Account> accounts, Viewer viewer) : FormPage
{
    const string Here = "/account/security";
    const int LongestCredential = 20_000;

    public sealed class Fields
    {
        public string? Current { get; set; }
        public string? Wanted { get; set; }
        public string? Password { get; set; }
        public string? Code { get; set; }
    }

    [BindProperty]
    public Fields Form { get; set; } = new();

    public bool SecondIsOn { get; private set; }
    public int CodesLeft { get; private set; }

    /// <summary>The key that waits for its first code.</summary>
    public string? Key { get; private set; }

    /// <summary>Recovery codes, shown once.</summary>
    public IReadOnlyList<string>? Codes { get; private set; }

    public IList<UserPasskeyInfo> Keys { get; private set; } = [];

    public Task OnGet() => Load();

    public async Task<IActionResult> OnPostPassword([FromServices] ChangePassword verb, CancellationToken ct)
    {
        var changed = await verb.Run(viewer.Actor, Form.Current ?? "", Form.Wanted ?? "", viewer.Session.SessionId, ct);
        if (changed.Done) return Follow(null, AccountTexts.PasswordChanged, Here);
        return await Again(changed.Refusal, ("account.password-wrong", "Form.Current"), ("account.password-short", "Form.Wanted"), ("account.password-common", "Form.Wanted"));
    }

    public async Task<IActionResult> OnPostBegin()
    {
        var begun = await second.Begin(viewer.Actor, Form.Password ?? "");
        return begun.Done ? LocalRedirect(Here) : await Again(begun.Refusal, ("account.password-wrong", "Form.Password"));
    }

    public async Task<IActionResult> OnPostConfirm(CancellationToken ct)
    {
        var on = await second.Confirm(viewer.Actor, Form.Code ?? "", viewer.Session.SessionId, ct);
        return on.Done ? Show(on.Value) : await Again(on.Refusal, ("account.code", "Form.Code"));
    }

    public async Task<IActionResult> OnPostRenew(CancellationToken ct)
    {
        var renewed = await second.Renew(viewer.Actor, Form.Password ?? "", ct);
        return renewed.Done ? Show(renewed.Value) : await Again(renewed.Refusal, ("account.password-wrong", "Form.Password"));
    }

    public async Task<IActionResult> OnPostEnd(CancellationToken ct)
    {
        var off = await second.End(viewer.Actor, Form.Password ?? "", viewer.Session.SessionId, ct);
        return off.Done ? Follow(null, AccountTexts.SwitchedOff, Here) : await Again(off.Refusal, ("account.password-wrong", "Form.Password"));
    }

    /// <summary>What the browser is to be asked for a new passkey; the page's script asks.</summary>
    public async Task<IActionResult> OnPostOffer([FromForm] string? password)
    {
        var offer = await passkeys.Offer(HttpContext, viewer.Actor, password ?? "");
        if (offer.Done) return Content(offer.Value, MediaTypeNames.Application.Json);
        return new ContentResult { StatusCode = StatusCodes.Status400BadRequest, Content = viewer[offer.Refusal.Text], ContentType = MediaTypeNames.Text.Plain + "; charset=utf-8" };
    }

    public async Task<IActionResult> OnPostPasskey([FromForm] string? credential, [FromForm] string? name, CancellationToken ct)
    {
        var added = credential is { Length: > 0 and < LongestCredential } ? await passkeys.Add(HttpContext, viewer.Actor, credential, name, ct) : AccountRefusals.Passkey;
        return Follow(added.Refusal, AccountTexts.PasskeyAdded, Here);
    }

    public async Task<IActionResult> OnPostRename([FromQuery] string? id, [FromForm] string? name, CancellationToken ct) =>
        Follow((await passkeys.Rename(viewer.Actor, id ?? "", name, ct)).Refusal, FormTexts.Saved, Here);

    public async Task<IActionResult> OnPostRemove([FromQuery] string? id, CancellationToken ct) =>
        Follow((await passkeys.Remove(viewer.Actor, id ?? "", ct)).Refusal, AccountTexts.PasskeyRemoved, Here);

    IActionResult Show(string[] codes)
    {
        Codes = codes;
        return Page();
    }

    async Task<IActionResult> Again(Refusal refusal, params (string Id, string Field)[] fields)
    {
        await Load();
        return Refused(refusal, fields) ?? Page();
    }

    async Task Load()
    {
        var account = await accounts.Own(viewer.Actor);
        SecondIsOn = account.TwoFactorEnabled;
        if (SecondIsOn) CodesLeft = await accounts.CountRecoveryCodesAsync(account);
        else Key = await second.Pending(viewer.Actor);
        Keys = await passkeys.Of(viewer.Actor);
    }
}
