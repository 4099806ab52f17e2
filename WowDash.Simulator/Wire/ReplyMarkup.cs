using System.Text.Json;
using System.Text.Json.Serialization;

namespace WowDash.Simulator.Wire;

/// <summary>The four kinds of markup in one: at most one group of members is set.</summary>
public sealed record ReplyMarkup
{
    public IReadOnlyList<IReadOnlyList<InlineButton>>? InlineKeyboard { get; init; }
    public IReadOnlyList<IReadOnlyList<KeyButton>>? Keyboard { get; init; }
    public bool? ResizeKeyboard { get; init; }
    public bool? OneTimeKeyboard { get; init; }
    public bool? IsPersistent { get; init; }
    public string? InputFieldPlaceholder { get; init; }
    public bool? RemoveKeyboard { get; init; }
    public bool? ForceReply { get; init; }
    public bool? Selective { get; init; }
}

public sealed record InlineButton
{
    public string? Text { get; init; }
    public string? CallbackData { get; init; }
    public string? Url { get; init; }
    public WebAppInfo? WebApp { get; init; }
}

public sealed record WebAppInfo(string Url);

[JsonConverter(typeof(KeyButtonJson))]
public sealed record KeyButton(string Text, bool RequestContact = false, bool RequestLocation = false);

/// <summary>A reply button arrives as a bare string or as an object.</summary>
internal sealed class KeyButtonJson : JsonConverter<KeyButton>
{
    public override KeyButton Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType == JsonTokenType.String)
            return new KeyButton(reader.GetString()!);
        using var json = JsonDocument.ParseValue(ref reader);
        var it = json.RootElement;
        return new KeyButton(
            it.TryGetProperty("text", out var text) ? text.GetString() ?? "" : "",
            it.TryGetProperty("request_contact", out var contact) && contact.ValueKind == JsonValueKind.True,
            it.TryGetProperty("request_location", out var location) && location.ValueKind == JsonValueKind.True);
    }

    public override void Write(Utf8JsonWriter writer, KeyButton value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        writer.WriteString("text", value.Text);
        if (value.RequestContact)
            writer.WriteBoolean("request_contact", true);
        if (value.RequestLocation)
            writer.WriteBoolean("request_location", true);
        writer.WriteEndObject();
    }
}
