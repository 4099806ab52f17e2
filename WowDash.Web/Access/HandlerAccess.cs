using System.Reflection;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace WowDash.Web.Access;

/// <summary>A handler that needs more than its page does says so with <see cref="ActNeedsAttribute"/>.</summary>
sealed class HandlerAccess(Viewer viewer) : IPageFilter
{
    public void OnPageHandlerSelected(PageHandlerSelectedContext context)
    {
    }

    public void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        if (context.HandlerMethod?.MethodInfo.GetCustomAttribute<ActNeedsAttribute>() is not { } mark || !viewer.IsSignedIn) return;
        if (viewer.Refuses(mark.Requirement) is not { } refusal) return;
        context.HttpContext.Items[typeof(AccessRefusal)] = refusal;
        context.Result = new StatusCodeResult(StatusCodes.Status403Forbidden);
    }

    public void OnPageHandlerExecuted(PageHandlerExecutedContext context)
    {
    }
}
