using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using WowDash.Web.Access;

namespace WowDash.Web.Ui;

/// <summary><c>&lt;when at="instant" /&gt;</c>: "today 14:05", with the full instant on hover.</summary>
[HtmlTargetElement("when", TagStructure = TagStructure.WithoutEndTag)]
public sealed class WhenMark : TagHelper
{
    public DateTimeOffset At { get; set; }

    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var viewer = ViewContext.HttpContext.RequestServices.GetRequiredService<Viewer>();
        output.TagName = "time";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("datetime", At.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));
        output.Attributes.SetAttribute("title", viewer.WhenExactly(At));
        output.Content.SetContent(viewer.When(At));
    }
}
