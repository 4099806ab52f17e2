using System.Text.Json;
using System.Text.Json.Serialization;
using Npgsql;
using StackExchange.Redis;

namespace WowDash.Bench.Webhook;

/// <summary>The baseline: a bare ASP.NET program that has the same conversation. Parse, state in Redis, reply by a call, one insert at the end. No tenants, no secret,
/// no repeats recognised, no order kept between a person's updates, nothing durable but the last row.</summary>
static class BareBot
{
    static readonly string[] Questions = ["Service?", "Language?", "Document?", "Copies?", "Names?", "Files?", "Payment?", "Agreed?"];

    public static async Task<int> Run(string url, string telegram, string postgres, string redis)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls(url);
        await using var app = builder.Build();
        await using var database = NpgsqlDataSource.Create(postgres);
        await using (var create = database.CreateCommand("create table if not exists bare_orders (id bigint generated always as identity, chat_id bigint, answers text)")) await create.ExecuteNonQueryAsync();
        using var multiplexer = await ConnectionMultiplexer.ConnectAsync(redis);
        var states = multiplexer.GetDatabase();
        using var client = new HttpClient { BaseAddress = new Uri($"{telegram}/bot1:bare/") };

        app.MapPost("/webhook", async (HttpContext context) =>
        {
            var update = await JsonSerializer.DeserializeAsync(context.Request.Body, BareJson.Default.BareUpdate);
            var chat = update!.Message?.Chat.Id ?? update.CallbackQuery!.Message.Chat.Id;
            var key = (RedisKey)$"state:{chat}";
            var stored = await states.StringGetAsync(key);
            var state = stored.HasValue ? JsonSerializer.Deserialize((byte[])stored!, BareJson.Default.BareState)! : new BareState();
            state.Answers.Add(update.Message?.Text ?? update.CallbackQuery!.Data);
            var done = state.Answers.Count > Questions.Length;
            if (done)
            {
                await using var insert = database.CreateCommand("insert into bare_orders (chat_id, answers) values ($1, $2)");
                insert.Parameters.Add(new() { Value = chat });
                insert.Parameters.Add(new() { Value = string.Join('\n', state.Answers) });
                await insert.ExecuteNonQueryAsync();
                await states.KeyDeleteAsync(key);
            }
            else
            {
                await states.StringSetAsync(key, JsonSerializer.SerializeToUtf8Bytes(state, BareJson.Default.BareState), TimeSpan.FromHours(24));
            }

            var text = done ? "Thank you, your order was accepted." : Questions[state.Answers.Count - 1];
            var markup = new BareMarkup([[new("1", $"a:{state.Answers.Count}:1"), new("2", $"a:{state.Answers.Count}:2")]]);
            if (update.CallbackQuery is { } press)
                await Send("editMessageText", new BareEdit(chat, press.Message.MessageId, text, markup), BareJson.Default.BareEdit);
            else
                await Send("sendMessage", new BareSend(chat, text, markup), BareJson.Default.BareSend);
            if (update.CallbackQuery is { } pressed)
                await context.Response.WriteAsJsonAsync(new BareAnswer("answerCallbackQuery", pressed.Id), BareJson.Default.BareAnswer);
        });

        async Task Send<T>(string method, T call, System.Text.Json.Serialization.Metadata.JsonTypeInfo<T> type)
        {
            using var content = new ByteArrayContent(JsonSerializer.SerializeToUtf8Bytes(call, type));
            content.Headers.ContentType = new("application/json");
            using var answer = await client.PostAsync(method, content);
            answer.EnsureSuccessStatusCode();
            await answer.Content.ReadAsByteArrayAsync();
        }

        await app.RunAsync();
        return 0;
    }
}

sealed record BareUpdate(long UpdateId, BareMessage? Message, BarePress? CallbackQuery);

sealed record BareMessage(long MessageId, BareChat Chat, string? Text);

sealed record BareChat(long Id);

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

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(BareUpdate))]
[JsonSerializable(typeof(BareState))]
[JsonSerializable(typeof(BareSend))]
[JsonSerializable(typeof(BareEdit))]
[JsonSerializable(typeof(BareAnswer))]
sealed partial class BareJson : JsonSerializerContext;
