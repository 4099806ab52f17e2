using System.Text;
using WowDash.Bots.Webhooks;

namespace WowDash.Web.Webhooks;

/// <summary>What Telegram, and whoever claims to be Telegram, is answered.</summary>
static class WebhookAnswers
{
    static readonly byte[] UnauthorizedBody = Problem(401, "Unauthorized");
    static readonly byte[] WrongMethodBody = Problem(405, "Method Not Allowed");
    static readonly byte[] TooSlowBody = Problem(408, "Request Timeout");
    static readonly byte[] TooLargeBody = Problem(413, "Content Too Large");
    static readonly byte[] NotJsonBody = Problem(415, "Unsupported Media Type");
    static readonly byte[] UnavailableBody = Problem(503, "Service Unavailable");

    public static Task Reply(HttpResponse response, WebhookReply reply)
    {
        if (!reply.Taken) return Unavailable(response);
        if (reply.Body is { } call) return Write(response, StatusCodes.Status200OK, "application/json", call);
        response.ContentLength = 0;
        return Task.CompletedTask;
    }

    public static Task Unauthorized(HttpResponse response) => Problem(response, StatusCodes.Status401Unauthorized, UnauthorizedBody);

    public static Task WrongMethod(HttpResponse response)
    {
        response.Headers.Allow = HttpMethods.Post;
        return Problem(response, StatusCodes.Status405MethodNotAllowed, WrongMethodBody);
    }

    public static Task NotJson(HttpResponse response) => Problem(response, StatusCodes.Status415UnsupportedMediaType, NotJsonBody);

    public static Task TooLarge(HttpResponse response) => End(response, StatusCodes.Status413PayloadTooLarge, TooLargeBody);

    public static Task TooSlow(HttpResponse response) => End(response, StatusCodes.Status408RequestTimeout, TooSlowBody);

    public static Task Unavailable(HttpResponse response)
    {
        response.Headers.RetryAfter = "3";
        return Problem(response, StatusCodes.Status503ServiceUnavailable, UnavailableBody);
    }

    // what is still to come of the body is not waited for
    static Task End(HttpResponse response, int status, byte[] body)
    {
        response.Headers.Connection = "close";
        return Problem(response, status, body);
    }

    static Task Problem(HttpResponse response, int status, byte[] body) => Write(response, status, "application/problem+json", body);

    static async Task Write(HttpResponse response, int status, string type, byte[] body)
    {
        response.StatusCode = status;
        response.ContentType = type;
        response.ContentLength = body.Length;
        await response.BodyWriter.WriteAsync(body);
    }

    static byte[] Problem(int status, string title) => Encoding.UTF8.GetBytes($$"""{"title":"{{title}}","status":{{status}}}""");
}
