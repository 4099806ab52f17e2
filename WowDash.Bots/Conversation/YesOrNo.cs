namespace WowDash.Bots.Conversation;

/// <summary>A yes or a no as people type it, in any of the languages: presses are lost after some minutes, and many never press.</summary>
static class YesOrNo
{
    const int MostWords = 5;

    static readonly HashSet<string> Yes = [
        "ha", "xa", "xop", "hop", "mayli", "boladi", "roziman", "rozi", "yaxshi", "tasdiqlayman", "togri",
        "да", "ага", "угу", "хорошо", "ладно", "ок", "окей", "согласен", "согласна", "согласны", "принимаю", "подтверждаю", "верно", "конечно", "давайте",
        "ҳа", "хўп", "майли", "розиман", "бўлади",
        "yes", "yep", "yeah", "ok", "okay", "okey", "sure", "agree", "agreed", "fine", "right", "correct"];

    static readonly HashSet<string> No = [
        "yoq", "emas", "emasman", "kerakmas", "notogri", "нет", "не", "неа", "неверно", "отказываюсь", "йўқ", "эмас", "эмасман", "no", "nope", "not", "dont", "disagree", "decline"];

    // says neither, and goes with both
    static readonly HashSet<string> Beside = ["rahmat", "men", "biz", "albatta", "kerak", "спасибо", "я", "мы", "всё", "нужно", "надо", "thanks", "thank", "you", "i", "we", "do", "it", "is", "that", "s"];

    /// <summary>True for yes, false for no; null for anything else, and for what is more than an answer.</summary>
    public static bool? Read(string? typed)
    {
        if (typed?.Trim() is "👍" or "✅" or "👌" or "+") return true;
        if (typed?.Trim() is "👎" or "❌") return false;
        // asked, not answered
        if (typed?.Contains('?', StringComparison.Ordinal) is true) return null;
        var words = Typed.Tokens(typed);
        if (words.Length is 0 or > MostWords || words.Any(w => !Yes.Contains(w) && !No.Contains(w) && !Beside.Contains(w))) return null;
        return words.Any(No.Contains) ? false : words.Any(Yes.Contains) ? true : null;
    }
}
