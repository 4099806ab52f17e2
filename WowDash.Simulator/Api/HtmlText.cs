using System.Globalization;
using System.Text;
using WowDash.Simulator.Wire;

namespace WowDash.Simulator.Api;

internal sealed record FormattedText(string Text, IReadOnlyList<Entity>? Entities);

/// <summary>The HTML parse mode: known tags become entities, four named references and numeric ones are decoded, all else is refused.</summary>
internal static class HtmlText
{
    /// <summary>Null when fine, else what is wrong in Telegram's words.</summary>
    public static string? Parse(string html, out FormattedText parsed)
    {
        var text = new StringBuilder(html.Length);
        var entities = new List<Entity>();
        var open = new Stack<(string Tag, string? Type, int Start, string? Url, string? Language)>();
        parsed = new FormattedText("", null);
        for (var at = 0; at < html.Length;)
        {
            if (html[at] == '&')
                at += Reference(html, at, text);
            else if (html[at] != '<')
                text.Append(html[at++]);
            else
            {
                var offset = Encoding.UTF8.GetByteCount(html.AsSpan(0, at));
                var end = html.IndexOf('>', at);
                if (end < 0)
                    return $"Unclosed start tag at byte offset {offset}";
                var tag = html[(at + 1)..end].Trim();
                at = end + 1;
                if (tag.StartsWith('/'))
                {
                    var name = tag[1..].Trim().ToLowerInvariant();
                    if (open.Count == 0)
                        return $"Unexpected end tag at byte offset {offset}";
                    var start = open.Pop();
                    if (name.Length > 0 && name != start.Tag)
                        return $"Unmatched end tag at byte offset {offset}, expected \"</{start.Tag}>\", found \"</{name}>\"";
                    if (start.Type is not null && text.Length > start.Start)
                        entities.Add(new Entity(start.Type, start.Start, text.Length - start.Start, start.Url, start.Language));
                }
                else
                {
                    var space = tag.IndexOfAny([' ', '\n', '\t']);
                    var name = (space < 0 ? tag : tag[..space]).ToLowerInvariant();
                    var attribute = space < 0 ? null : Attribute(tag[space..]);
                    if (!TryType(name, attribute, text, open.Select(it => it.Tag), out var type))
                        return $"Unsupported start tag \"{name}\" at byte offset {offset}";
                    open.Push((name, type, text.Length, type == "text_link" ? attribute : null,
                        name == "code" && attribute?.StartsWith("language-", StringComparison.Ordinal) == true ? attribute[9..] : null));
                }
            }
        }
        if (open.Count > 0)
            return $"Can't find end tag corresponding to start tag \"{open.Peek().Tag}\"";
        parsed = new FormattedText(text.ToString(), entities.Count == 0 ? null : [.. entities.OrderBy(it => it.Offset).ThenByDescending(it => it.Length)]);
        return null;
    }

    static bool TryType(string name, string? attribute, StringBuilder text, IEnumerable<string> open, out string? type)
    {
        type = name switch
        {
            "b" or "strong" => "bold",
            "i" or "em" => "italic",
            "u" or "ins" => "underline",
            "s" or "strike" or "del" => "strikethrough",
            "code" => open.FirstOrDefault() == "pre" ? null : "code",
            "pre" => "pre",
            "blockquote" => "blockquote",
            "tg-spoiler" => "spoiler",
            "span" when attribute == "tg-spoiler" => "spoiler",
            "a" when Uri.TryCreate(attribute, UriKind.Absolute, out _) => "text_link",
            _ => null
        };
        return type is not null || name is "a" or "code";
    }

    static string? Attribute(string rest)
    {
        var equals = rest.IndexOf('=');
        if (equals < 0)
            return null;
        var decoded = new StringBuilder();
        var value = rest[(equals + 1)..].Trim().Trim('"', '\'');
        for (var at = 0; at < value.Length;)
            if (value[at] == '&')
                at += Reference(value, at, decoded);
            else
                decoded.Append(value[at++]);
        return decoded.ToString();
    }

    /// <summary>Appends what the reference at this place stands for; an unknown one stays as it is.</summary>
    static int Reference(string html, int at, StringBuilder text)
    {
        var end = html.IndexOf(';', at, Math.Min(12, html.Length - at));
        var name = end < 0 ? "" : html[(at + 1)..end];
        var found = name switch
        {
            "lt" => "<",
            "gt" => ">",
            "amp" => "&",
            "quot" => "\"",
            ['#', 'x' or 'X', .. var hex] when int.TryParse(hex, NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var code) && Rune.IsValid(code) => new Rune(code).ToString(),
            ['#', .. var number] when int.TryParse(number, out var code) && Rune.IsValid(code) => new Rune(code).ToString(),
            _ => null
        };
        text.Append(found ?? "&");
        return found is null ? 1 : name.Length + 2;
    }
}
