using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Npgsql;
using StackExchange.Redis;

namespace WowDash.Bench.Webhook;

/// <summary>The baseline: a bare ASP.NET program that has the same conversation. Parses, keeps the state in Redis, answers by a call, fetches the picture to disk,
/// inserts one row at the end. No tenants, no secret, no repeats recognised, no order kept between a person's updates, nothing durable but the last row.</summary>
static class BareBot
{
    /// <summary>The word that makes this program the baseline.</summary>
    public const string Role = "bare-bot";

    /// <summary>Where it is told what it needs: <c>BARE_URL</c>, <c>BARE_TELEGRAM</c>, <c>BARE_POSTGRES</c>, <c>BARE_REDIS</c>, <c>BARE_FILES</c>.</summary>
    static string Told(string name) => Environment.GetEnvironmentVariable($"BARE_{name}") ?? throw new InvalidOperationException($"BARE_{name} is not set");

    static readonly string[] Says = ["1 Which service?", "2 Which language?", "3 Which document?", "4 How many copies?", "5 Send your files", "6 One file, one page", "7 Agreed?", "8 How will you pay?"];

    const string Thanks = "9 Thank you, your order was accepted";

    public static async Task<int> Run()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls(Told("URL"));
        await using var app = builder.Build();
        await using var database = NpgsqlDataSource.Create(Told("POSTGRES"));
        await Execute(database, "create table if not exists bare_orders (id bigint generated always as identity primary key, chat_id bigint, answers text)");
        using var redis = await ConnectionMultiplexer.ConnectAsync(Told("REDIS"));
        using var telegram = new HttpClient();
        var bot = new Conversation(database, redis.GetDatabase(), telegram, Told("TELEGRAM"), Told("FILES"));
        app.MapGet("/", () => "ready");
        app.MapPost("/webhook", bot.Answer);
        app.MapPost("/empty", () => Results.Ok());
        await app.RunAsync();
        return 0;
    }

    static async Task Execute(NpgsqlDataSource database, string sql, params object[] values)
    {
        await using var command = database.CreateCommand(sql);
        foreach (var value in values) command.Parameters.Add(new() { Value = value });
        await command.ExecuteNonQueryAsync();
    }

    sealed class Conversation(NpgsqlDataSource database, IDatabase states, HttpClient telegram, string api, string files)
    {
        public async Task Answer(HttpContext context)
        {
            var update = await JsonSerializer.DeserializeAsync(context.Request.Body, BareJson.Default.BareUpdate);
            var chat = update!.Message?.Chat.Id ?? update.CallbackQuery!.Message.Chat.Id;
            var key = (RedisKey)$"state:{chat}";
            var stored = await states.StringGetAsync(key);
            var state = stored.HasValue ? JsonSerializer.Deserialize((byte[])stored!, BareJson.Default.BareState)! : new BareState();
            state.Answers.Add(update.Message?.Photo is { } photo ? await Fetch(photo[^1].FileId) : update.Message?.Text ?? update.CallbackQuery!.Data);
            var done = state.Answers.Count > Says.Length;
            if (done)
            {
                await Execute(database, "insert into bare_orders (chat_id, answers) values ($1, $2)", chat, string.Join('\n', state.Answers));
                await states.KeyDeleteAsync(key);
            }
            else
            {
                await states.StringSetAsync(key, JsonSerializer.SerializeToUtf8Bytes(state, BareJson.Default.BareState), TimeSpan.FromHours(24));
            }

            await Say(update, chat, done ? Thanks : Says[state.Answers.Count - 1], new([[new("1", $"a:{state.Answers.Count}:1"), new("2", $"a:{state.Answers.Count}:2")]]));
            if (update.CallbackQuery is { } press) await context.Response.WriteAsJsonAsync(new BareAnswer("answerCallbackQuery", press.Id), BareJson.Default.BareAnswer);
        }

        Task Say(BareUpdate update, long chat, string text, BareMarkup markup) => update.CallbackQuery is { } press
            ? Call("editMessageText", new BareEdit(chat, press.Message.MessageId, text, markup), BareJson.Default.BareEdit)
            : Call("sendMessage", new BareSend(chat, text, markup), BareJson.Default.BareSend);

        async Task<string> Fetch(string fileId)
        {
            var found = JsonSerializer.Deserialize(await Call("getFile", new BareGetFile(fileId), BareJson.Default.BareGetFile), BareJson.Default.BareFound)!;
            var path = Path.Combine(files, Data.Secret.New(16));
            await using var content = await telegram.GetStreamAsync(new Uri($"{api}/file/bot1:bare/{found.Result.FilePath}"));
            await using var file = File.Create(path);
            await content.CopyToAsync(file);
            return path;
        }

        async Task<byte[]> Call<T>(string method, T call, JsonTypeInfo<T> type)
        {
            using var content = new ByteArrayContent(JsonSerializer.SerializeToUtf8Bytes(call, type));
            content.Headers.ContentType = new("application/json");
            using var answer = await telegram.PostAsync(new Uri($"{api}/bot1:bare/{method}"), content);
            answer.EnsureSuccessStatusCode();
            return await answer.Content.ReadAsByteArrayAsync();
        }
    }
}

sealed record BareUpdate(long UpdateId, BareMessage? Message, BarePress? CallbackQuery);

sealed record BareMessage(long MessageId, BareChat Chat, string? Text, IReadOnlyList<BarePhoto>? Photo);

sealed record BareChat(long Id);

sealed record BarePhoto(string FileId);

sealed record BarePress(string Id, BareMessage Message, string Data);

sealed class BareState
{
    public List<string> Answers { get; init; } = [];
}

sealed record BareSend(long ChatId, string Text, BareMarkup ReplyMarkup);

sealed record BareEdit(long ChatId, long MessageId, string Text, BareMarkup ReplyMarkup);

sealed record BareMarkup(IReadOnlyList<IReadOnlyList<BareButton>> InlineKeyboard);

sealed record BareButton(string Text, string CallbackData);

sealed record BareAnswer(string Method, string CallbackQueryId);

sealed record BareGetFile(string FileId);

sealed record BareFound(BareFile Result);

sealed record BareFile(string FilePath);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(BareUpdate))]
[JsonSerializable(typeof(BareState))]
[JsonSerializable(typeof(BareSend))]
[JsonSerializable(typeof(BareEdit))]
[JsonSerializable(typeof(BareAnswer))]
[JsonSerializable(typeof(BareGetFile))]
[JsonSerializable(typeof(BareFound))]
sealed partial class BareJson : JsonSerializerContext;
