using WowDash.Data.Texts;
using WowDash.Tests.Operation;
using Xunit;

namespace WowDash.Tests.Dashboard;

/// <summary>Pictures of the pages for people to look at: <c>./wowdash screenshots</c>. No part of a usual test run.</summary>
[Trait("Category", "Screenshots")]
[Collection("looks")]
public sealed class LooksScreenshots(LooksOffice office)
{
    static readonly string Folder = Environment.GetEnvironmentVariable("SCREENSHOTS") is { Length: > 0 } folder ? folder : OperatorProgram.Source("artifacts", "screenshots");
    static readonly string[] Wanted = Environment.GetEnvironmentVariable("SCREENSHOTS_OF")?.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) ?? [];

    [Theory]
    [InlineData("desktop-light", 1360, false, Language.En)]
    [InlineData("desktop-dark", 1360, true, Language.Ru)]
    [InlineData("tablet-light", 768, false, Language.Ru)]
    [InlineData("tablet-wide", 1024, false, Language.Uz)]
    [InlineData("phone-light", 360, false, Language.Uz)]
    [InlineData("phone-dark", 360, true, Language.Uz)]
    public async Task Of_every_page(string look, int width, bool dark, Language language)
    {
        var folder = Directory.CreateDirectory(Path.Combine(Folder, look)).FullName;
        foreach (var walk in LooksWalk.All.Append(new LooksWalk((_, _, _) => Task.CompletedTask, LooksPages.Chat)))
        {
            await using var context = await office.Open(width, dark);
            await walk.Begin(office, context, language);
            var page = await LooksPage.In(context);
            foreach (var shown in walk.Pages(office).Where(look => Wanted.Length == 0 || Wanted.Any(word => look.Name.Contains(word, StringComparison.OrdinalIgnoreCase))))
            {
                await page.Visit(shown);
                await page.Shoot(Path.Combine(folder, $"{shown.Name.Replace(' ', '-')}.png"), shown.IsWhole);
            }
        }
    }
}
