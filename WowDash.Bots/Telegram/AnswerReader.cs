using System.Net;
using System.Text.Json;

namespace WowDash.Bots.Telegram;

/// <summary>Reads the Bot API's answers without building objects of them.</summary>
static class AnswerReader
{
    static readonly CallResult.Done WithoutMessage = new(0);

    /// <summary>What an answer means. <paramref name="body"/> need not be JSON: proxies answer, too.</summary>
    public static CallResult Read(HttpStatusCode status, ReadOnlySpan<byte> body)
    {
        var answer = default(Fields);
        try
        {
            answer.Read(body);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or FormatException)
        {
            // not JSON, or not of the types the Bot API answers with
            answer.Ok = null;
        }

        return answer.Ok switch
        {
            true => answer.MessageId == 0 ? WithoutMessage : new CallResult.Done(answer.MessageId),
            false => Refusal(answer.ErrorCode == 0 ? (int)status : answer.ErrorCode, answer),
            // no answer of the Bot API's: what stands before it may have passed the request on
            null when status is HttpStatusCode.TooManyRequests => new CallResult.Later(TimeSpan.FromSeconds(5), Limited: true),
            null => new CallResult.Unknown($"HTTP {(int)status} without an answer of the Bot API"),
        };
    }

    static CallResult Refusal(int code, Fields answer) => code switch
    {
        429 => new CallResult.Later(TimeSpan.FromSeconds(Math.Clamp(answer.RetryAfter, 1, 86_400)), Limited: true),
        >= 500 => new CallResult.Unknown($"{code} {answer.Description}"),
        _ when answer.MigrateTo != 0 => new CallResult.Refused(RefusalKind.Migrated, answer.Description ?? "", answer.MigrateTo),
        401 => new CallResult.Refused(RefusalKind.Unauthorized, answer.Description ?? ""),
        403 => new CallResult.Refused(RefusalKind.Blocked, answer.Description ?? ""),
        409 => new CallResult.Refused(RefusalKind.Conflict, answer.Description ?? ""),
        _ => new CallResult.Refused(KindOf(answer.Description ?? ""), answer.Description ?? $"error {code}"),
    };

    // Telegram's only machine-readable part of a 400 is its sentence
    static RefusalKind KindOf(string description) => description switch
    {
        _ when Says(description, "message is not modified") => RefusalKind.NotModified,
        _ when Says(description, "chat not found") || Says(description, "PEER_ID_INVALID") || Says(description, "user not found") => RefusalKind.ChatNotFound,
        _ when Says(description, "can't parse entities") => RefusalKind.CantParse,
        _ when Says(description, "too long") || Says(description, "TOO_LONG") => RefusalKind.TooLong,
        _ => RefusalKind.Other,
    };

    static bool Says(string description, string words) => description.Contains(words, StringComparison.OrdinalIgnoreCase);

    ref struct Fields
    {
        public bool? Ok;
        public long MessageId;
        public int ErrorCode;
        public string? Description;
        public int RetryAfter;
        public long MigrateTo;

        public void Read(ReadOnlySpan<byte> body)
        {
            var json = new Utf8JsonReader(body);
            if (!json.Read() || json.TokenType != JsonTokenType.StartObject) return;
            while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
            {
                if (json.ValueTextEquals("ok"u8)) Ok = json.Read() && json.GetBoolean();
                else if (json.ValueTextEquals("result"u8)) ReadResult(ref json);
                else if (json.ValueTextEquals("error_code"u8) && json.Read()) ErrorCode = json.GetInt32();
                else if (json.ValueTextEquals("description"u8) && json.Read()) Description = json.GetString();
                else if (json.ValueTextEquals("parameters"u8)) ReadParameters(ref json);
                else json.Skip();
            }
        }

        void ReadResult(ref Utf8JsonReader json)
        {
            if (!json.Read() || json.TokenType != JsonTokenType.StartObject)
            {
                json.Skip();
                return;
            }

            while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
            {
                if (json.ValueTextEquals("message_id"u8) && json.Read()) MessageId = json.GetInt64();
                else json.Skip();
            }
        }

        void ReadParameters(ref Utf8JsonReader json)
        {
            if (!json.Read() || json.TokenType != JsonTokenType.StartObject)
            {
                json.Skip();
                return;
            }

            while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
            {
                if (json.ValueTextEquals("retry_after"u8) && json.Read()) RetryAfter = json.GetInt32();
                else if (json.ValueTextEquals("migrate_to_chat_id"u8) && json.Read()) MigrateTo = json.GetInt64();
                else json.Skip();
            }
        }
    }
}
