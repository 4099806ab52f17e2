using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using WowDash.Data;
using WowDash.Web.Access;

namespace WowDash.Web.Pages;

/// <summary>What people see instead of a status code. It is reached by re-execution, with whatever method the request had.</summary>
[AllowAnonymous, IgnoreAntiforgeryToken]
sealed class ErrorPage : PageModel
{
    public int Status => RouteData.Values["status"] is string text && int.TryParse(text, out var status) && status is >= 400 and < 600 ? status : StatusCodes.Status404NotFound;

    /// <summary>Names the missing permission, where that was it.</summary>
    public Refusal? Refusal => (HttpContext.Items[typeof(AccessRefusal)] as AccessRefusal)?.Refusal;
}
