using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using WowDash.Data.Texts;
using WowDash.Web.Access;

namespace WowDash.Web.Ui;

/// <summary><c>&lt;field for="Form.Name" label="…" /&gt;</c>: a label, an input with what was typed, help under it, and what is wrong with it.</summary>
[HtmlTargetElement("field", TagStructure = TagStructure.WithoutEndTag)]
public sealed class Field : TagHelper
{
    public ModelExpression For { get; set; } = null!;
    public Text Label { get; set; } = null!;
    public Text? Help { get; set; }

    /// <summary>text, money, area, check, or a type of input.</summary>
    public string Kind { get; set; } = "text";

    public bool Required { get; set; }
    public int Max { get; set; } = 200;
    public string? Placeholder { get; set; }
    public string Autocomplete { get; set; } = "off";

    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var viewer = ViewContext.HttpContext.RequestServices.GetRequiredService<Viewer>();
        var form = new FieldMarkup(ViewContext, viewer);
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "wd-field");
        if (Kind == "check") output.Content.AppendHtml(form.Check(For.Name, For.Model is true, Label, Help));
        else output.Content.AppendHtml(form.Input(this, form.Typed(For.Name) ?? Written(For.Model)));
    }

    static string Written(object? value) => value switch
    {
        null => "",
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        TimeOnly time => time.ToString("HH:mm", CultureInfo.InvariantCulture),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };
}

/// <summary><c>&lt;words for="Form.Name" label="…" /&gt;</c>: a <see cref="ThreeWords"/>, an input for each language.</summary>
[HtmlTargetElement("words", TagStructure = TagStructure.WithoutEndTag)]
public sealed class WordsField : TagHelper
{
    public ModelExpression For { get; set; } = null!;
    public Text Label { get; set; } = null!;
    public Text? Help { get; set; }
    public bool Area { get; set; }
    public int Max { get; set; } = 120;

    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var viewer = ViewContext.HttpContext.RequestServices.GetRequiredService<Viewer>();
        var form = new FieldMarkup(ViewContext, viewer);
        var written = For.Model as ThreeWords ?? new ThreeWords();
        output.TagName = "fieldset";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "wd-words");
        output.Content.AppendHtml(form.Legend(Label, Help));
        foreach (var (language, words) in new[] { (Language.Uz, written.Uz), (Language.Ru, written.Ru), (Language.En, written.En) })
            output.Content.AppendHtml(form.InLanguage($"{For.Name}.{language}", language, words, Area, Max));
        output.Content.AppendHtml(form.Under(For.Name, Help ?? FormTexts.ThreeLanguages));
    }
}

/// <summary><c>&lt;choice for="Form.RoleId" label="…" options="…" /&gt;</c>: one of several.</summary>
[HtmlTargetElement("choice", TagStructure = TagStructure.WithoutEndTag)]
public sealed class Choice : TagHelper
{
    public ModelExpression For { get; set; } = null!;
    public Text Label { get; set; } = null!;
    public Text? Help { get; set; }
    public IEnumerable<(string Value, string Words)> Options { get; set; } = [];

    /// <summary>What choosing nothing is called; null when something must be chosen.</summary>
    public Text? Empty { get; set; }

    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var viewer = ViewContext.HttpContext.RequestServices.GetRequiredService<Viewer>();
        var form = new FieldMarkup(ViewContext, viewer);
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "wd-field");
        var chosen = form.Typed(For.Name) ?? Convert.ToString(For.Model, CultureInfo.InvariantCulture) ?? "";
        var options = Empty is null ? Options : Options.Prepend(("", viewer[Empty]));
        output.Content.AppendHtml(form.Select(For.Name, Label, Help, options, chosen));
    }
}
