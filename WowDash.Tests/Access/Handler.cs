using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.Infrastructure;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Microsoft.Extensions.DependencyInjection;
using WowDash.Data.Staff;
using WowDash.Web.Access;

namespace WowDash.Tests.Access;

/// <summary>Something a page answers to, with what it says it needs. Found in the program itself: a new page is tested without being named anywhere.</summary>
sealed partial record Handler(string Template, string Method, string? Name, MethodInfo Code, IReadOnlyList<AccessRequirement> Marks, bool Anonymous, bool OwnMark)
{
    public bool HasRouteId => Parameter().IsMatch(Template);

    public bool IsPost => Method == "POST";

    /// <summary>Whether the marks let somebody with these permissions in.</summary>
    public bool Allows(IReadOnlySet<Permission> permissions, bool platformOwner) =>
        Marks.All(m => platformOwner || (!m.Platform && (m.AnyOf.Count == 0 || m.AnyOf.Any(permissions.Contains))));

    /// <summary>Its address, every id in it being <paramref name="id"/>, and every id it takes in the query too.</summary>
    public string Address(long id)
    {
        var path = "/" + Parameter().Replace(Template, id.ToString());
        var query = Code.GetParameters().Where(p => p.ParameterType == typeof(long) || p.ParameterType == typeof(long?) || p.ParameterType == typeof(long[])).Select(p => $"{p.Name}={id}").ToList();
        if (Name is not null) query.Insert(0, $"handler={Name}");
        return query.Count == 0 ? path : $"{path}?{string.Join('&', query)}";
    }

    public override string ToString() => $"{Method} /{Template}{(Name is null ? "" : $"?handler={Name}")}";

    /// <summary>Every handler of every page.</summary>
    public static async Task<List<Handler>> All(IServiceProvider services)
    {
        var loader = services.GetRequiredService<PageLoader>();
        var handlers = new List<Handler>();
        foreach (var page in services.GetRequiredService<IActionDescriptorCollectionProvider>().ActionDescriptors.Items.OfType<PageActionDescriptor>())
        {
            var compiled = await loader.LoadAsync(page, EndpointMetadataCollection.Empty);
            var type = compiled.HandlerTypeInfo;
            foreach (var handler in compiled.HandlerMethods)
            {
                var own = handler.MethodInfo.GetCustomAttribute<ActNeedsAttribute>();
                handlers.Add(new(
                    page.AttributeRouteInfo?.Template ?? page.ViewEnginePath.TrimStart('/'),
                    handler.HttpMethod.ToUpperInvariant(),
                    handler.Name,
                    handler.MethodInfo,
                    [.. type.GetCustomAttributes<AccessAttribute>().Select(a => a.Requirement), .. own is null ? [] : (AccessRequirement[])[own.Requirement]],
                    type.GetCustomAttributes().Any(a => a is IAllowAnonymous),
                    own is not null));
            }
        }

        return handlers;
    }

    [GeneratedRegex(@"\{[^}]+\}")]
    private static partial Regex Parameter();
}
