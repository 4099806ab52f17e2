using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using WowDash.Tests.Dashboard;
using Xunit;
using Xunit.Abstractions;

namespace WowDash.Tests.Access;

/// <summary>Two people at the same form, at every form that changes something two may change: the second is told by whom it was changed, keeps what they typed,
/// and nothing of the first is lost.</summary>
public sealed class TwoAtOneFormTests(MatrixOffice office, ITestOutputHelper output) : IClassFixture<MatrixOffice>
{
    static readonly string[] Editable =
    [
        "agencies/{id:long}", "branches/{id:long}", "catalogue/document/{id:long?}", "catalogue/expense/{id:long?}", "catalogue/general-expense/{id:long?}", "catalogue/language/{id:long?}",
        "catalogue/service/{id:long?}", "center", "customers/{id:long}", "inbox/replies", "orders/{number:int}/edit", "staff/role/{id:long?}", "staff/{id:long}",
    ];

    [Fact]
    public async Task The_second_is_told_and_nothing_is_lost()
    {
        using var first = await office.Server.SignedIn(DashboardServer.Owner);
        using var second = await office.Server.SignedIn(DashboardServer.Owner);
        var (tried, wrong) = (new SortedSet<string>(StringComparer.Ordinal), new List<string>());
        foreach (var page in office.Handlers.Where(h => h is { Anonymous: false, IsPost: false, Name: null } && h.Allows(office.People["Owner"].Permissions, false)))
        {
            foreach (var (address, form) in await Forms(first, page))
            {
                tried.Add(page.Template);
                var (to, fields) = (form.GetAttribute("action") is { Length: > 0 } action ? action : address, Fields(form));
                var field = fields.Select(f => f.Name).First(name => name.EndsWith("Note", StringComparison.Ordinal) || name.EndsWith("Notes", StringComparison.Ordinal) || IsWord(form, name));
                var before = await office.Snapshot(office.Server.Center);
                var kept = await first.Submit("/account", to, With(fields, field, "Birinchi"));
                if (kept.Status is not HttpStatusCode.Redirect) wrong.Add($"{page}: the first was not kept: {kept.Status} {kept.Text("problem")}{kept.Text("wrong")}");
                var after = await office.Snapshot(office.Server.Center);
                if (before == after) wrong.Add($"{page}: nothing was changed by the first");
                var told = await second.Submit("/account", to, With(fields, field, "Ikkinchi"));
                var shown = told.Page.QuerySelector($"main [name='{field}']");
                var words = told.Page.QuerySelector("main .wd-problem, main [data-testid=conflict]")?.TextContent ?? "";
                if (told.Status is not HttpStatusCode.OK || words.Length == 0) wrong.Add($"{page}: the second was not told: {told.Status}");
                if (!told.Page.Body!.TextContent.Contains("Dilnoza Karimova", StringComparison.Ordinal)) wrong.Add($"{page}: not told who it was: {words}");
                if ((shown as IHtmlInputElement)?.Value != "Ikkinchi" && shown?.TextContent.Trim() != "Ikkinchi") wrong.Add($"{page}: what the second typed is lost");
                if (after != await office.Snapshot(office.Server.Center)) wrong.Add($"{page}: the first's change was overwritten");
                // told, they may save upon that
                var again = told.Page.QuerySelectorAll("main form").Where(f => f.QuerySelector($"[name='{field}']") is not null).Select(Fields).FirstOrDefault();
                if (again is not null && (await second.Submit("/account", to, [.. again])).Status is not HttpStatusCode.Redirect) wrong.Add($"{page}: told, the second still may not save");
            }
        }

        output.WriteLine(string.Join(Environment.NewLine, tried));
        Assert.True(wrong.Count == 0, string.Join(Environment.NewLine, wrong));
        Assert.Equal(Editable.Order(StringComparer.Ordinal), tried);
    }

    // the forms that know upon which state they were written
    static async Task<List<(string Address, IElement Form)>> Forms(Browser browser, Handler page)
    {
        var addresses = page.Template == "inbox/replies" ? ["/inbox/replies?edit=1"] : page.HasRouteId ? new long[] { 2, 3, 42, 7, 1 }.Select(page.Address) : [page.Address(1)];
        foreach (var address in addresses)
        {
            var answer = await browser.Get(address);
            if (answer.Status is not HttpStatusCode.OK) continue;
            var forms = answer.Page.QuerySelectorAll("main form[method=post]").Where(f => f.QuerySelector("input[name$=Seen]") is { } seen && seen.GetAttribute("value") is { Length: > 0 } && f.QuerySelector("input[type=text], input:not([type]), textarea") is not null).ToList();
            if (forms.Count > 0) return [(address, forms[0])];
        }

        return [];
    }

    static bool IsWord(IElement form, string name) => form.QuerySelector($"[name='{name}']") is IHtmlInputElement { Type: "text", IsHidden: false } input
        && (name.EndsWith("Name", StringComparison.Ordinal) || name.EndsWith(".En", StringComparison.Ordinal) || name is "Title" or "Form.Category") && !input.IsReadOnly;

    static List<(string Name, string Value)> Fields(IElement form)
    {
        var fields = new List<(string, string)>();
        foreach (var field in form.QuerySelectorAll("input[name], select[name], textarea[name]"))
        {
            var value = field switch
            {
                IHtmlInputElement { Type: "file" or "submit" } => null,
                IHtmlInputElement { Type: "checkbox" or "radio" } box => box.IsChecked && !box.IsDisabled ? box.Value : null,
                IHtmlInputElement input => input.Value,
                IHtmlSelectElement select => select.Value,
                IHtmlTextAreaElement area => area.Value,
                _ => null,
            };
            if (value is not null && field.GetAttribute("name") is not "_form") fields.Add((field.GetAttribute("name")!, value));
        }

        return fields;
    }

    static (string, string)[] With(List<(string Name, string Value)> fields, string name, string value) => [.. fields.Select(f => f.Name == name ? (name, value) : f)];
}
