namespace WowDash.Bench.Webhook;

/// <summary>What a customer does, and how the answer to it is known (null: there is none): <c>/text</c>, <c>photo</c>, or <c>tap:DATA</c>, the first button whose data begins so.</summary>
sealed record Step(string Does, Func<Said, bool>? IsAnswer);

/// <summary>A conversation of nine updates, as a customer has it with one of the programs.</summary>
/// <param name="Steps">What is done, one after the other.</param>
/// <param name="IsAside">Whether a message is one that comes besides the answers.</param>
sealed record Script(IReadOnlyList<Step> Steps, Func<Said, bool> IsAside)
{
    static readonly IReadOnlyList<Step> Choices =
    [
        new("/order", s => s.Button("pick:service:") is not null),
        new("tap:pick:service:", s => s.Button("pick:language:") is not null),
        new("tap:pick:language:", s => s.Button("pick:document:") is not null),
        new("tap:pick:document:", s => s.Button("copies:") is not null),
    ];

    static readonly Step CopiesThenFiles = new("tap:copies:2", s => s.Button("files:papers") is not null);

    /// <summary>An order of papers that are brought to the branch, with names in writing. The sender of owed messages tells of it again.</summary>
    public static readonly Script Order = new(
        [
            .. Choices,
            new("tap:copies:2", s => s.Button("names:passport") is not null),
            new("Aziza Karimova", s => s.Button("files:papers") is not null),
            new("tap:files:papers", s => s.Button("yes:") is not null),
            new("tap:yes:", s => s.Button("how:") is not null),
            new("tap:how:", s => s.Text.Contains("is placed", StringComparison.Ordinal)),
        ],
        IsNotice);

    /// <summary>An order of a photo. While the picture is being fetched it says so.</summary>
    public static readonly Script Photo = new(
        [
            .. Choices,
            CopiesThenFiles,
            new("photo", s => s.Button("files:done") is not null && !IsCounting(s)),
            new("tap:files:done", s => s.Button("yes:") is not null),
            new("tap:yes:", s => s.Button("how:") is not null),
            new("tap:how:", s => s.Text.Contains("is placed", StringComparison.Ordinal)),
        ],
        s => IsCounting(s) || IsNotice(s));

    /// <summary>Only answers: nothing but the conversation's own row changes. Nine updates that end where they began.</summary>
    public static readonly Script Talk = new(
        [
            .. Choices,
            CopiesThenFiles,
            new("tap:back:files", s => s.Button("copies:") is not null),
            CopiesThenFiles,
            new("/cancel", s => s.Button("drop:") is not null),
            new("tap:drop:", s => s.Buttons.Count == 0),
        ],
        _ => false);

    /// <summary>An update that nobody answers in the chat.</summary>
    public static readonly Script Unanswered = new([new("/order", null)], _ => false);

    /// <summary>The same with the bare program: it asks in this order whatever is answered.</summary>
    public static Script Bare(Script like) => new([.. like.Steps.Select((step, i) => new Step(
        step.Does.StartsWith("tap:", StringComparison.Ordinal) ? "tap:a:" : step.Does,
        s => s.Text.StartsWith($"{i + 1} ", StringComparison.Ordinal)))], _ => false);

    /// <summary>The totals while the pages are being counted.</summary>
    public static bool IsCounting(Said said) => said.Text.Contains("counting the pages", StringComparison.Ordinal);

    /// <summary>The owed message about the order.</summary>
    public static bool IsNotice(Said said) => said.Text.Contains("has reached our staff", StringComparison.Ordinal);
}
