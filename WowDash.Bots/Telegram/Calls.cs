using System.Text.Json;
using System.Text.Json.Serialization;

namespace WowDash.Bots.Telegram;

// What is sent, as the Bot API names it. HTML parse mode only; texts are built by Html, which escapes every value.

sealed record SendMessage(long ChatId, string Text, ReplyMarkup? ReplyMarkup = null, string? ParseMode = "HTML", bool? DisableNotification = null);

sealed record EditMessageText(long ChatId, long MessageId, string Text, ReplyMarkup? ReplyMarkup = null, string? ParseMode = "HTML");

sealed record DeleteMessage(long ChatId, long MessageId);

sealed record SendLocation(long ChatId, double Latitude, double Longitude);

sealed record SendKnownDocument(long ChatId, string Document, string? Caption = null, string ParseMode = "HTML");

sealed record AnswerCallbackQuery(string CallbackQueryId, string? Text = null, bool? ShowAlert = null)
{
    /// <summary>Names the method when the call is the webhook's own answer.</summary>
    public string Method => "answerCallbackQuery";
}

/// <summary>Any of the Bot API's markups: the fields of one are set, the others left out.</summary>
sealed record ReplyMarkup
{
    public IReadOnlyList<IReadOnlyList<InlineButton>>? InlineKeyboard { get; init; }
    public IReadOnlyList<IReadOnlyList<KeyboardButton>>? Keyboard { get; init; }
    public bool? ResizeKeyboard { get; init; }
    public bool? OneTimeKeyboard { get; init; }
    public string? InputFieldPlaceholder { get; init; }
    public bool? RemoveKeyboard { get; init; }
}

sealed record InlineButton(string Text, string? CallbackData = null, string? Url = null);

sealed record KeyboardButton(string Text, bool? RequestContact = null);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(SendMessage))]
[JsonSerializable(typeof(EditMessageText))]
[JsonSerializable(typeof(DeleteMessage))]
[JsonSerializable(typeof(SendLocation))]
[JsonSerializable(typeof(SendKnownDocument))]
[JsonSerializable(typeof(AnswerCallbackQuery))]
sealed partial class CallJson : JsonSerializerContext;

/// <summary>A call as it is stored and sent: method and JSON body.</summary>
readonly record struct BotCall(string Method, ReadOnlyMemory<byte> Body)
{
    public static BotCall Of<T>(string method, T call)
        where T : class =>
        new(method, JsonSerializer.SerializeToUtf8Bytes(call, typeof(T), CallJson.Default));
}
