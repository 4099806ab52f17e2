using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using WowDash.Data.Texts;
using WowDash.Web.Access;

namespace WowDash.Web.Ui;

/// <summary>The markup of fields, written once.</summary>
sealed class FieldMarkup(ViewContext view, Viewer viewer)
{
    readonly HtmlEncoder encoder = view.HttpContext.RequestServices.GetRequiredService<HtmlEncoder>();

    /// <summary>What the browser sent, where it sent something.</summary>
    public string? Typed(string name) => view.ModelState.TryGetValue(name, out var entry) ? entry.AttemptedValue : null;

    public HtmlString Input(Field field, string value)
    {
        var (id, name) = (Id(field.For.Name), E(field.For.Name));
        var common = $"id=\"{id}\" name=\"{name}\" maxlength=\"{field.Max}\" autocomplete=\"{E(field.Autocomplete)}\"{(field.Required ? " required" : "")}{Placeholder(field.Placeholder)}{State(field.For.Name, field.Help)}";
        var input = field.Kind switch
        {
            "area" => $"<textarea class=\"form-control\" rows=\"3\" {common}>\n{E(value)}</textarea>",
            "money" => $"<input class=\"form-control wd-money\" inputmode=\"decimal\" data-money value=\"{E(value)}\" {common}>",
            var type => $"<input class=\"form-control\" type=\"{E(type)}\" value=\"{E(type == "password" ? "" : value)}\" {common}>",
        };
        return new($"<label class=\"form-label\" for=\"{id}\">{Named(field.Label, field.Help)}</label>{input}{Under(field.For.Name, field.Help)}");
    }

    public HtmlString Check(string name, bool on, Text label, Text? help) => new(
        $"<label class=\"form-check\"><input class=\"form-check-input\" type=\"checkbox\" id=\"{Id(name)}\" name=\"{E(name)}\" value=\"true\"{(on ? " checked" : "")}>"
        + $"<span class=\"form-check-label\">{E(viewer[label])}</span></label>{Under(name, help)}");

    public HtmlString InLanguage(string name, Language language, string? words, bool area, int max)
    {
        var value = E(Typed(name) ?? words ?? "");
        var attributes = $"id=\"{Id(name)}\" name=\"{E(name)}\" maxlength=\"{max}\" lang=\"{language.Code()}\" autocomplete=\"off\"";
        var input = area ? $"<textarea class=\"form-control\" rows=\"3\" {attributes}>\n{value}</textarea>" : $"<input class=\"form-control\" value=\"{value}\" {attributes}>";
        return new($"<div class=\"wd-word\"><label for=\"{Id(name)}\">{E(viewer[language.Name()])}</label>{input}</div>");
    }

    public HtmlString Select(string name, Text label, Text? help, IEnumerable<(string Value, string Words)> options, string chosen)
    {
        var choices = string.Concat(options.Select(o => $"<option value=\"{E(o.Value)}\"{(o.Value == chosen ? " selected" : "")}>{E(o.Words)}</option>"));
        return new($"<label class=\"form-label\" for=\"{Id(name)}\">{E(viewer[label])}</label><select class=\"form-select\" id=\"{Id(name)}\" name=\"{E(name)}\"{State(name, help)}>{choices}</select>{Under(name, help)}");
    }

    public HtmlString Legend(Text label, Text? help) => new($"<legend class=\"form-label\">{Named(label, help)}</legend>");

    /// <summary>Help and what is wrong.</summary>
    public HtmlString Under(string name, Text? help)
    {
        var words = help is null || help == FormTexts.Optional ? "" : $"<small class=\"form-hint\" id=\"{Id(name)}-help\">{E(viewer[help])}</small>";
        var error = Error(name);
        return new(words + (error is null ? "" : $"<div class=\"wd-wrong\" id=\"{Id(name)}-wrong\" data-testid=\"wrong\">{E(error)}</div>"));
    }

    string State(string name, Text? help)
    {
        var said = string.Join(' ', new[] { help is null || help == FormTexts.Optional ? null : $"{Id(name)}-help", Error(name) is null ? null : $"{Id(name)}-wrong" }.Where(id => id is not null));
        return (said.Length == 0 ? "" : $" aria-describedby=\"{said}\"") + (Error(name) is null ? "" : " aria-invalid=\"true\"");
    }

    string? Error(string name) => view.ModelState.TryGetValue(name, out var entry) && entry.Errors.Count > 0 ? entry.Errors[0].ErrorMessage : null;

    // that one need not be filled in stands beside its name, where it is read first
    string Named(Text label, Text? help) => E(viewer[label]) + (help == FormTexts.Optional ? $" <small class=\"wd-optional\">{E(viewer[help])}</small>" : "");

    string Placeholder(string? words) => words is null ? "" : $" placeholder=\"{E(words)}\"";

    static string Id(string name) => name.Replace('.', '-').Replace("[", "-", StringComparison.Ordinal).Replace("]", "", StringComparison.Ordinal);

    string E(string words) => encoder.Encode(words);
}
