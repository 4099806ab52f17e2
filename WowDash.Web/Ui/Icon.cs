using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace WowDash.Web.Ui;

/// <summary><c>&lt;icon name="home" /&gt;</c>: an icon of our sprite (see assets.mjs), beside words and therefore hidden from screen readers.</summary>
[HtmlTargetElement("icon", TagStructure = TagStructure.WithoutEndTag)]
public sealed class Icon(IFileVersionProvider versions) : TagHelper
{
    const string Sprite = "/lib/icons.svg";

    public string Name { get; set; } = "";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var css = context.AllAttributes["class"]?.Value;
        output.TagName = "svg";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", $"icon {css}".TrimEnd());
        output.Attributes.SetAttribute("aria-hidden", "true");
        output.Content.SetHtmlContent($"<use href=\"{versions.AddFileVersionToPath("", Sprite)}#{Name}\"></use>");
    }
}
