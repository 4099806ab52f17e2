using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json;

namespace WowDash.Bench.Webhook;

/// <summary>Where Telegram would be: takes every call at once, and tells the chat's driver what the bot said.</summary>
sealed class TelegramSink : IAsyncDisposable
{
    static readonly byte[] Done = """{"ok":true,"result":true}"""u8.ToArray();

    readonly WebApplication app;
    readonly ConcurrentDictionary<long, Listener> listeners = new();
    long messageIds = 1000;
    long calls;

    TelegramSink(WebApplication app) => this.app = app;

    public string Url { get; private set; } = "";

    public long Calls => Interlocked.Read(ref calls);

    public static async Task<TelegramSink> Start(TimeSpan away)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var sink = new TelegramSink(builder.Build());
        sink.app.Map("/bot{token}/{method}", (HttpContext context, string method) => sink.Take(context, method, away));
        await sink.app.StartAsync();
        sink.Url = sink.app.Urls.First();
        return sink;
    }

    /// <summary>The next thing said in this chat after the call of this method.</summary>
    public Task<Said> Next(long chatId)
    {
        var listener = listeners.GetOrAdd(chatId, _ => new Listener());
        return listener.Next();
    }

    public void Forget(long chatId) => listeners.TryRemove(chatId, out _);

    async Task Take(HttpContext context, string method, TimeSpan away)
    {
        Interlocked.Increment(ref calls);
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body);
        if (away > TimeSpan.Zero) await Task.Delay(away);
        context.Response.ContentType = "application/json";
        if (method is not ("sendMessage" or "editMessageText"))
        {
            await context.Response.Body.WriteAsync(Done);
            return;
        }

        var said = Said.Read(body.GetBuffer().AsSpan(0, (int)body.Length), Interlocked.Increment(ref messageIds));
        await context.Response.WriteAsync($$"""{"ok":true,"result":{"message_id":{{said.MessageId.ToString(CultureInfo.InvariantCulture)}},"date":0,"chat":{"id":{{said.ChatId.ToString(CultureInfo.InvariantCulture)}},"type":"private"}}}""");
        if (listeners.TryGetValue(said.ChatId, out var listener)) listener.Hear(said);
    }

    public async ValueTask DisposeAsync() => await app.DisposeAsync();

    sealed class Listener
    {
        readonly Lock gate = new();
        readonly Queue<Said> heard = new();
        TaskCompletionSource<Said>? waiting;

        public Task<Said> Next()
        {
            lock (gate)
            {
                if (heard.TryDequeue(out var said)) return Task.FromResult(said);
                waiting = new(TaskCreationOptions.RunContinuationsAsynchronously);
                return waiting.Task;
            }
        }

        public void Hear(Said said)
        {
            lock (gate)
            {
                if (waiting is null) heard.Enqueue(said);
                else waiting.SetResult(said);
                waiting = null;
            }
        }
    }
}

/// <summary>A message of the bot: where, which, and the data of its buttons.</summary>
sealed record Said(long ChatId, long MessageId, IReadOnlyList<string> Buttons)
{
    public static Said Read(ReadOnlySpan<byte> json, long messageId)
    {
        var reader = new Utf8JsonReader(json);
        var (chat, message) = (0L, messageId);
        var buttons = new List<string>();
        while (reader.Read())
        {
            if (reader.TokenType != JsonTokenType.PropertyName) continue;
            if (reader.ValueTextEquals("chat_id"))
            {
                reader.Read();
                chat = reader.GetInt64();
            }
            else if (reader.ValueTextEquals("message_id"))
            {
                reader.Read();
                message = reader.GetInt64();
            }
            else if (reader.ValueTextEquals("callback_data"))
            {
                reader.Read();
                buttons.Add(reader.GetString()!);
            }
        }

        return new(chat, message, buttons);
    }
}
