using System.Text.Json.Serialization;

namespace WowDash.Bots.Telegram;

// Answers and requests of calls that are not part of conversations, as the Bot API names them.

sealed record BotUser(long Id, bool IsBot, string FirstName, string? Username);

sealed record WebhookInfo
{
    public string Url { get; init; } = "";
    public int PendingUpdateCount { get; init; }

    /// <summary>Unix seconds.</summary>
    public long? LastErrorDate { get; init; }
    public string? LastErrorMessage { get; init; }
    public string? IpAddress { get; init; }
    public int? MaxConnections { get; init; }
    public IReadOnlyList<string>? AllowedUpdates { get; init; }
}

sealed record RemoteFile(string FileId, string FileUniqueId, long? FileSize, string? FilePath);

sealed record SentMessage(SentDocument? Document);

sealed record SentDocument(string FileId);

sealed record MenuCommand(string Command, string Description);

sealed record GetUpdates(long Offset, int Limit, int Timeout, IReadOnlyList<string> AllowedUpdates);

sealed record SetWebhook(string Url, string SecretToken, int MaxConnections, IReadOnlyList<string> AllowedUpdates);

sealed record GetFile(string FileId);

sealed record SetMyCommands(IReadOnlyList<MenuCommand> Commands, string? LanguageCode);

sealed record GetMyCommands(string? LanguageCode);

/// <summary>The envelope of every answer.</summary>
sealed record Envelope<T>
    where T : class
{
    public bool Ok { get; init; }
    public T? Result { get; init; }
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(GetUpdates))]
[JsonSerializable(typeof(SetWebhook))]
[JsonSerializable(typeof(GetFile))]
[JsonSerializable(typeof(SetMyCommands))]
[JsonSerializable(typeof(GetMyCommands))]
[JsonSerializable(typeof(Envelope<BotUser>))]
[JsonSerializable(typeof(Envelope<WebhookInfo>))]
[JsonSerializable(typeof(Envelope<RemoteFile>))]
[JsonSerializable(typeof(Envelope<MenuCommand[]>))]
[JsonSerializable(typeof(Envelope<SentMessage>))]
sealed partial class ApiJson : JsonSerializerContext;
