using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using WowDash.Simulator.Wire;

namespace WowDash.Simulator.Api;

/// <summary>One call: whatever way its parameters came, each is a text here; structures stay JSON texts.</summary>
internal sealed record BotCall(World World, SimBot Bot, string Method, Dictionary<string, string> Parameters, Dictionary<string, Upload> Uploads)
{
    public CancellationToken Gone { get; init; }

    public string? Text(string name) => Parameters.GetValueOrDefault(name);

    public long Number(string name, long otherwise = 0) => long.TryParse(Text(name), out var number) ? number : otherwise;

    public bool Flag(string name) => Text(name) is "true" or "True" or "1";

    /// <summary>Null when absent; false is returned when it is there and not what it should be.</summary>
    public bool TryJson<T>(string name, JsonTypeInfo<T> type, out T? value)
    {
        value = default;
        if (Text(name) is not { Length: > 0 } json)
            return true;
        try
        {
            value = JsonSerializer.Deserialize(json, type);
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    /// <summary>The chat to send into; a refusal when it cannot be reached.</summary>
    public ApiResult? Target(out SimChat chat, string parameter = "chat_id")
    {
        chat = null!;
        if (Text(parameter) is not { Length: > 0 } target)
            return ApiResult.Bad($"{parameter} is empty");
        if (World.FindChat(Bot, target) is not { Reachable: true } found)
            return ApiResult.Bad("chat not found");
        chat = found;
        return found.Blocked ? ApiResult.Fail(403, "Forbidden: bot was blocked by the user") : null;
    }

    public ApiResult? Markup(out ReplyMarkup? markup)
    {
        if (!TryJson("reply_markup", WireJson.Default.ReplyMarkup, out markup))
            return ApiResult.Bad("can't parse reply keyboard markup JSON object");
        foreach (var button in markup?.InlineKeyboard?.SelectMany(row => row) ?? [])
        {
            if (string.IsNullOrWhiteSpace(button.Text))
                return ApiResult.Bad("can't parse inline keyboard button: Field \"text\" must be of type String");
            if (button is { CallbackData: null, Url: null, WebApp: null })
                return ApiResult.Bad("can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard");
            if (button.CallbackData is { } data && System.Text.Encoding.UTF8.GetByteCount(data) is 0 or > 64)
                return ApiResult.Bad("BUTTON_DATA_INVALID");
            if (button.Url is { } url && !Uri.TryCreate(url.Contains(':') ? url : $"http://{url}", UriKind.Absolute, out _))
                return ApiResult.Bad($"inline keyboard button URL '{url}' is invalid: Wrong HTTP URL");
        }
        foreach (var button in markup?.Keyboard?.SelectMany(row => row) ?? [])
            if (string.IsNullOrWhiteSpace(button.Text))
                return ApiResult.Bad("keyboard button text must be non-empty");
        return null;
    }

    /// <summary>Text or caption with its formatting applied; the limit counts what a reader sees.</summary>
    public ApiResult? Words(string parameter, int limit, string tooLong, out FormattedText words, string? parseMode = null)
    {
        words = new FormattedText(Text(parameter) ?? "", null);
        var mode = parseMode ?? Text("parse_mode");
        if (string.Equals(mode, "HTML", StringComparison.OrdinalIgnoreCase))
        {
            if (HtmlText.Parse(words.Text, out words) is { } fault)
                return ApiResult.Bad($"can't parse entities: {fault}");
        }
        else if (mode is { Length: > 0 })
            return ApiResult.Bad("unsupported parse_mode");
        return words.Text.Length > limit ? ApiResult.Bad(tooLong) : null;
    }
}
