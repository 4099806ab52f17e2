using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Mvc;
using WowDash.Web.Access;

namespace WowDash.Web.Ui;

/// <summary>The pages and what surrounds them: files, errors, forms.</summary>
static class DashboardModule
{
    public static IServiceCollection AddDashboard(this IServiceCollection services)
    {
        // names are Cyrillic as often as Latin: written as they are, with what is dangerous in markup escaped
        services.AddSingleton(HtmlEncoder.Create(UnicodeRanges.All));
        services.AddScoped<Pages.Bell>().AddScoped<Pages.OrderTalk>().AddScoped<Pages.Replying>().AddScoped<Pages.CannedWords>();
        services.AddRazorPages().AddMvcOptions(options =>
        {
            options.Filters.Add<HandlerAccess>();
            options.Filters.Add<UnreadableWords>();
        });
        services.AddSingleton<PdfMaker>().AddScoped<PartialText>();
        services.AddMemoryCache();
        services.AddProblemDetails(options => options.CustomizeProblemDetails = problem => problem.ProblemDetails.Extensions["traceId"] = Trace.Of(problem.HttpContext));
        services.Configure<AntiforgeryOptions>(options =>
        {
            options.Cookie.Name = "wowdash-form";
            options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
            options.Cookie.SameSite = SameSiteMode.Strict;
            options.FormFieldName = "_form";
            options.SuppressXFrameOptionsHeader = true;
        });
        services.Configure<CookieTempDataProviderOptions>(options =>
        {
            options.Cookie.Name = "wowdash-toast";
            options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        });
        return services;
    }

    public static void UseDashboard(this WebApplication app)
    {
        app.UseForwardedHeaders();
        app.UseSecurityHeaders();
        app.UseWhen(http => SessionAuthentication.WantsPage(http.Request), pages =>
        {
            pages.UseExceptionHandler(new ExceptionHandlerOptions { ExceptionHandlingPath = "/error/500", CreateScopeForErrors = true });
            pages.UseStatusCodePagesWithReExecute("/error/{0}");
        });
        app.UseWhen(http => !SessionAuthentication.WantsPage(http.Request), others =>
        {
            others.UseExceptionHandler();
            others.UseStatusCodePages();
        });
        app.UseStaticFiles(new StaticFileOptions
        {
            OnPrepareResponse = file => file.Context.Response.Headers.CacheControl =
                file.Context.Request.Query.ContainsKey("v") ? "public, max-age=31536000, immutable" : "public, max-age=300",
        });
        app.UseRouting();
    }

    public static void MapDashboard(this WebApplication app) => app.MapRazorPages();
}
