using System.Net;
using Microsoft.EntityFrameworkCore;
using WowDash.Data.Texts;
using Xunit;
using Xunit.Abstractions;

namespace WowDash.Tests.Access;

/// <summary>Every page and handler there is, as everybody, in their own center and on a foreign one's rows.</summary>
public sealed class MatrixTests(MatrixOffice office, ITestOutputHelper output) : IClassFixture<MatrixOffice>
{
    [Theory]
    [InlineData("Owner", Language.Uz)]
    [InlineData("Manager", Language.Ru)]
    [InlineData("Staff", Language.En)]
    [InlineData("Nobody", Language.Ru)]
    [InlineData("Platform", Language.Uz)]
    public async Task What_a_page_says_it_needs_is_what_decides(string role, Language language)
    {
        var (account, permissions) = office.People[role];
        await office.Server.Read(office.Server.Center, db => db.Users.Where(u => u.Id == account).ExecuteUpdateAsync(set => set.SetProperty(u => u.Language, language)));
        using var visitor = office.As(role);
        var wrong = new List<string>();
        var asked = office.Handlers.Where(h => !h.Anonymous).ToLookup(h => h.Allows(permissions, role == "Platform"));
        var (allowed, refused) = (asked[true].ToList(), asked[false].ToList());
        var before = await office.Snapshot(office.Server.Center);
        foreach (var handler in refused)
            foreach (var id in new[] { MatrixOffice.Foreign, 1 })
            {
                var (status, _, page) = await Ask(visitor, handler, id);
                if (status is not HttpStatusCode.Forbidden) wrong.Add($"{handler} should refuse, but answers {status}");
                else if (page.DocumentElement.GetAttribute("lang") != language.Code()) wrong.Add($"{handler} refuses in another language");
            }

        Assert.Equal(before, await office.Snapshot(office.Server.Center));
        foreach (var handler in allowed)
        {
            // what a page lets in, the verb behind an unmarked handler may still refuse
            var status = (await Ask(visitor, handler, MatrixOffice.Foreign)).Status;
            if (status >= HttpStatusCode.InternalServerError || (status is HttpStatusCode.Forbidden && (handler.OwnMark || !handler.IsPost))) wrong.Add($"{handler} should let in, but answers {status}");
        }

        output.WriteLine($"{role}: {allowed.Count} handlers let in, {refused.Count} refuse; {office.Handlers.Count(h => h.Anonymous)} are for anybody");
        Assert.True(wrong.Count == 0, string.Join(Environment.NewLine, wrong));
    }

    [Fact]
    public async Task Whoever_is_not_signed_in_sees_nothing()
    {
        using var visitor = new Visitor(office.Server, null, null);
        foreach (var handler in office.Handlers.Where(h => !h.Anonymous))
        {
            var (status, goes, _) = handler.IsPost ? await visitor.Post(handler.Address(1), []) : await visitor.Get(handler.Address(1));
            Assert.True(status is HttpStatusCode.Redirect && goes!.StartsWith("/sign-in", StringComparison.Ordinal), $"{handler} answers {status} {goes}");
        }
    }

    [Fact]
    public async Task A_foreign_centers_rows_are_not_there_and_stay_as_they_are()
    {
        var before = await office.Snapshot(office.ForeignCenter);
        var wrong = new List<string>();
        using var owner = office.As("Owner");
        foreach (var handler in office.Handlers.Where(h => !h.Anonymous && h.Allows(office.People["Owner"].Permissions, false)))
        {
            var status = (await Ask(owner, handler, MatrixOffice.Foreign)).Status;
            if (handler.HasRouteId && status is not (HttpStatusCode.NotFound or HttpStatusCode.BadRequest)) wrong.Add($"{handler} answers {status} for a foreign id");
            if (status >= HttpStatusCode.InternalServerError) wrong.Add($"{handler} breaks on a foreign id");
        }

        Assert.True(wrong.Count == 0, string.Join(Environment.NewLine, wrong));
        Assert.Equal(before, await office.Snapshot(office.ForeignCenter));
    }

    [Fact]
    public void The_walk_finds_what_there_is()
    {
        Assert.True(office.Handlers.Count > 130, $"only {office.Handlers.Count} handlers were found");
        // every page there is a file of, but the one that only tells of errors
        var pages = Directory.GetFiles(Operation.OperatorProgram.Source("WowDash.Web", "Pages"), "*.cshtml", SearchOption.AllDirectories).Count(file => File.ReadLines(file).First() is var first && first.StartsWith("@page", StringComparison.Ordinal) && !first.Contains("/error/", StringComparison.Ordinal));
        Assert.Equal(pages, office.Handlers.Select(h => h.Template).Distinct().Count());
        Assert.Contains(office.Handlers, h => h is { Template: "orders/{number:int}", Name: "Payment", IsPost: true });
        Assert.Contains(office.Handlers, h => h is { Template: "branches", Name: "Main", OwnMark: true });
        Assert.Contains(office.Handlers, h => h is { Template: "sign-in", Anonymous: true });
    }

    static async Task<(HttpStatusCode Status, string? Goes, AngleSharp.Dom.IDocument Page)> Ask(Visitor visitor, Handler handler, long id)
    {
        var address = handler.Address(id);
        if (!handler.IsPost) return await visitor.Get(address);
        return await visitor.Post(address, handler.Code.GetParameters().Where(p => p.ParameterType == typeof(long) || p.ParameterType == typeof(long?)).Select(p => (p.Name!, id.ToString())));
    }
}
