using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using WowDash.Data.Orders;
using WowDash.Web.Access;

namespace WowDash.Web.Ui;

/// <summary><c>&lt;status of="order.Status" /&gt;</c>: a coloured dot and the word, the same everywhere.</summary>
[HtmlTargetElement("status", TagStructure = TagStructure.WithoutEndTag)]
public sealed class StatusMark : TagHelper
{
    public OrderStatus Of { get; set; }

    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var viewer = ViewContext.HttpContext.RequestServices.GetRequiredService<Viewer>();
        output.TagName = "span";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", $"wd-status wd-{Colour(Of)}");
        output.Attributes.SetAttribute("data-status", Of.ToString());
        output.Content.SetContent(viewer[Of.Name()]);
    }

    /// <summary>Grey waits, amber is money due, blue is paid or in work, green is ready or done, red is cancelled.</summary>
    internal static string Colour(OrderStatus status) => status switch
    {
        OrderStatus.Pending => "grey",
        OrderStatus.PaymentPending or OrderStatus.PaymentReceived => "amber",
        OrderStatus.PaymentConfirmed or OrderStatus.InProgress => "blue",
        OrderStatus.Ready or OrderStatus.Completed => "green",
        OrderStatus.Cancelled => "red",
        _ => throw new ArgumentOutOfRangeException(nameof(status), status, null),
    };
}
