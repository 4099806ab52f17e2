using WowDash.Tests.Bots;
using WowDash.Tests.Conversations;
using Xunit;

namespace WowDash.Tests.Faults;

/// <summary>5 000 random inputs of one customer, in several ways.</summary>
[Collection(FaultsCollection.Name), Trait("Category", "Faults")]
public sealed class LongWalkTests(BotsPlatform platform) : IClassFixture<BotsPlatform>
{
    [Theory]
    [InlineData(11)]
    [InlineData(12)]
    [InlineData(13)]
    public Task Anything_at_any_time_for_a_long_time(int seed) => RandomWalk.Run(platform, seed, 5000);
}
