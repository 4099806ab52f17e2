using System.Text.Json;

namespace WowDash.Bench.Webhook;

/// <summary>A message of the bot, new or changed: where, which, its text and the data of its buttons.</summary>
sealed record Said(long ChatId, long MessageId, string Text, IReadOnlyList<string> Buttons)
{
    /// <summary>The data of the first button that begins so; null when it has none.</summary>
    public string? Button(string prefix) => Buttons.FirstOrDefault(b => b.StartsWith(prefix, StringComparison.Ordinal));

    /// <summary>Reads a sendMessage or editMessageText; a new message gets the id.</summary>
    public static Said Read(ReadOnlySpan<byte> json, long newId)
    {
        var reader = new Utf8JsonReader(json);
        var (chat, message, text) = (0L, newId, "");
        var buttons = new List<string>();
        while (reader.Read())
        {
            if (reader.TokenType != JsonTokenType.PropertyName) continue;
            if (reader.ValueTextEquals("chat_id"u8) && reader.Read()) chat = reader.GetInt64();
            else if (reader.ValueTextEquals("message_id"u8) && reader.Read()) message = reader.GetInt64();
            else if (reader.ValueTextEquals("callback_data"u8) && reader.Read()) buttons.Add(reader.GetString()!);
            else if (reader.CurrentDepth == 1 && reader.ValueTextEquals("text"u8) && reader.Read()) text = reader.GetString()!;
        }

        return new(chat, message, text, buttons);
    }
}
