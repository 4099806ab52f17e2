using Microsoft.AspNetCore.Mvc.ViewFeatures;
using WowDash.Data.Texts;
using WowDash.Web.Access;

namespace WowDash.Web.Ui;

/// <summary>A line the next page shows once: what was done, or why it was not.</summary>
static class Toast
{
    const string Text = "toast";
    const string Kind = "toast-kind";

    public static void Done(this ITempDataDictionary data, Viewer viewer, Text text) => (data[Text], data[Kind]) = (viewer[text], "done");

    public static void Refused(this ITempDataDictionary data, Viewer viewer, Text text) => (data[Text], data[Kind]) = (viewer[text], "refused");

    public static (string Text, bool Refused)? Toasted(this ITempDataDictionary data) => data[Text] is string text ? (text, data[Kind] is "refused") : null;
}
