using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Razor.Hosting;
using Microsoft.Playwright;
using WowDash.Data.Texts;
using WowDash.Web;
using WowDash.Web.Access;

namespace WowDash.Tests.Dashboard;

/// <summary>A page to look at, and what is done on it before one looks; all of it is pictured, or the screen as it is where something was opened.</summary>
sealed record Look(string Name, string Address, Func<IPage, Task>? Then = null, bool? Whole = null)
{
    public bool IsWhole => Whole ?? Then is null;
}

/// <summary>Somebody's way through the pages they may open. Pages nobody thought of are found in the program and walked as well.</summary>
sealed partial record LooksWalk(Func<LooksOffice, IBrowserContext, Language, Task> Begin, Func<LooksOffice, IEnumerable<Look>> Pages)
{
    /// <summary>What answers with a file, a picture, a fragment of another page or a redirect.</summary>
    static readonly string[] NoPages =
    [
        "/account/avatar/{id:long?}", "/center/logo", "/files/{id:long}", "/orders/export", "/orders/{number:int}/files", "/orders/{number:int}/talk", "/orders/new/files",
        "/orders/act", "/orders/filters", "/preferences", "/sign-in/passkey", "/sign-out",
    ];

    public static IReadOnlyList<LooksWalk> All { get; } =
    [
        new((_, _, _) => Task.CompletedTask, office => With(Who.Anybody, office, LooksPages.Anybody(office))),
        new((office, context, language) => office.StopBeforeTheCode(context, language), _ => [new("code", "/sign-in/code"), new("code refused", "/sign-in/code", async page =>
        {
            await page.GetByTestId("sign-in-code").FillAsync("000000");
            await page.GetByTestId("sign-in-code-submit").ClickAsync();
            await page.Locator("[role=alert]").WaitForAsync();
        })]),
        new((office, context, language) => office.SignInPlatformOwner(context, language), office => With(Who.PlatformOwner, office, LooksPages.PlatformOwner())),
        new((office, context, language) => office.SignIn(context, language), office => With(Who.Center, office, LooksPages.Desk(office))),
    ];

    /// <summary>Pages no walk comes to, and pages said to be none that are not there.</summary>
    public static IReadOnlyList<string> Missed(LooksOffice office)
    {
        var (templates, looks) = (Templates().Select(t => t.Template).ToList(), All.SelectMany(walk => walk.Pages(office)).ToList());
        return [.. templates.Except(NoPages).Except(LooksPages.Elsewhere).Where(template => !looks.Any(look => Matches(template, look.Address))), .. NoPages.Except(templates)];
    }

    enum Who
    {
        Anybody,
        PlatformOwner,
        Center,
    }

    static IEnumerable<Look> With(Who who, LooksOffice office, IReadOnlyList<Look> looks) => [.. looks, .. Templates()
        .Where(t => t.Who == who && !NoPages.Contains(t.Template) && !LooksPages.Elsewhere.Contains(t.Template) && !looks.Any(look => Matches(t.Template, look.Address)))
        .Select(t => new Look(t.Template.Trim('/').Replace('/', ' '), Example(t.Template, office)))];

    static bool Matches(string template, string address) =>
        Regex.IsMatch(address.Split('?')[0], $"^{Part().Replace(Optional().Replace(template, "(/[^/]+)?"), "[^/]+")}$");

    static string Example(string template, LooksOffice office) =>
        Part().Replace(Optional().Replace(template, ""), part => part.Value.StartsWith("{number", StringComparison.Ordinal) ? $"{office.Orders["settled"]}" : "1");

    // every page of the program, by what its views were compiled with
    static IEnumerable<(string Template, Who Who)> Templates() =>
        from view in typeof(WebHost).Assembly.GetCustomAttributes<RazorCompiledItemAttribute>()
        let template = view.Type.GetCustomAttributes<RazorCompiledItemMetadataAttribute>().FirstOrDefault(m => m.Key == "RouteTemplate")?.Value
        where template is not null
        let marks = view.Type.GetProperty("Model", BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly)?.PropertyType.GetCustomAttributes(true) ?? []
        select (template, marks.OfType<IAllowAnonymous>().Any() ? Who.Anybody : marks.OfType<NeedsPlatformOwnerAttribute>().Any() ? Who.PlatformOwner : Who.Center);

    [GeneratedRegex(@"/\{[^}]+\?\}")]
    private static partial Regex Optional();

    [GeneratedRegex(@"\{[^}]+\}")]
    private static partial Regex Part();
}
