using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using WowDash.Data.Settings;
using WowDash.Data.Staff;

namespace WowDash.Web.Access;

/// <summary>Who may come in and see what: sessions, permissions, headers.</summary>
static class AccessModule
{
    public static IServiceCollection AddAccess(this IServiceCollection services, WowDashSettings settings)
    {
        services.Configure<ForwardedHeadersOptions>(options => options.Trust(settings));
        services.AddAuthentication(SessionAuthentication.Name).AddScheme<AuthenticationSchemeOptions, SessionAuthentication>(SessionAuthentication.Name, null);
        // a passkey stands for both factors: it must know its person, by face, finger or PIN
        services.Configure<IdentityPasskeyOptions>(options => (options.UserVerificationRequirement, options.ResidentKeyRequirement) = ("required", "required"));
        services.AddAuthorizationBuilder().SetFallbackPolicy(Closed);
        services.AddSingleton<IAuthorizationHandler, AccessHandler>();
        return services
            .AddScoped<Viewer>()
            .AddSingleton<SessionLookup>()
            .AddSingleton<SessionTouch>()
            .AddSingleton<SignInThrottle>()
            .AddSingleton<PublicAddress>()
            .AddScoped<IPasskeyHandler<Account>, PasskeyHandler<Account>>()
            .AddScoped<Passkeys>()
            .AddScoped<SecondFactorSetUp>()
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
