using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using WowDash.Data.Settings;

namespace WowDash.Web.Access;

/// <summary>Who may come in and see what: sessions, permissions, headers.</summary>
static class AccessModule
{
    public static IServiceCollection AddAccess(this IServiceCollection services, WowDashSettings settings)
    {
        services.Configure<ForwardedHeadersOptions>(options => options.Trust(settings));
        services.AddAuthentication(SessionAuthentication.Name).AddScheme<AuthenticationSchemeOptions, SessionAuthentication>(SessionAuthentication.Name, null);
        services.AddAuthorizationBuilder().SetFallbackPolicy(Closed);
        services.AddSingleton<IAuthorizationHandler, AccessHandler>();
        return services
            .AddScoped<Viewer>()
            .AddSingleton<SessionLookup>()
            .AddSingleton<SessionTouch>()
            .AddSingleton<SignInThrottle>()
            .AddScoped<SecondFactor>()
            .AddScoped<CenterOfHost>()
            .AddScoped<SignIn>();
    }

    public static void UseAccess(this WebApplication app)
    {
        app.UseAuthentication();
        app.UseAuthorization();
    }

    /// <summary>What says nothing about who may use it is open to nobody; where there is nothing, anybody may learn that.</summary>
    static AuthorizationPolicy Closed { get; } =
        new AuthorizationPolicyBuilder().RequireAssertion(asked => asked.Resource is HttpContext http && http.GetEndpoint() is null).Build();
}
