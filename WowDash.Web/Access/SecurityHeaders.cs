using WowDash.Data;

namespace WowDash.Web.Access;

/// <summary>What every answer tells the browser: only our own scripts, and those only with this answer's nonce; framed by nobody, no guessing of types, no trace for others.</summary>
static class SecurityHeaders
{
    public static void UseSecurityHeaders(this IApplicationBuilder app) => app.Use((http, next) =>
    {
        var headers = http.Response.Headers;
        headers.ContentSecurityPolicy = Policy(Nonce(http));
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "same-origin";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), microphone=(), geolocation=(), payment=()";
        if (http.Request.IsHttps) headers.StrictTransportSecurity = "max-age=31536000; includeSubDomains";
        // files under wwwroot say otherwise themselves
        headers.CacheControl = "no-store";
        return next(http);
    });

    /// <summary>The nonce of this answer's scripts.</summary>
    public static string Nonce(HttpContext http)
    {
        if (http.Items[typeof(SecurityHeaders)] is string nonce) return nonce;
        http.Items[typeof(SecurityHeaders)] = nonce = Secret.New(16);
        return nonce;
    }

    static string Policy(string nonce) =>
        $"default-src 'none'; script-src 'nonce-{nonce}'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; frame-src 'self'; "
        + "form-action 'self'; frame-ancestors 'none'; base-uri 'none'; object-src 'none'; manifest-src 'self'";
}
