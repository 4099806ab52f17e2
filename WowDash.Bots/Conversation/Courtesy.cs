using WowDash.Data.Texts;

namespace WowDash.Bots.Conversation;

/// <summary>Greetings, thanks and lone emoji: no order is in them, and “I did not understand” would be cold.</summary>
static class Courtesy
{
    static readonly HashSet<string> Greetings = [
        "salom", "assalom", "assalomu", "alaykum", "alekum", "aleykum", "va", "rahmatullohi", "xayrli", "kun", "kech", "tong", "hayrli", "ассалому", "салом", "алайкум",
        "здравствуйте", "здраствуйте", "привет", "добрый", "доброе", "доброго", "день", "дня", "вечер", "утро", "hello", "hi", "hey", "good", "morning", "afternoon", "evening", "dear"];

    static readonly HashSet<string> Thanks = [
        "rahmat", "raxmat", "katta", "tashakkur", "sog", "boling", "раҳмат", "рахмат", "спасибо", "большое", "огромное", "вам", "благодарю", "thanks", "thank", "you", "very", "much", "thx"];

    /// <summary>The friendly word; null for what is none of these.</summary>
    public static Text? Of(string words)
    {
        var tokens = Typed.Tokens(words);
        if (tokens.Length > 6) return null;
        if (tokens.Length == 0) return words.Any(char.IsSurrogate) ? Smile : null;
        return tokens.All(Greetings.Contains) ? Greeting : tokens.All(Thanks.Contains) ? Welcome : null;
    }

    public static Text Greeting { get; } = new("👋 Assalomu alaykum! Sizga qanday yordam beraylik?", "👋 Здравствуйте! Чем Вам помочь?", "👋 Hello! How can we help you?");

    /// <summary>Before a question that stands.</summary>
    public static Text JustGreeting { get; } = new("👋 Assalomu alaykum!", "👋 Здравствуйте!", "👋 Hello!");

    public static Text Welcome { get; } = new("😊 Arzimaydi! Doim xizmatingizdamiz.", "😊 Пожалуйста! Всегда рады помочь.", "😊 You are welcome! We are always happy to help.");

    public static Text Smile { get; } = new("😊 Sizga qanday yordam beraylik?", "😊 Чем Вам помочь?", "😊 How can we help you?");
}
