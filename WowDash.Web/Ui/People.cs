using System.Globalization;
using WowDash.Data.Staff;
using WowDash.Web.Access;

namespace WowDash.Web.Ui;

/// <summary>How people are shown.</summary>
static class People
{
    /// <summary>The first letters of the first two words, whole characters even where they take several code units.</summary>
    public static string Initials(string name) => string.Concat(name
        .Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        .Take(2)
        .Select(word => StringInfo.GetNextTextElement(word).ToUpperInvariant()));

    /// <summary>The first letter large, for words that begin a line.</summary>
    public static string Capital(string words) => words.Length == 0 ? words : char.ToUpper(words[0], CultureInfo.InvariantCulture) + words[1..];

    /// <summary>System roles in the viewer's language, others by the name their center gave them.</summary>
    public static string RoleName(SessionFacts session, Viewer viewer) => session switch
    {
        { IsPlatformOwner: true } => viewer[AccessTexts.PlatformOwner],
        { SystemRole: SystemRole.Owner } => viewer[AccessTexts.RoleOwner],
        { SystemRole: SystemRole.Manager } => viewer[AccessTexts.RoleManager],
        { SystemRole: SystemRole.Staff } => viewer[AccessTexts.RoleStaff],
        _ => session.RoleName ?? "",
    };
}
