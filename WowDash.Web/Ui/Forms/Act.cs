using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using WowDash.Data.Texts;
using WowDash.Web.Access;

namespace WowDash.Web.Ui;

/// <summary><c>&lt;act to="/path?handler=Move" icon="arrow-up" label="…" /&gt;</c>: a small button that posts the page's form <c>acts</c> somewhere.</summary>
[HtmlTargetElement("act", TagStructure = TagStructure.WithoutEndTag)]
public sealed class Act(IFileVersionProvider versions) : TagHelper
{
    public string To { get; set; } = "";
    public string Icon { get; set; } = "";
    public Text Label { get; set; } = null!;

    /// <summary>Whether the label stands beside the icon.</summary>
    public bool Wordy { get; set; }

    /// <summary>What it is done to; said to who does not see the row.</summary>
    public string? What { get; set; }

    /// <summary>What is asked before it is done; null to do it at once.</summary>
    public Text? Sure { get; set; }

    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var viewer = ViewContext.HttpContext.RequestServices.GetRequiredService<Viewer>();
        output.TagName = "button";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", Wordy ? "btn wd-act-wordy" : "btn btn-icon btn-ghost-secondary");
        output.Attributes.SetAttribute("form", "acts");
        output.Attributes.SetAttribute("formaction", To);
        output.Attributes.SetAttribute("title", viewer[Label]);
        output.Attributes.SetAttribute("aria-label", What is null ? viewer[Label] : $"{viewer[Label]}: {What}");
        if (Sure is not null) output.Attributes.SetAttribute("data-sure", viewer[Sure]);
        output.Content.SetHtmlContent($"<svg class=\"icon\" aria-hidden=\"true\"><use href=\"{versions.AddFileVersionToPath("", "/lib/icons.svg")}#{Icon}\"></use></svg>");
        if (Wordy) output.Content.Append(viewer[Label]);
    }
}
