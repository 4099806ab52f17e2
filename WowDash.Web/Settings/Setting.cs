namespace WowDash.Web.Settings;

/// <summary>One setting an operator can give.</summary>
sealed record Setting(string Name, string Default, string Meaning)
{
    /// <summary>Also readable from a file named by NAME_FILE, and never shown.</summary>
    public bool IsSecret { get; init; }

    /// <summary>Operators may keep it in their files already; this version checks the name and does nothing with the value.</summary>
    public bool NotUsedYet { get; init; }
}
