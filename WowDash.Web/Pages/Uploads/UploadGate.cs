using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using WowDash.Bots.Uploads;

namespace WowDash.Web.Pages;

/// <summary>Asks before a body is read: nobody sends a large one here without a link that is good, nor too often. In this worker's memory; nginx limits before it.</summary>
[AttributeUsage(AttributeTargets.Class)]
sealed class UploadGate : Attribute, IAsyncAuthorizationFilter, IOrderedFilter
{
    // an upload counts as much as so many looks
    const int UploadCosts = 4;
    const int PerMinute = 120;

    // before the one that reads the form for its antiforgery token
    public int Order => 800;

    readonly PartitionedRateLimiter<string> limit = PartitionedRateLimiter.Create<string, string>(address => RateLimitPartition.GetTokenBucketLimiter(address, _ => new()
    {
        TokenLimit = PerMinute,
        TokensPerPeriod = PerMinute / 6,
        ReplenishmentPeriod = TimeSpan.FromSeconds(10),
        QueueLimit = 0,
    }));

    public async Task OnAuthorizationAsync(AuthorizationFilterContext context)
    {
        var (http, posts) = (context.HttpContext, HttpMethods.IsPost(context.HttpContext.Request.Method));
        using var lease = limit.AttemptAcquire(http.Connection.RemoteIpAddress?.ToString() ?? "", posts ? UploadCosts : 1);
        if (!lease.IsAcquired)
        {
            context.Result = Again(context, "often");
            return;
        }

        if (!posts) return;
        var sight = await http.RequestServices.GetRequiredService<UploadDoor>().Look($"{context.RouteData.Values["center"]}", $"{context.RouteData.Values["token"]}", http.RequestAborted);
        if (sight.Problem is not null) context.Result = Again(context, null);
        else if (http.Request.ContentLength > OrderFilesPage.MaxRequest) context.Result = Again(context, "large");
    }

    // the page itself says why
    static IActionResult Again(AuthorizationFilterContext context, string? why)
    {
        if (!HttpMethods.IsPost(context.HttpContext.Request.Method)) return new StatusCodeResult(StatusCodes.Status429TooManyRequests);
        return new LocalRedirectResult(context.HttpContext.Request.Path + (why is null ? "" : $"?why={why}"));
    }
}
