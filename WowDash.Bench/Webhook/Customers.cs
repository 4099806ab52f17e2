using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Headers;
using System.Text;

namespace WowDash.Bench.Webhook;

/// <summary>Somebody to talk to the bot: the chat, and where Telegram would deliver what they say.</summary>
sealed record Customer(long Chat, string Path, string? Secret);

/// <summary>Customers who have whole conversations: each sends its next update when the bot has answered the one before, as people do.</summary>
/// <param name="route">The address an update of a customer goes to, by its number.</param>
sealed class Customers(IReadOnlyList<Customer> people, Func<Customer, long, string> route, Script script, TelegramSink sink) : IDisposable
{
    static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);
    static readonly MediaTypeHeaderValue Json = new("application/json");
    static long updateIds = 500_000;

    readonly ConcurrentQueue<Customer> free = new(people);
    readonly HttpMessageInvoker http = new(new SocketsHttpHandler { ActivityHeadersPropagator = null, UseCookies = false, AllowAutoRedirect = false });

    public Customer First => people[0];

    /// <summary>Some of them, as people of their own.</summary>
    public Customers Of(Func<Customer, bool> which) => new([.. people.Where(which)], route, script, sink);

    /// <summary>Holds so many conversations at once until the time is over; each is finished. Without a pace they go as fast as they are answered.</summary>
    public async Task<Tally> Talk(int atOnce, TimeSpan time, Pace? pace = null)
    {
        var tally = new Tally(time);
        await Task.WhenAll(Enumerable.Range(0, atOnce).Select(_ => Task.Run(async () =>
        {
            while (!tally.IsOver && free.TryDequeue(out var customer))
            {
                await Converse(customer, tally, pace);
                free.Enqueue(customer);
            }
        })));
        return tally;
    }

    /// <summary>Reads what was said after the last conversation.</summary>
    public void ListenOn(Tally tally)
    {
        foreach (var customer in people)
            while (sink.Chat(customer.Chat).TryRead(out var said)) Aside(said, tally);
    }

    public void Dispose() => http.Dispose();

    async Task Converse(Customer customer, Tally tally, Pace? pace)
    {
        Said? last = null;
        foreach (var step in script.Steps)
        {
            var began = pace is null ? Stopwatch.GetTimestamp() : await pace.Turn();
            var status = await Send(customer, step, last);
            tally.Taken.Add(began, Stopwatch.GetTimestamp(), step.Does);
            if (status != 200)
            {
                tally.Fault($"'{step.Does}' was answered with HTTP {status}");
                return;
            }

            if (step.IsAnswer is not null && (last = await Answer(customer, step, tally)) is null) return;
            tally.Answered(began);
        }

        tally.Finished();
    }

    async Task<int> Send(Customer customer, Step step, Said? last)
    {
        var id = Interlocked.Increment(ref updateIds);
        using var request = new HttpRequestMessage(HttpMethod.Post, route(customer, id) + customer.Path) { Content = new ByteArrayContent(Encoding.UTF8.GetBytes(Update(id, customer.Chat, step, last))) };
        request.Content.Headers.ContentType = Json;
        if (customer.Secret is not null) request.Headers.Add("X-Telegram-Bot-Api-Secret-Token", customer.Secret);
        using var answer = await http.SendAsync(request, CancellationToken.None);
        await answer.Content.ReadAsByteArrayAsync();
        return (int)answer.StatusCode;
    }

    async Task<Said?> Answer(Customer customer, Step step, Tally tally)
    {
        var chat = sink.Chat(customer.Chat);
        using var patience = new CancellationTokenSource(Patience);
        try
        {
            while (true)
            {
                if (!chat.TryRead(out var said)) said = await chat.ReadAsync(patience.Token);
                if (step.IsAnswer!(said)) return said;
                Aside(said, tally);
            }
        }
        catch (OperationCanceledException)
        {
            tally.Fault($"'{step.Does}' was not answered");
            return null;
        }
    }

    void Aside(Said said, Tally tally)
    {
        if (script.IsAside(said)) tally.Heard(said);
        else tally.Fault($"said twice or out of turn: {said.Text.ReplaceLineEndings(" ")}");
    }

    static string Update(long id, long chat, Step step, Said? last)
    {
        var number = id.ToString(CultureInfo.InvariantCulture);
        var who = string.Create(CultureInfo.InvariantCulture, $$"""{"id":{{chat}},"is_bot":false,"first_name":"Aziza","last_name":"Karimova","username":"aziza","language_code":"en"}""");
        var where = string.Create(CultureInfo.InvariantCulture, $$"""{"id":{{chat}},"first_name":"Aziza","last_name":"Karimova","username":"aziza","type":"private"}""");
        var message = $$"""{"message_id":{{number}},"from":{{who}},"chat":{{where}},"date":1700000000""";
        if (step.Does == "photo")
            return $$"""{"update_id":{{number}},"message":{{message}},"photo":[{{Photo(id, "s", 90)}},{{Photo(id, "m", 320)}},{{Photo(id, "x", 1280)}}]} }""";
        if (!step.Does.StartsWith("tap:", StringComparison.Ordinal))
            return $$"""{"update_id":{{number}},"message":{{message}},"text":"{{step.Does}}"} }""";
        var pressed = string.Create(CultureInfo.InvariantCulture, $$"""{"message_id":{{last!.MessageId}},"chat":{{where}},"date":1700000000,"text":"?"}""");
        return $$"""{"update_id":{{number}},"callback_query":{"id":"{{number}}","from":{{who}},"message":{{pressed}},"chat_instance":"1","data":"{{last.Button(step.Does[4..])}}"} }""";
    }

    static string Photo(long id, string size, int width) => string.Create(CultureInfo.InvariantCulture,
        $$"""{"file_id":"AgACAgIAAxkBAAIB{{size}}{{id}}","file_unique_id":"AQAD{{size}}{{id}}","width":{{width}},"height":{{width}},"file_size":60000}""");
}
