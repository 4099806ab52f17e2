using WowDash.Tests.Bots;
using Xunit;

namespace WowDash.Tests.Conversations;

/// <summary>Short walks; the long ones are with the faults.</summary>
public sealed class RandomWalkTests(BotsPlatform platform) : IClassFixture<BotsPlatform>
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public Task Anything_at_any_time(int seed) => RandomWalk.Run(platform, seed, 400);
}
