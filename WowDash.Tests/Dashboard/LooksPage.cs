using System.Text.Json;
using Microsoft.Playwright;
using WowDash.Tests.Operation;
using WowDash.Tests.Support;

namespace WowDash.Tests.Dashboard;

/// <summary>A page as eyes, fingers and a screen reader meet it. Everything wrong with it is said in a line.</summary>
sealed class LooksPage
{
    static readonly string Axe = File.ReadAllText(OperatorProgram.Source("WowDash.Web", "node_modules", "axe-core", "axe.min.js"));

    readonly IPage page;
    readonly List<string> complaints = [];
    string name = "";

    LooksPage(IPage page) => this.page = page;

    public static async Task<LooksPage> In(IBrowserContext context)
    {
        var looks = new LooksPage(await context.NewPageAsync());
        // a refused policy is said on the console as well
        looks.page.Watch(looks.Complain);
        return looks;
    }

    public IReadOnlyList<string> Complaints => complaints;

    public async Task Visit(Look look)
    {
        name = look.Name;
        await page.EmulateMediaAsync(new() { Media = Media.Null });
        var answer = await page.GotoAsync(look.Address);
        if (answer is { Ok: false } && !look.Address.StartsWith("/error/", StringComparison.Ordinal)) Complain($"answered {answer.Status}");
        try
        {
            if (look.Then is not null) await look.Then(page);
        }
        catch (Exception e) when (e is PlaywrightException or TimeoutException)
        {
            Complain(e.Message.ReplaceLineEndings(" "));
        }

        // what is coming into view has its colours when it is there
        await page.EvaluateAsync("() => Promise.all(document.getAnimations().filter(a => a.effect.getComputedTiming().endTime < 5000).map(a => a.finished.catch(() => {})))");
        await page.EvaluateAsync("() => Promise.all([document.fonts.ready, ...[...document.images].map(i => { i.loading = 'eager'; return i.decode().catch(() => {}); })])");
    }

    /// <summary>Nothing serious or critical by axe's rules.</summary>
    public async Task CheckAccess()
    {
        await page.EvaluateAsync(Axe);
        var found = await page.EvaluateAsync<JsonElement>("() => axe.run(document, { resultTypes: ['violations'] })");
        foreach (var violation in found.GetProperty("violations").EnumerateArray().Where(v => v.GetProperty("impact").GetString() is "serious" or "critical"))
            foreach (var node in violation.GetProperty("nodes").EnumerateArray())
                Complain($"{violation.GetProperty("id").GetString()} at {node.GetProperty("target")}: {node.GetProperty("failureSummary").GetString()?.ReplaceLineEndings(" ")}");
    }

    /// <summary>Nothing lies outside a narrow screen.</summary>
    public async Task CheckWidth()
    {
        var (wide, screen) = (await page.EvaluateAsync<int>("document.documentElement.scrollWidth"), await page.EvaluateAsync<int>("innerWidth"));
        if (wide > screen) Complain($"is {wide} px wide on a screen of {screen}");
    }

    /// <summary>What a finger presses is at least 40 px high; a link in a line of text may be as high as its line.</summary>
    public async Task CheckTargets()
    {
        var small = await page.EvaluateAsync<string[]>(
            """
            () => [...document.querySelectorAll('button, summary, select, input:not([type=hidden]):not([type=checkbox]):not([type=radio]):not([type=file]), .btn, [role=button], nav a')]
              .filter(e => e.checkVisibility() && e.closest('.visually-hidden, .wd-skip, .link') === null)
              .map(e => [e, e.getBoundingClientRect()])
              .filter(([e, box]) => getComputedStyle(e).display !== 'inline' && box.width > 0 && box.height < 39.5)
              .map(([e, box]) => `${e.tagName.toLowerCase()} “${(e.innerText || e.ariaLabel || e.name || e.className).trim().slice(0, 30)}” is ${Math.round(box.width)} × ${Math.round(box.height)}`)
            """);
        foreach (var one in small) Complain(one);
    }

    /// <summary>The screen, or a screen as high as the page: what is fixed to an edge stays there, and a finger remains a finger.</summary>
    public async Task Shoot(string file, bool whole)
    {
        var screen = page.ViewportSize!;
        if (whole) await page.SetViewportSizeAsync(screen.Width, Math.Max(screen.Height, await page.EvaluateAsync<int>("document.documentElement.scrollHeight")));
        await page.ScreenshotAsync(new() { Path = file, Animations = ScreenshotAnimations.Disabled });
        if (whole) await page.SetViewportSizeAsync(screen.Width, screen.Height);
    }

    void Complain(string words) => complaints.Add($"{name}: {words}");
}
