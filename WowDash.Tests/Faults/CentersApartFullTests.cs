using WowDash.Tests.Bots;
using Xunit;

namespace WowDash.Tests.Faults;

/// <summary>The same as in the suite, with as many as the platform is to bear.</summary>
[Collection(FaultsCollection.Name), Trait("Category", "Faults")]
public sealed class CentersApartFullTests(BotsPlatform platform) : IClassFixture<BotsPlatform>
{
    [Fact]
    public Task Twenty_centers_with_two_hundred_customers_each_at_once() => new CentersApart(platform, centers: 20, customers: 200).OthersWaitNoLonger();
}
