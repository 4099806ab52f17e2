using System.Text.RegularExpressions;
using WowDash.Bots.Conversation;

namespace WowDash.Bots.MyOrders;

/// <summary>A rating as people type it: <c>5</c>, <c>4/5</c>, <c>⭐⭐⭐</c>, <c>zo‘r, 5</c>, <c>yaxshi</c>, <c>5, very quick</c>.</summary>
/// <param name="Stars">1 to 5.</param>
/// <param name="Comment">What was written beside them, as it was typed; null for nothing.</param>
sealed partial record TypedRating(int Stars, string? Comment)
{
    const int MostWords = 4;

    static readonly Dictionary<string, int> Words = new (int Stars, string[] Said)[]
    {
        (5, ["zor", "alo", "ajoyib", "зўр", "аъло", "отлично", "супер", "прекрасно", "великолепно", "класс", "замечательно", "excellent", "great", "perfect", "super", "awesome"]),
        (4, ["yaxshi", "яхши", "хорошо", "good", "nice"]),
        (3, ["ortacha", "нормально", "средне", "average", "okay"]),
        (2, ["yomon", "ёмон", "плохо", "bad"]),
        (1, ["ужасно", "terrible", "awful"]),
    }.SelectMany(g => g.Said, (g, word) => (word, g.Stars)).ToDictionary(p => p.word, p => p.Stars, StringComparer.Ordinal);

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
        if (Alone().Match(words) is { Success: true } alone) return new(alone.Groups["stars"].Value[0] - '0', null);
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

    [GeneratedRegex(@"^(?<stars>[1-5])\s*(?:/\s*5|\+|[⭐\uFE0F]+|-?\s*(?:ball|baho|балл\w*|зв[её]зд\w*|stars?))?[\s.!)]*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Alone();

    [GeneratedRegex(@"^(?<stars>[1-5])(?:/5)?(?:\s*[,!;]\s*|\s+[–—-]\s+)(?<rest>\D.*)$", RegexOptions.Singleline | RegexOptions.CultureInvariant)]
    private static partial Regex First();

    [GeneratedRegex(@"^(?<rest>\D*[^\d\s][,!;:–—-])\s*(?<stars>[1-5])(?:/5)?[\s.!]*$", RegexOptions.Singleline | RegexOptions.CultureInvariant)]
    private static partial Regex Last();
}
