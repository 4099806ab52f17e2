using System.Text.RegularExpressions;
using WowDash.Tests.Operation;
using Xunit;

namespace WowDash.Tests.Dashboard;

/// <summary>Nothing is sent to browsers that no page uses.</summary>
public sealed partial class AssetsTests
{
    static readonly string Web = OperatorProgram.Source("WowDash.Web");

    // names a page puts together: wd-face-3, wd-notice-neworder
    static readonly string[] Composed = ["wd-face-", "wd-notice-"];

    [Fact]
    public void Every_rule_of_our_sheets_is_about_a_class_some_page_has()
    {
        var used = Names().Matches(Sources()).Select(m => m.Value).ToHashSet();
        var ruled = Directory.GetFiles(Path.Combine(Web, "Styles"), "*.css").SelectMany(file => Class().Matches(File.ReadAllText(file)).Select(m => m.Groups[1].Value)).ToHashSet();
        Assert.NotEmpty(ruled);
        Assert.Empty(ruled.Where(name => !used.Contains(name) && !Composed.Any(start => name.StartsWith(start, StringComparison.Ordinal))).Order());
    }

    [Fact]
    public void A_selector_is_ruled_by_one_sheet()
    {
        var twice = Directory.GetFiles(Path.Combine(Web, "Styles"), "*.css")
            .SelectMany(file => Simple().Matches(Blocks().Replace(File.ReadAllText(file), "")).Select(m => (Selector: m.Groups["selector"].Value, File: Path.GetFileName(file))).Distinct())
            .GroupBy(rule => rule.Selector).Where(rules => rules.Count() > 1);
        Assert.Empty(twice.Select(rules => $"{rules.Key}: {string.Join(", ", rules.Select(r => r.File))}"));
    }

    [Fact]
    public void The_sprite_holds_the_icons_that_are_used_and_no_others()
    {
        var sprite = Symbol().Matches(File.ReadAllText(Path.Combine(Web, "wwwroot", "lib", "icons.svg"))).Select(m => m.Groups[1].Value).ToList();
        var sources = Sources();
        Assert.NotEmpty(sprite);
        Assert.DoesNotContain(sprite, icon => !Regex.IsMatch(sources, $"[\"'#]{icon}[\"']"));
        Assert.Empty(Icon().Matches(sources).Select(m => m.Groups[1].Value).Distinct().Except(sprite));
    }

    static string Sources() => string.Join('\n', new[] { "*.cshtml", "*.cs", "*.js" }
        .SelectMany(kind => Directory.GetFiles(Web, kind, SearchOption.AllDirectories))
        .Where(file => !Elsewhere().IsMatch(Path.GetRelativePath(Web, file)))
        .Select(File.ReadAllText));

    [GeneratedRegex(@"^(bin|obj|node_modules|wwwroot.lib)\b")]
    private static partial Regex Elsewhere();

    [GeneratedRegex(@"\bwd-[a-z0-9-]+")]
    private static partial Regex Names();

    [GeneratedRegex(@"\.(wd-[a-z0-9-]+)")]
    private static partial Regex Class();

    // what depends on the screen may be said again
    [GeneratedRegex(@"@(?:media|container|keyframes)[^{]*\{(?>[^{}]+|\{[^{}]*\})*\}")]
    private static partial Regex Blocks();

    [GeneratedRegex(@"^(?<selector>\.wd-[a-z0-9-]+) \{", RegexOptions.Multiline)]
    private static partial Regex Simple();

    [GeneratedRegex("<symbol id=\"([^\"]+)\"")]
    private static partial Regex Symbol();

    [GeneratedRegex("<icon name=\"([a-z0-9-]+)\"")]
    private static partial Regex Icon();
}
