using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using WowDash.Bots.Uploads;
using WowDash.Data.Files;
using WowDash.Data.Texts;
using WowDash.Web.Access;

namespace WowDash.Web.Pages;

/// <summary>Where a customer uploads a file that is too large for Telegram. Who has the link may use it, once.</summary>
[AllowAnonymous, UploadGate]
[RequestSizeLimit(OrderFilesPage.MaxRequest), RequestFormLimits(MultipartBodyLengthLimit = OrderFilesPage.MaxRequest)]
sealed class UploadPage(UploadDoor door, Viewer viewer) : PageModel
{
    [FromRoute]
    public string Center { get; set; } = "";

    [FromRoute]
    public string Token { get; set; } = "";

    public UploadSight Sight { get; private set; } = null!;

    public Text? Problem { get; private set; }

    public async Task<IActionResult> OnGet([FromQuery] string? why, CancellationToken ct)
    {
        await Look(ct);
        Problem = why switch { "often" => UploadTexts.TooOften, "large" => FileRefusals.TooLargeToUpload.Text, _ => null };
        return Page();
    }

    public async Task<IActionResult> OnPost([FromForm] IFormFile? file, CancellationToken ct)
    {
        if (file is null) Problem = UploadTexts.NoFile;
        else if (await Take(file, ct) is { } problem) Problem = problem;
        else return LocalRedirect(Request.Path);
        await Look(ct);
        return Page();
    }

    async Task<Text?> Take(IFormFile file, CancellationToken ct)
    {
        await using var content = file.OpenReadStream();
        var taken = await door.Take(Center, Token, Path.GetFileName(file.FileName.Replace('\\', '/')), content, ct);
        return taken.Refusal?.Text;
    }

    async Task Look(CancellationToken ct)
    {
        Sight = await door.Look(Center, Token, ct);
        // they have told the bot their language; one chosen here since is theirs, too
        if (Sight.Language is { } language && !viewer.IsSignedIn && !Preferences.ChoseLanguage(Request)) viewer.Prefer(language, viewer.Theme);
        if (Sight.Problem == UploadRefusals.Unknown) Response.StatusCode = StatusCodes.Status404NotFound;
        Response.Headers["Referrer-Policy"] = "no-referrer";
    }
}
