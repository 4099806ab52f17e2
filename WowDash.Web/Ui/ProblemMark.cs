using Microsoft.AspNetCore.Razor.TagHelpers;

namespace WowDash.Web.Ui;

/// <summary><c>&lt;problem words="why" /&gt;</c>: why a form or a field was not taken, beside it; nothing when there is no problem.</summary>
[HtmlTargetElement("problem", TagStructure = TagStructure.WithoutEndTag)]
public sealed class ProblemMark : TagHelper
{
    public string? Words { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (string.IsNullOrEmpty(Words))
        {
            output.SuppressOutput();
            return;
        }

        output.TagName = "p";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "wd-field-problem");
        output.Attributes.SetAttribute("role", "alert");
        output.Attributes.SetAttribute("data-testid", "problem");
        output.Content.SetContent(Words);
    }
}
