using System.Collections;
using WowDash.Data.Tenancy;

namespace WowDash.Web.Logs;

/// <summary>What every log line of a request carries. Read when a line is written, because the center is only known after sign-in was checked.</summary>
sealed class RequestScope(HttpContext request) : IEnumerable<KeyValuePair<string, object?>>
{
    public static async Task Wrap(HttpContext context, RequestDelegate next)
    {
        var logger = context.RequestServices.GetRequiredService<ILogger<RequestScope>>();
        using (logger.BeginScope(new RequestScope(context))) await next(context);
    }

    public IEnumerator<KeyValuePair<string, object?>> GetEnumerator()
    {
        if (request.RequestServices.GetService<CurrentCenter>() is { IsChosen: true } center) yield return new("CenterId", center.Id);
        if (request.User.FindFirst(System.Security.Claims.ClaimTypes.NameIdentifier)?.Value is { } account) yield return new("AccountId", account);
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
