using System.Globalization;
using WowDash.Tests.Support;
using Xunit;

namespace WowDash.Tests.Faults;

/// <summary>kill −9 of whatever runs, again and again, while customers order.</summary>
[Collection(FaultsCollection.Name), Trait("Category", "Faults")]
public sealed class KillTests
{
    // the long run of quality.md: WOWDASH_TEST_KILLS=500
    static readonly int Kills = int.Parse(Environment.GetEnvironmentVariable("WOWDASH_TEST_KILLS") ?? "25", CultureInfo.InvariantCulture);

    static readonly TimeSpan BetweenKills = TimeSpan.FromSeconds(1.5);

    // a reply that its worker did not send comes from the sweep, and should that be killed as well, after its lease
    static readonly TimeSpan Patience = TimeSpan.FromSeconds(110);

    [Fact]
    public async Task Random_kills_lose_nothing_and_double_nothing()
    {
        await using var installation = await TestInstallation.Start(workers: 2);
        await using var proxy = await RoundRobin.Over([.. installation.Workers.Select(w => w.Url)]);
        proxy.LosesEvery = 7;
        await installation.SetWebhooks(proxy.Url);

        var (errands, done) = Crowd.Come(installation, customers: Math.Max(30, Kills), over: BetweenKills * Kills, Patience);
        await new Reaper(installation).Kill(Kills);
        await done;
        await new Invariants(installation, errands).Hold();
    }
}
