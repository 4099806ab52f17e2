using WowDash.Data.Texts;

namespace WowDash.Bots.Conversation;

/// <summary>Everything the conversation is made of, found by base type: a new question, button or command is a new file and nothing else.</summary>
static class Parts
{
    static readonly Dictionary<string, Question> questions = All<Question>().ToDictionary(q => q.Key, StringComparer.Ordinal);
    static readonly Dictionary<string, Button> buttons = All<Button>().ToDictionary(b => b.Key, StringComparer.Ordinal);
    static readonly Dictionary<string, Command> commands = All<Command>().ToDictionary(c => c.Name, StringComparer.OrdinalIgnoreCase);

    static readonly Dictionary<string, Command> labels = commands.Values.Where(c => c.Label is not null)
        .SelectMany(c => new[] { c.Label!.Uz, c.Label.Ru, c.Label.En }.Distinct(), (c, label) => (label, c)).ToDictionary(p => p.label, p => p.c, StringComparer.OrdinalIgnoreCase);

    public static IReadOnlyCollection<Question> Questions => questions.Values;

    public static IReadOnlyCollection<Button> Buttons => buttons.Values;

    public static IReadOnlyCollection<Command> Commands => commands.Values;

    public static Question? Question(string key) => questions.GetValueOrDefault(key);

    public static Button? Button(string key) => buttons.GetValueOrDefault(key);

    public static Command? Command(string name) => commands.GetValueOrDefault(name);

    /// <summary>The command whose menu key has this label in any language: the keyboard may be older than the customer's language.</summary>
    public static Command? Labelled(string label) => labels.GetValueOrDefault(label);

    /// <summary>What setMyCommands gets: names and descriptions in a language.</summary>
    public static IEnumerable<(string Name, string Description)> CommandList(Language language) =>
        MenuOrder.Select(name => (name, commands[name].Description!.In(language)));

    static readonly string[] MenuOrder = ["start", "order", "orders", "price", "profile", "language", "help", "cancel"];

    static IEnumerable<T> All<T>() => typeof(T).Assembly.GetTypes().Where(t => t.IsSubclassOf(typeof(T)) && !t.IsAbstract).Select(t => (T)Activator.CreateInstance(t)!);
}
