using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Headers;
using System.Text;

namespace WowDash.Bench.Webhook;

/// <summary>Customers who have whole conversations: each sends its next update when the bot has answered the one before, as people do.</summary>
sealed class Customers(HttpClient client, TelegramSink sink, string path, string? secret, Func<int, Said?, string?> next)
{
    static long updateIds = 500_000;

    readonly List<double> latencies = [];
    readonly Lock gate = new();

    public int Conversations { get; private set; }

    public int Failures { get; private set; }

    public IReadOnlyList<double> Latencies => latencies;

    /// <summary>Holds conversations at once in so many chats until the time is over; each is finished.</summary>
    public async Task Talk(IReadOnlyList<long> chats, TimeSpan time)
    {
        var until = Stopwatch.GetTimestamp() + (long)(time.TotalSeconds * Stopwatch.Frequency);
        await Task.WhenAll(chats.Select(chat => Task.Run(async () =>
        {
            while (Stopwatch.GetTimestamp() < until) await Converse(chat);
        })));
    }

    /// <summary>One conversation in each chat.</summary>
    public Task TalkOnce(IEnumerable<long> chats) => Task.WhenAll(chats.Select(Converse));

    async Task Converse(long chat)
    {
        Said? said = null;
        var mine = new List<double>();
        for (var i = 0; next(i, said) is { } input; i++)
        {
            var began = Stopwatch.GetTimestamp();
            var reply = sink.Next(chat);
            using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new ByteArrayContent(Encoding.UTF8.GetBytes(Update(chat, said, input))) };
            request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
            if (secret is not null) request.Headers.Add("X-Telegram-Bot-Api-Secret-Token", secret);
            using var answer = await client.SendAsync(request);
            if (!answer.IsSuccessStatusCode || await Task.WhenAny(reply, Task.Delay(TimeSpan.FromSeconds(20))) != reply)
            {
                lock (gate) Failures++;
                sink.Forget(chat);
                return;
            }

            said = await reply;
            mine.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
        }

        lock (gate)
        {
            latencies.AddRange(mine);
            Conversations++;
        }
    }

    // an input that starts with "tap:" presses a button of the last message
    static string Update(long chat, Said? said, string input)
    {
        var id = Interlocked.Increment(ref updateIds).ToString(CultureInfo.InvariantCulture);
        var who = $$"""{"id":{{chat}},"is_bot":false,"first_name":"Aziza","language_code":"uz"}""";
        var where = $$"""{"id":{{chat}},"type":"private","first_name":"Aziza"}""";
        return input.StartsWith("tap:", StringComparison.Ordinal)
            ? $$"""{"update_id":{{id}},"callback_query":{"id":"{{id}}","from":{{who}},"chat_instance":"1","data":"{{input[4..]}}","message":{"message_id":{{said!.MessageId}},"date":1700000000,"chat":{{where}},"text":"?"} } }"""
            : $$"""{"update_id":{{id}},"message":{"message_id":{{id}},"from":{{who}},"chat":{{where}},"date":1700000000,"text":"{{input}}"} }""";
    }
}
