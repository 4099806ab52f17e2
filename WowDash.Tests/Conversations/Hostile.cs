namespace WowDash.Tests.Conversations;

/// <summary>What people can type.</summary>
static class Hostile
{
    public static IReadOnlyList<string> Texts { get; } =
    [
        "<b>bold</b> & <script>alert(1)</script>",
        "&lt;already&gt; &amp; &#60;",
        "{0} {1} {{}}",
        "👩‍👩‍👧‍👦🇺🇿 emoji",
        "\u202Eright to left \u200F مرحبا",
        "a\0b\u0001c\u007F",
        "'; drop table orders; --",
        new('x', 4096),
        string.Concat(Enumerable.Repeat("😀", 2048)),
        string.Concat(Enumerable.Repeat("<", 4096)),
        "line\nline\n\n\nline",
        "\uFEFF\u200B\u2060",
    ];
}
