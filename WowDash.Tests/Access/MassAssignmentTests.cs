using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace WowDash.Tests.Access;

/// <summary>Every form of every page, sent with every property of every table added: nothing but what the form shows is written.</summary>
public sealed class MassAssignmentTests(MatrixOffice office) : IClassFixture<MatrixOffice>
{
    const string Word = "PLANTED";
    const string Number = "987654";

    [Fact]
    public async Task A_form_changes_what_it_shows_and_nothing_else()
    {
        var properties = await Properties();
        var (foreign, wrong, tried) = (await office.Snapshot(office.ForeignCenter), new List<string>(), 0);
        using var owner = office.As("Owner");
        foreach (var page in office.Handlers.Where(h => h is { Anonymous: false, IsPost: false, Name: null } && h.Allows(office.People["Owner"].Permissions, false)))
        {
            foreach (var form in await Forms(owner, page))
            {
                tried++;
                await owner.Post(form.To, form.Fields);
                var once = await office.Snapshot(office.Server.Center);
                await owner.Post(form.To, form.Fields);
                var settled = once == await office.Snapshot(office.Server.Center);
                foreach (var truth in new[] { "true", "false" })
                {
                    await owner.Post(form.To, [.. form.Fields, .. Planted(form, properties, truth)]);
                    // a form that says again what is so already changes nothing, whatever is planted in it
                    if (settled && once != await office.Snapshot(office.Server.Center)) wrong.Add($"{form.To} of {page} wrote a planted property");
                }

                foreach (var word in new[] { Word, Number })
                    wrong.AddRange((await office.Holding(word)).Select(table => $"{form.To} of {page} let {word} into {table}"));
            }
        }

        Assert.True(wrong.Count == 0, string.Join(Environment.NewLine, wrong.Distinct()));
        Assert.True(tried > 15, $"only {tried} forms were found");
        Assert.Equal(foreign, await office.Snapshot(office.ForeignCenter));
    }

    sealed record SeenForm(string To, List<(string Name, string Value)> Fields, List<string> Names);

    static async Task<List<SeenForm>> Forms(Visitor visitor, Handler page)
    {
        foreach (var id in page.HasRouteId ? new long[] { 1, 2, 3 } : [1])
        {
            var address = page.Address(id);
            var (status, _, document) = await visitor.Get($"{address}{(address.Contains('?') ? '&' : '?')}branch=1&service=1");
            if (status is not HttpStatusCode.OK) continue;
            return [.. document.QuerySelectorAll("main form[method=post]").Select(f => Read(f, address)).Where(f => f.Fields.Count > 0)];
        }

        return [];
    }

    static SeenForm Read(IElement form, string address)
    {
        var fields = new List<(string, string)>();
        foreach (var field in form.QuerySelectorAll("input[name], select[name], textarea[name]"))
        {
            var name = field.GetAttribute("name")!;
            var value = field switch
            {
                IHtmlInputElement { Type: "file" or "submit" } => null,
                IHtmlInputElement { Type: "checkbox" or "radio" } box => box.IsChecked ? box.Value : null,
                IHtmlInputElement input => input.Value,
                IHtmlSelectElement select => select.Value,
                IHtmlTextAreaElement area => area.Value,
                _ => null,
            };
            if (value is not null && name != "_form") fields.Add((name, value));
        }

        // a box that is not ticked is shown as well
        var names = form.QuerySelectorAll("input[name], select[name], textarea[name]").Select(f => f.GetAttribute("name")!).Where(name => name != "_form").ToList();
        return new(form.GetAttribute("action") is { Length: > 0 } action ? action : address, fields, names);
    }

    // bare, and under every prefix the form uses; what the form shows itself is left as it is
    static IEnumerable<(string Name, string Value)> Planted(SeenForm form, List<(string Name, Type Type)> properties, string truth)
    {
        var shown = form.Names.Select(name => name.Split('.', '[')[^1].TrimEnd(']')).Concat(form.Names.Select(name => name.Split('.', '[')[0])).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var prefixes = form.Fields.Where(f => f.Name.Contains('.')).Select(f => f.Name[..(f.Name.IndexOf('.') + 1)]).Distinct().Append("").ToList();
        return properties.Where(p => !shown.Contains(p.Name) && !form.Names.Any(name => name.Contains(p.Name, StringComparison.OrdinalIgnoreCase)))
            .SelectMany(p => prefixes.Select(prefix => (prefix + p.Name, Value(p.Type, truth))));
    }

    static string Value(Type type, string truth) => type switch
    {
        _ when type == typeof(bool) => truth,
        _ when type == typeof(string) => Word,
        _ when type.IsEnum => Enum.GetNames(type)[^1],
        _ when type == typeof(DateTimeOffset) || type == typeof(DateOnly) => "2001-01-01",
        _ => Number,
    };

    Task<List<(string Name, Type Type)>> Properties() => office.Server.Read(office.Server.Center, db => Task.FromResult(db.Model.GetEntityTypes()
        .SelectMany(e => e.GetProperties()).Where(p => !p.IsShadowProperty()).Select(p => (p.Name, Nullable.GetUnderlyingType(p.ClrType) ?? p.ClrType)).DistinctBy(p => p.Name).ToList()));
}
