using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using WowDash.Data;
using WowDash.Data.Audit;
using WowDash.Data.Texts;
using WowDash.Web.Access;

namespace WowDash.Web.Ui;

/// <summary>A page with a form: what cannot be read or is refused is said beside its field, in the viewer's language, and what was typed stays.</summary>
abstract class FormPage : PageModel
{
    readonly HashSet<string> explained = [];
    Viewer? known;

    /// <summary>The row version the form was written upon.</summary>
    [BindProperty]
    public uint? Seen { get; set; }

    /// <summary>The row version now.</summary>
    protected uint? Current { get; set; }

    /// <summary>Why it was not done, where that belongs to no single field.</summary>
    public Text? Problem { get; private set; }

    /// <summary>Whether everything typed could be read. Model binding's own words are replaced by ours.</summary>
    protected bool Readable()
    {
        foreach (var (field, entry) in ModelState)
        {
            if (entry.Errors.Count == 0 || explained.Contains(field)) continue;
            entry.Errors.Clear();
            ModelState.AddModelError(field, Reader[FormTexts.NotUnderstood]);
        }

        if (!ModelState.IsValid) Problem = FormTexts.SomethingWrong;
        return ModelState.IsValid;
    }

    /// <summary>An amount as people write it; 0 and a word beside the field when it is none. Empty is 0.</summary>
    protected decimal Amount(string field, string? typed)
    {
        if (string.IsNullOrWhiteSpace(typed)) return 0;
        if (Money.Parse(typed) is { } amount) return amount;
        Wrong(field, FormTexts.NotAnAmount.With(typed.Length > 40 ? typed[..40] : typed));
        return 0;
    }

    /// <summary>Says beside a field what is wrong with it.</summary>
    protected void Wrong(string field, Text words)
    {
        explained.Add(field);
        ModelState.AddModelError(field, Reader[words]);
    }

    /// <summary>What a refusal becomes: forbidden, not there, or words beside the field it is about.</summary>
    protected IActionResult? Refused(Refusal? refusal, params (string Id, string Field)[] fields)
    {
        if (refusal is null) return null;
        if (Final(refusal) is { } final) return final;
        if (fields.FirstOrDefault(f => f.Id == refusal.Id).Field is { } field)
        {
            Wrong(field, refusal.Text);
            Problem = FormTexts.SomethingWrong;
        }
        else Problem = refusal.Text;
        // told what the others did, they may save upon that
        if (refusal.Id == Meanwhile.Changed) Seen = Current;
        return null;
    }

    /// <summary>Done, or the reason why not, is said on the page that follows.</summary>
    protected IActionResult Follow(Refusal? refusal, Text done, string to, string? undo = null)
    {
        if (refusal is not null && Final(refusal) is { } final) return final;
        if (refusal is not null) TempData.Refused(Reader, refusal.Text);
        else if (undo is null) TempData.Done(Reader, done);
        else TempData.Done(Reader, done, undo);
        return LocalRedirect(to);
    }

    Viewer Reader => known ??= HttpContext.RequestServices.GetRequiredService<Viewer>();

    IActionResult? Final(Refusal refusal)
    {
        if (refusal.Id.EndsWith("not-found", StringComparison.Ordinal)) return NotFound();
        if (refusal.Id is not ("permission" or "permission.platform" or "catalogue.whole-center" or "staff.owner-only")) return null;
        HttpContext.Items[typeof(AccessRefusal)] = new AccessRefusal(refusal, NoCenter: false);
        return StatusCode(StatusCodes.Status403Forbidden);
    }
}
