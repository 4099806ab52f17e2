using Microsoft.AspNetCore.Mvc.ViewFeatures;
using WowDash.Data.Texts;
using WowDash.Web.Access;

namespace WowDash.Web.Ui;

/// <summary>A line the next page shows once: what was done, or why it was not.</summary>
static class Toast
{
    const string Text = "toast";
    const string Kind = "toast-kind";
    const string Undo = "toast-undo";

    public static void Done(this ITempDataDictionary data, Viewer viewer, Text text) => (data[Text], data[Kind]) = (viewer[text], "done");

    /// <summary>The same with a button that undoes it: a post to a path of ours.</summary>
    public static void Done(this ITempDataDictionary data, Viewer viewer, Text text, string undo)
    {
        data.Done(viewer, text);
        data[Undo] = undo;
    }

    public static void Refused(this ITempDataDictionary data, Viewer viewer, Text text) => (data[Text], data[Kind]) = (viewer[text], "refused");

    public static (string Text, bool Refused, string? Undo)? Toasted(this ITempDataDictionary data) => data[Text] is string text ? (text, data[Kind] is "refused", data[Undo] as string) : null;
}
