using WowDash.Tests.Support;
using WowDash.Web.Operator.Up;
using Xunit;

namespace WowDash.Tests.Faults;

/// <summary>A deployment under load: one process after the other is asked to stop and a new one takes its place.</summary>
[Collection(FaultsCollection.Name), Trait("Category", "Faults")]
public sealed class RollingRestartTests
{
    static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    [Fact]
    public async Task Customers_notice_nothing_of_a_rolling_restart()
    {
        await using var installation = await TestInstallation.Start(workers: 2);
        await using var proxy = await RoundRobin.Over([.. installation.Workers.Select(w => w.Url)]);
        proxy.LosesEvery = 7;
        await installation.SetWebhooks(proxy.Url);

        var (errands, done) = Crowd.Come(installation, customers: 30, over: TimeSpan.FromSeconds(25), Patience);
        for (var round = 0; round < 2; round++)
        {
            foreach (var worker in installation.Workers)
            {
                await Task.Delay(TimeSpan.FromSeconds(1.5));
                await Stop(worker.Process);
                await installation.StartAgain(worker);
            }

            await Stop(installation.Bots!);
            await installation.StartBots();
        }

        await done;
        await new Invariants(installation, errands) { MostRepeats = 1 }.Hold();
    }

    static async Task Stop(Child process)
    {
        process.Send(Signals.Terminate);
        await process.Ended.WaitAsync(TimeSpan.FromSeconds(25));
        Assert.Equal(0, process.ExitCode);
    }
}
