using System.Text.RegularExpressions;
using WowDash.Data.Texts;

namespace WowDash.Tests.Conversations;

/// <summary>Which language something is said in, as far as letters and the commonest words tell.</summary>
static partial class Spoken
{
    /// <summary>Whether words could be of this language: no word of another one is among them. What has no words is of every language.</summary>
    public static bool In(string markup, Language language)
    {
        var words = Names().Replace(Markup().Replace(markup, " "), " ");
        if (!words.Any(char.IsLetter)) return true;
        return language switch
        {
            Language.Ru => Cyrillic().IsMatch(words) && !English().IsMatch(words) && !Uzbek().IsMatch(words),
            Language.En => !Cyrillic().IsMatch(words) && !Uzbek().IsMatch(words.Replace("so‘m", "", StringComparison.Ordinal)),
            _ => !Cyrillic().IsMatch(words) && !English().IsMatch(words),
        };
    }

    [GeneratedRegex("<[^>]+>|&[a-z]+;")]
    private static partial Regex Markup();

    // what the center and the customer have named; the languages are called as those who speak them call them
    [GeneratedRegex(@"Aziza\w*|Karimova?|Translation|Apostille|Diploma|Passport|Agency|Main|Chilonzor|Amir Temur|AZIZA K|Telegram|center-\d+|\w+\.(pdf|jpg|exe)|@\w+|O‘zbekcha|Русский|English|\b(en|de)\b|PDF|DOCX?|JPE?G|PNG|HEIC|TIFF?|MB|МБ|https?://\S+|/\w+")]
    private static partial Regex Names();

    [GeneratedRegex(@"\p{IsCyrillic}")]
    private static partial Regex Cyrillic();

    [GeneratedRegex(@"\b(the|you|your|is|are|was|to|of|and|please|order|send|we|it|this|yes|not)\b(?![‘’ʻ])", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex English();

    [GeneratedRegex(@"\w[‘ʻ]\w|\b(va|siz|buyurtma|uchun|bilan|hujjat\w*|sahifa|nusxa|yuboring|narx\w*|qoldiq|jami|filial\w*|mumkin)\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex Uzbek();
}
