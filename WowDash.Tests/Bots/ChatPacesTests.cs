using WowDash.Bots.Outbox;
using WowDash.Tests.Support;
using Xunit;

namespace WowDash.Tests.Bots;

public sealed class ChatPacesTests
{
    const int Bot = 1, Chat = 7, Group = -7;

    readonly StoppedClock clock = new();
    readonly ChatPaces paces;

    public ChatPacesTests() => paces = new(clock);

    [Theory]
    [InlineData(Chat, 3, 1)]
    [InlineData(Group, 20, 3)]
    public void A_burst_goes_at_once_and_then_one_at_a_time(int chat, int burst, int seconds)
    {
        for (var i = 0; i < burst; i++) Assert.Equal(TimeSpan.Zero, paces.Take(Bot, chat));
        for (var i = 0; i < 4; i++)
        {
            Assert.Equal(TimeSpan.FromSeconds(seconds), paces.Take(Bot, chat));
            clock.Time += TimeSpan.FromSeconds(seconds);
            Assert.Equal(TimeSpan.Zero, paces.Take(Bot, chat));
        }

        Assert.Equal(TimeSpan.Zero, paces.Take(Bot, chat + 1));
    }

    [Theory]
    [InlineData(1, 0)]
    [InlineData(4, 2)]
    [InlineData(40, 3)]
    public void What_is_owed_waits_for_the_replies_before_it_and_one_window_at_most(int replies, int seconds)
    {
        for (var i = 0; i < replies; i++) paces.Count(Bot, Chat);
        Assert.Equal(TimeSpan.FromSeconds(seconds), paces.Take(Bot, Chat));
        clock.Time += TimeSpan.FromSeconds(seconds);
        Assert.Equal(TimeSpan.Zero, paces.Take(Bot, Chat));
    }

    [Fact]
    public void A_chat_that_rests_is_left_alone_until_then_and_others_are_not()
    {
        paces.Rest(Bot, Chat, TimeSpan.FromMinutes(1));
        clock.Time += TimeSpan.FromSeconds(59);
        Assert.Equal(TimeSpan.FromSeconds(1), paces.Take(Bot, Chat));
        Assert.Equal(TimeSpan.Zero, paces.Take(Bot + 1, Chat));
        clock.Time += TimeSpan.FromSeconds(1);
        Assert.Equal(TimeSpan.Zero, paces.Take(Bot, Chat));
    }
}
