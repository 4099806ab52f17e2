using System.Text.RegularExpressions;
using WowDash.Bots.Conversation;

namespace WowDash.Bots.MyOrders;

/// <summary>A rating as people type it: <c>5</c>, <c>4/5</c>, <c>⭐⭐⭐</c>, <c>zo‘r, 5</c>, <c>yaxshi</c>, <c>5, very quick</c>.</summary>
/// <param name="Stars">1 to 5.</param>
/// <param name="Comment">What was written beside them, as it was typed; null for nothing.</param>
sealed partial record TypedRating(int Stars, string? Comment)
{
    const int MostWords = 4;

    static readonly Dictionary<string, int> Words = new(StringComparer.Ordinal)
    {
        ["zor"] = 5, ["alo"] = 5, ["ajoyib"] = 5, ["зўр"] = 5, ["аъло"] = 5, ["отлично"] = 5, ["супер"] = 5, ["прекрасно"] = 5, ["великолепно"] = 5, ["класс"] = 5, ["замечательно"] = 5,
        ["excellent"] = 5, ["great"] = 5, ["perfect"] = 5, ["super"] = 5, ["awesome"] = 5,
        ["yaxshi"] = 4, ["яхши"] = 4, ["хорошо"] = 4, ["good"] = 4, ["nice"] = 4,
        ["ortacha"] = 3, ["нормально"] = 3, ["средне"] = 3, ["average"] = 3, ["okay"] = 3,
        ["yomon"] = 2, ["ёмон"] = 2, ["плохо"] = 2, ["bad"] = 2, ["ужасно"] = 1, ["terrible"] = 1, ["awful"] = 1,
    };

    static readonly HashSet<string> Very = ["juda", "жуда", "очень", "very"];
    static readonly HashSet<string> Beside = ["hammasi", "всё", "все", "rahmat", "katta", "раҳмат", "спасибо", "thanks", "thank", "you", "ball", "baho", "balla", "балл", "баллов", "звёзд", "звезд", "звезды", "stars", "star", "of", "из", "на", "edi", "boldi", "было", "was", "it"];

    /// <summary>Null where it is none.</summary>
    public static TypedRating? Read(string? typed)
    {
        if (typed?.Trim() is not { Length: > 0 } words || words.Contains('?', StringComparison.Ordinal)) return null;
        if (words.All(c => c is '⭐' or '\uFE0F' or ' ') && words.Count(c => c is '⭐') is >= 1 and <= 5 and var drawn) return new(drawn, null);
        return Number(words) ?? Word(words);
    }

    // with words beside it only where it stands apart from them: “5 copies” is no rating
    static TypedRating? Number(string words)
    {
        if (Alone().Match(words) is { Success: true } alone) return new(alone.Groups[1].Value[0] - '0', null);
        var apart = First().Match(words) is { Success: true } first ? first : Last().Match(words);
        if (!apart.Success) return null;
        var (stars, rest) = (apart.Groups["stars"].Value[0] - '0', apart.Groups["rest"].Value.Trim());
        return new(stars, Typed.Tokens(rest).All(Beside.Contains) ? null : rest);
    }

    static TypedRating? Word(string words)
    {
        var tokens = Typed.Tokens(words);
        if (tokens.Length is 0 or > MostWords || tokens.Any(t => !Words.ContainsKey(t) && !Very.Contains(t) && !Beside.Contains(t))) return null;
        var said = tokens.Where(Words.ContainsKey).Select(t => Words[t]).Distinct().ToList();
        if (said is not [var stars]) return null;
        var very = tokens.Any(Very.Contains);
        return new((very, stars) switch { (true, 4) => 5, (true, 2) => 1, _ => stars }, null);
    }

    [GeneratedRegex(@"^([1-5])\s*(?:/\s*5|\+|[⭐\uFE0F]+|-?\s*(?:ball|baho|балл\w*|зв[её]зд\w*|stars?))?[\s.!)]*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Alone();

    [GeneratedRegex(@"^(?<stars>[1-5])(?:/5)?(?:\s*[,!;]\s*|\s+[–—-]\s+)(?<rest>\D.*)$", RegexOptions.Singleline | RegexOptions.CultureInvariant)]
    private static partial Regex First();

    [GeneratedRegex(@"^(?<rest>\D*[^\d\s][,!;:–—-])\s*(?<stars>[1-5])(?:/5)?[\s.!]*$", RegexOptions.Singleline | RegexOptions.CultureInvariant)]
    private static partial Regex Last();
}
