using System.Net;
using AngleSharp.Dom;
using Microsoft.Extensions.DependencyInjection;
using WowDash.Data;
using WowDash.Data.Centers;
using WowDash.Data.Staff;
using WowDash.Data.Texts;
using WowDash.Tests.Dashboard;
using Xunit;
using Xunit.Abstractions;

namespace WowDash.Tests.Access;

/// <summary>What holds of every page there is, found in the program itself.</summary>
public sealed class EveryPageTests(MatrixOffice office, ITestOutputHelper output) : IClassFixture<MatrixOffice>
{
    const int Most = 12;

    // lists, searched and filtered
    static readonly string[] Asked =
    [
        "/orders?q=90&status=open&pay=Owed&b2b=false&sort=Deadline", "/orders?view=board&q=a", "/find?q=aziza", "/payments?q=a&period=month", "/payments/bulk?q=a", "/customers?q=a", "/inbox?q=a",
    ];

    IEnumerable<Handler> Pages => office.Handlers.Where(h => h is { Anonymous: false, IsPost: false });

    [Theory]
    [InlineData("Owner", DashboardServer.Owner)]
    [InlineData("Platform", DashboardServer.Platform)]
    public async Task A_page_asks_the_database_at_most_twelve_times(string role, string email)
    {
        using var browser = await office.Server.SignedIn(email);
        if (role == "Platform") await browser.Submit("/centers", "/centers", ("center", $"{office.Server.Center}"));
        using var queries = new QueryCount();
        var (seen, tooMany, unseen) = (0, new List<string>(), new List<string>());
        foreach (var page in Pages.Where(p => p.Allows(office.People[role].Permissions, role == "Platform")))
        {
            var shown = false;
            foreach (var address in Addresses(page).Concat(Asked.Where(a => a.Split('?')[0] == Bare(page))))
            {
                await browser.Get(address);
                var answer = await browser.Get(address, queries.Begin());
                if (answer.Status is not HttpStatusCode.OK) continue;
                (seen, shown) = (seen + 1, true);
                if (queries.Asked > Most) tooMany.Add($"{page} asks {queries.Asked} times");
                output.WriteLine($"{queries.Asked,3} {address}");
            }

            if (!shown) unseen.Add($"{page}");
        }

        output.WriteLine($"{seen} answers; not shown: {string.Join(", ", unseen)}");
        Assert.True(tooMany.Count == 0, string.Join(Environment.NewLine, tooMany));
        Assert.True(seen > 50, $"only {seen} pages were seen");
    }

    [Theory]
    [InlineData(Language.Uz)]
    [InlineData(Language.Ru)]
    [InlineData(Language.En)]
    public async Task On_a_fresh_center_no_list_is_bare_and_each_says_what_to_do_next(Language language)
    {
        using var owner = await FreshOwner(language);
        var (wrong, empty) = (new List<string>(), new List<string>());
        foreach (var page in Pages.Where(p => p.Name is null && !Bare(p).Contains('{') && p.Allows(office.People["Owner"].Permissions, false)))
        {
            var answer = await owner.Get(Bare(page));
            if (answer.Status is not HttpStatusCode.OK || answer.Page.QuerySelector("main") is not { } main) continue;
            wrong.AddRange(main.QuerySelectorAll("table:has(thead), ul.wd-files, .wd-cards, .wd-thread-rows").Where(list => Bare(list) && main.QuerySelector(".wd-empty") is null).Select(list => $"{page}: a bare {list.LocalName}.{list.ClassName}"));
            foreach (var state in main.QuerySelectorAll(".wd-empty"))
            {
                empty.Add($"{page}: {state.TextContent.Trim()}");
                // a heading alone says what is; a sentence or a button says what to do
                if (state.QuerySelector("span, a, button") is null) wrong.Add($"{page}: “{state.TextContent.Trim()}” does not say what to do next");
            }
        }

        foreach (var line in empty) output.WriteLine(line);
        Assert.True(wrong.Count == 0, string.Join(Environment.NewLine, wrong));
        // the lists a center begins without
        foreach (var list in new[] { "GET /orders", "GET /payments", "GET /payments/debts", "GET /customers", "GET /agencies", "GET /catalogue", "GET /catalogue/languages", "GET /catalogue/expenses", "GET /catalogue/spending", "GET /inbox", "GET /notifications", "GET /bot", "GET /mine" })
            Assert.Contains(empty, line => line.StartsWith(list + ":", StringComparison.Ordinal) || line.StartsWith(list + "/{", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_form_carries_its_token_and_says_where_it_goes_when_its_page_answers_several()
    {
        using var owner = await office.Server.SignedIn(DashboardServer.Owner);
        var (seen, wrong) = (0, new List<string>());
        var several = office.Handlers.Where(h => h is { IsPost: true, Name: not null, Anonymous: false }).Select(h => h.Template).ToHashSet();
        foreach (var page in Pages.Where(p => p.Name is null && p.Allows(office.People["Owner"].Permissions, false)))
            foreach (var address in Addresses(page))
                foreach (var form in (await owner.Get(address)).Page.QuerySelectorAll("form[method=post]"))
                {
                    seen++;
                    if (form.QuerySelector("input[name=_form]") is null) wrong.Add($"{page}: no token in {form.OuterHtml[..Math.Min(120, form.OuterHtml.Length)]}");
                    // after another of the page's forms was refused, its own address is that one's
                    if (several.Contains(page.Template) && !form.HasAttribute("hx-post") && string.IsNullOrEmpty(form.GetAttribute("action")) && form.QuerySelector("button:not([formaction])") is not null)
                        wrong.Add($"{page}: {form.ClassName} {form.GetAttribute("data-testid")} goes wherever the page was asked for");
                }

        Assert.True(wrong.Count == 0, string.Join(Environment.NewLine, wrong.Distinct()));
        Assert.True(seen > 100, $"only {seen} forms were seen");
    }

    // without the ids one may leave out
    static string Bare(Handler page) => "/" + System.Text.RegularExpressions.Regex.Replace(page.Template, @"/?\{[^}]+\?\}", "");

    static bool Bare(IElement list) => list.LocalName == "table" ? list.QuerySelectorAll("tbody tr").Length == 0 : list.ChildElementCount == 0;

    static IEnumerable<string> Addresses(Handler page) => page.HasRouteId ? Enumerable.Range(1, 3).Select(id => page.Address(id)).Append(page.Address(42)) : [page.Address(1)];

    async Task<Browser> FreshOwner(Language language)
    {
        var (slug, email) = ($"fresh-{language.Code()}", $"owner@fresh-{language.Code()}.uz");
        await using var scope = office.Server.Services.CreateAsyncScope();
        var center = (await scope.ServiceProvider.GetRequiredService<CreateCenter>().Run(Actor.Operator, new NewCenter { Name = slug, Slug = slug, DefaultLanguage = language })).Value;
        await office.Server.In(center.Id, async services =>
        {
            var db = services.GetRequiredService<WowDashDb>();
            var role = db.Roles.Single(r => r.System == SystemRole.Owner).Id;
            _ = (await services.GetRequiredService<CreateStaff>().Run(Actor.Operator, new NewStaff { Email = email, Password = DashboardServer.Password, Name = "Fresh Owner", RoleId = role })).Value;
            db.Users.Single(u => u.Email == email).Language = language;
            return await db.SaveChangesAsync();
        });
        return await office.Server.SignedIn(email);
    }
}
