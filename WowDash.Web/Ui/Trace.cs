using System.Diagnostics;

namespace WowDash.Web.Ui;

/// <summary>The code a person can mention and an operator can find in the log.</summary>
static class Trace
{
    public static string Of(HttpContext http) => Activity.Current?.TraceId.ToString() ?? http.TraceIdentifier;
}
