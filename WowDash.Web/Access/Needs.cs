using Microsoft.AspNetCore.Authorization;
using WowDash.Data.Staff;

namespace WowDash.Web.Access;

/// <summary>What a page or endpoint asks of whoever opens it. One without such a mark (and without AllowAnonymous) is closed to everybody.</summary>
[AttributeUsage(AttributeTargets.Class)]
abstract class AccessAttribute(AccessRequirement requirement) : AuthorizeAttribute, IAuthorizationRequirementData
{
    public AccessRequirement Requirement => requirement;

    public IEnumerable<IAuthorizationRequirement> GetRequirements() => [requirement];
}

/// <summary>Any one of these permissions, inside a center.</summary>
sealed class NeedsAttribute(params Permission[] anyOf) : AccessAttribute(new(anyOf, Center: true, Platform: false));

/// <summary>Any one of these permissions for one handler of a page, which asks for more than the page (<see cref="HandlerAccess"/>).</summary>
[AttributeUsage(AttributeTargets.Method)]
sealed class ActNeedsAttribute(params Permission[] anyOf) : Attribute
{
    public AccessRequirement Requirement { get; } = new(anyOf, Center: true, Platform: false);
}

/// <summary>Being signed in is enough.</summary>
sealed class NeedsSignInAttribute() : AccessAttribute(new([], Center: false, Platform: false));

/// <summary>For the owner of the platform only.</summary>
sealed class NeedsPlatformOwnerAttribute() : AccessAttribute(new([], Center: false, Platform: true));

sealed record AccessRequirement(IReadOnlyList<Permission> AnyOf, bool Center, bool Platform) : IAuthorizationRequirement;

sealed class AccessHandler : AuthorizationHandler<AccessRequirement>
{
    protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, AccessRequirement requirement)
    {
        if (context.Resource is not HttpContext http) return Task.CompletedTask;
        var viewer = http.RequestServices.GetRequiredService<Viewer>();
        if (!viewer.IsSignedIn) return Task.CompletedTask;
        if (viewer.Refuses(requirement) is { } refusal) http.Items[typeof(AccessRefusal)] = refusal;
        else context.Succeed(requirement);
        return Task.CompletedTask;
    }
}

/// <summary>Why a signed-in viewer was kept out; the error page reads it.</summary>
sealed record AccessRefusal(Data.Refusal? Refusal, bool NoCenter);
