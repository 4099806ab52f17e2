using System.Buffers;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using WowDash.Simulator.Wire;

namespace WowDash.Simulator.Api;

/// <summary>What a call is answered with: the Bot API's envelope, ready to send.</summary>
internal sealed record ApiResult(int Status, byte[] Body, string? Description = null, long? MessageId = null, int? RetryAfter = null)
{
    public static readonly ApiResult True = Ok(true, WireJson.Default.Boolean);

    public static ApiResult Ok<T>(T result, JsonTypeInfo<T> type, string? description = null, long? messageId = null) => new(200, Write(json =>
    {
        json.WriteBoolean("ok", true);
        json.WritePropertyName("result");
        JsonSerializer.Serialize(json, result, type);
        if (description is not null)
            json.WriteString("description", description);
    }), null, messageId);

    public static ApiResult Sent(Message message) => Ok(message, WireJson.Default.Message, null, message.MessageId);

    /// <summary>The updates were serialised when they were made.</summary>
    public static ApiResult Raw(IReadOnlyList<byte[]> items) => new(200, Write(json =>
    {
        json.WriteBoolean("ok", true);
        json.WriteStartArray("result");
        foreach (var item in items)
            json.WriteRawValue(item, skipInputValidation: true);
        json.WriteEndArray();
    }));

    public static ApiResult Fail(int status, string description, int? retryAfter = null) => new(status, Write(json =>
    {
        json.WriteBoolean("ok", false);
        json.WriteNumber("error_code", status);
        json.WriteString("description", description);
        if (retryAfter is { } seconds)
        {
            json.WriteStartObject("parameters");
            json.WriteNumber("retry_after", seconds);
            json.WriteEndObject();
        }
    }), description, RetryAfter: retryAfter);

    public static ApiResult Bad(string description) => Fail(400, $"Bad Request: {description}");

    public static ApiResult TooMany(int seconds) => Fail(429, $"Too Many Requests: retry after {seconds}", seconds);

    static byte[] Write(Action<Utf8JsonWriter> fill)
    {
        var buffer = new ArrayBufferWriter<byte>(512);
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            fill(json);
            json.WriteEndObject();
        }
        return buffer.WrittenSpan.ToArray();
    }
}
