using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using System.Threading.Channels;

namespace WowDash.Bench.Webhook;

/// <summary>Where Telegram would be: takes every call, at once or as far away as it is told, hands out the one picture there is, and tells each chat's customer what the bot said.</summary>
sealed class TelegramSink : IAsyncDisposable
{
    const int PictureBytes = 60_000;

    static readonly byte[] Done = """{"ok":true,"result":true}"""u8.ToArray();
    static readonly byte[] Found = """{"ok":true,"result":{"file_id":"p","file_unique_id":"u","file_size":60000,"file_path":"photos/p.jpg"}}"""u8.ToArray();

    // begins as a JPEG does; what follows nobody looks at
    static readonly byte[] Picture = [0xFF, 0xD8, 0xFF, 0xE0, .. Enumerable.Range(0, PictureBytes - 4).Select(i => (byte)(i * 31))];

    readonly WebApplication app;
    readonly ConcurrentDictionary<long, Channel<Said>> chats = new();
    long messageIds = 1000;

    readonly TimeSpan away;

    TelegramSink(WebApplication app, TimeSpan away) => (this.app, this.away) = (app, away);

    public string Url { get; private set; } = "";

    public static async Task<TelegramSink> Start(TimeSpan away = default)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var sink = new TelegramSink(builder.Build(), away);
        sink.app.Run(sink.Take);
        await sink.app.StartAsync();
        sink.Url = sink.app.Urls.First();
        return sink;
    }

    /// <summary>What is said in a chat, in order.</summary>
    public ChannelReader<Said> Chat(long id) => ChatOf(id).Reader;

    Channel<Said> ChatOf(long id) => chats.GetOrAdd(id, _ => Channel.CreateUnbounded<Said>());

    async Task Take(HttpContext context)
    {
        if (away > TimeSpan.Zero) await Task.Delay(away);
        var path = context.Request.Path.Value!;
        var method = path.StartsWith("/file/", StringComparison.Ordinal) ? "file" : path[(path.LastIndexOf('/') + 1)..];
        await (method switch
        {
            "sendMessage" or "editMessageText" => Hear(context),
            "getFile" => Answer(context, "application/json", Found),
            "file" => Answer(context, "image/jpeg", Picture),
            _ => Answer(context, "application/json", Done),
        });
    }

    async Task Hear(HttpContext context)
    {
        using var body = new MemoryStream(1024);
        await context.Request.Body.CopyToAsync(body);
        var said = Said.Read(body.GetBuffer().AsSpan(0, (int)body.Length), Interlocked.Increment(ref messageIds));
        var (message, chat) = (said.MessageId.ToString(CultureInfo.InvariantCulture), said.ChatId.ToString(CultureInfo.InvariantCulture));
        await Answer(context, "application/json", Encoding.UTF8.GetBytes($$"""{"ok":true,"result":{"message_id":{{message}},"date":0,"chat":{"id":{{chat}},"type":"private"} } }"""));
        ChatOf(said.ChatId).Writer.TryWrite(said);
    }

    static async Task Answer(HttpContext context, string type, byte[] bytes)
    {
        context.Response.ContentType = type;
        context.Response.ContentLength = bytes.Length;
        await context.Response.BodyWriter.WriteAsync(bytes);
    }

    public async ValueTask DisposeAsync() => await app.DisposeAsync();
}
