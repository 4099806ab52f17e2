using System.Net;
using WowDash.Tests.Support;
using Xunit;

namespace WowDash.Tests.Faults;

/// <summary>The database crashes in the middle of conversations and comes back some time later.</summary>
[Collection(FaultsCollection.Name), Trait("Category", "Faults")]
public sealed class PostgresAwayTests
{
    static readonly TimeSpan Away = TimeSpan.FromSeconds(10);
    static readonly TimeSpan Patience = TimeSpan.FromSeconds(80);

    [Fact]
    public async Task Updates_wait_at_Telegram_and_everything_goes_on_by_itself()
    {
        await using var postgres = await OwnPostgres.Start();
        await using var installation = await TestInstallation.Start(workers: 2, database: postgres.Address);
        await using var proxy = await RoundRobin.Over([.. installation.Workers.Select(w => w.Url)]);
        await installation.SetWebhooks(proxy.Url);
        using var door = await Door.Of(installation, installation.FirstBot);

        var (errands, done) = Crowd.Come(installation, customers: 20, over: TimeSpan.FromSeconds(15), Patience);
        await Task.Delay(TimeSpan.FromSeconds(7));
        await postgres.GoAway();
        var back = Task.Delay(Away);
        await Refused(door);
        await Health(installation, ready: HttpStatusCode.ServiceUnavailable);
        await back;
        await Refused(door);
        await postgres.ComeBack();

        foreach (var worker in installation.Workers) await TestInstallation.UntilReady(worker);
        await done;
        await new Invariants(installation, errands).Hold();
        Assert.All([installation.Bots!, .. installation.Workers.Select(w => w.Process)], p => Assert.Null(p.ExitCode));
    }

    static async Task Refused(Door door)
    {
        using var answer = await door.Hand("""{"update_id":1,"message":{"message_id":1,"date":1,"text":"/start","from":{"id":5,"is_bot":false,"first_name":"A"},"chat":{"id":5,"type":"private"}}}"""u8.ToArray());
        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        Assert.NotNull(answer.Headers.RetryAfter?.Delta);
    }

    static async Task Health(TestInstallation installation, HttpStatusCode ready)
    {
        using var client = new HttpClient { BaseAddress = new Uri(installation.Workers[0].Url) };
        Assert.Equal(ready, (await client.GetAsync("/health/ready")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/health/live")).StatusCode);
    }
}
