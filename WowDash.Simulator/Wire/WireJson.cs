using System.Text.Json.Serialization;

namespace WowDash.Simulator.Wire;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    NumberHandling = JsonNumberHandling.AllowReadingFromString)]
[JsonSerializable(typeof(Update))]
[JsonSerializable(typeof(Message[]))]
[JsonSerializable(typeof(ReplyMarkup))]
[JsonSerializable(typeof(WebhookInfo))]
[JsonSerializable(typeof(BotCommand[]))]
[JsonSerializable(typeof(CommandScope))]
[JsonSerializable(typeof(FileLink))]
[JsonSerializable(typeof(MessageIdOnly))]
[JsonSerializable(typeof(InputMedia[]))]
[JsonSerializable(typeof(long[]))]
[JsonSerializable(typeof(string[]))]
[JsonSerializable(typeof(bool))]
internal sealed partial class WireJson : JsonSerializerContext;
