using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Razor;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace WowDash.Web.Ui;

/// <summary>A partial as text, for what is no answer to a browser.</summary>
sealed class PartialText(IRazorViewEngine views, ITempDataProvider tempData)
{
    public async Task<string> Of<T>(ActionContext context, string path, T model)
    {
        var found = views.GetView(null, path, isMainPage: false);
        await using var text = new StringWriter();
        var data = new ViewDataDictionary<T>(new EmptyModelMetadataProvider(), new ModelStateDictionary()) { Model = model };
        await found.View!.RenderAsync(new ViewContext(context, found.View, data, new TempDataDictionary(context.HttpContext, tempData), text, new HtmlHelperOptions()));
        return text.ToString();
    }
}
