using WowDash.Data.Texts;

namespace WowDash.Web.Ui;

/// <summary>A text in three languages as typed. What is left empty takes the words of the first that is not.</summary>
public sealed class ThreeWords
{
    public string? Uz { get; set; }
    public string? Ru { get; set; }
    public string? En { get; set; }

    /// <summary>Null when nothing is written in any.</summary>
    public Text? AsText() => First() is { } first ? new(Or(Uz, first), Or(Ru, first), Or(En, first)) : null;

    /// <summary>Empty words where nothing is written: a verb refuses them.</summary>
    public Text OrEmpty() => AsText() ?? Text.Same("");

    public static ThreeWords Of(Text? text) => new() { Uz = text?.Uz, Ru = text?.Ru, En = text?.En };

    string? First() => new[] { Uz, Ru, En }.FirstOrDefault(words => !string.IsNullOrWhiteSpace(words))?.Trim();

    static string Or(string? words, string other) => string.IsNullOrWhiteSpace(words) ? other : words.Trim();
}
