using System.Net;
using Xunit;

namespace WowDash.Tests.Access;

/// <summary>Every page and handler there is, as everybody, in their own center and on a foreign one's rows.</summary>
public sealed class MatrixTests(MatrixOffice office) : IClassFixture<MatrixOffice>
{
    [Theory]
    [InlineData("Owner")]
    [InlineData("Manager")]
    [InlineData("Staff")]
    [InlineData("Nobody")]
    [InlineData("Platform")]
    public async Task What_a_page_says_it_needs_is_what_decides(string role)
    {
        var (_, permissions) = office.People[role];
        using var visitor = office.As(role);
        var wrong = new List<string>();
        foreach (var handler in office.Handlers.Where(h => !h.Anonymous))
        {
            var status = await Ask(visitor, handler);
            var allowed = handler.Allows(permissions, role == "Platform");
            if (!allowed && status is not HttpStatusCode.Forbidden) wrong.Add($"{handler} should refuse, but answers {status}");
            // what a page lets in, the verb behind an unmarked handler may still refuse
            if (allowed && (status >= HttpStatusCode.InternalServerError || (status is HttpStatusCode.Forbidden && (handler.OwnMark || !handler.IsPost)))) wrong.Add($"{handler} should let in, but answers {status}");
        }

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
            var status = await Ask(owner, handler);
            if (handler.HasRouteId && status is not (HttpStatusCode.NotFound or HttpStatusCode.BadRequest)) wrong.Add($"{handler} answers {status} for a foreign id");
            if (status >= HttpStatusCode.InternalServerError) wrong.Add($"{handler} breaks on a foreign id");
        }

        Assert.True(wrong.Count == 0, string.Join(Environment.NewLine, wrong));
        Assert.Equal(before, await office.Snapshot(office.ForeignCenter));
    }

    [Fact]
    public void The_walk_finds_what_there_is()
    {
        Assert.True(office.Handlers.Count > 50, $"only {office.Handlers.Count} handlers were found");
        Assert.Contains(office.Handlers, h => h is { Template: "orders/{number:int}", Name: "Payment", IsPost: true });
        Assert.Contains(office.Handlers, h => h is { Template: "branches", Name: "Main", OwnMark: true });
        Assert.Contains(office.Handlers, h => h is { Template: "sign-in", Anonymous: true });
    }

    static async Task<HttpStatusCode> Ask(Visitor visitor, Handler handler)
    {
        var address = handler.Address(MatrixOffice.Foreign);
        if (!handler.IsPost) return (await visitor.Get(address)).Status;
        var ids = handler.Code.GetParameters().Where(p => p.ParameterType == typeof(long) || p.ParameterType == typeof(long?)).Select(p => (p.Name!, MatrixOffice.Foreign.ToString()));
        return (await visitor.Post(address, ids)).Status;
    }
}
