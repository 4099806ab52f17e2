using WowDash.Bots.State;
using WowDash.Tests.Support;
using Xunit;

namespace WowDash.Tests.States;

public sealed class CustomerLaneTests
{
    readonly StoppedClock clock = new();

    [Fact]
    public async Task A_lane_nobody_uses_is_let_go_once_its_marks_are_written_whether_or_not_a_state_holds_them()
    {
        var lanes = new CustomerLanes(clock);
        var mark = ReplyMark.Of(1, 5);
        var turn = await lanes.Enter(new(1, 1), default);
        turn.Lane.NoteSent(mark);
        turn.Dispose();
        clock.Time += TimeSpan.FromMinutes(1);
        lanes.LetIdleGo();
        Assert.Single(lanes.All);
        turn.Lane.Written([mark]);
        Assert.Equal([mark], turn.Lane.SentSoFar());
        lanes.LetIdleGo();
        Assert.Empty(lanes.All);
    }

    [Fact]
    public async Task A_lane_with_somebody_in_it_or_replies_under_way_stays()
    {
        var lanes = new CustomerLanes(clock);
        var turn = await lanes.Enter(new(1, 1), default);
        Assert.True(turn.Lane.TryHold());
        clock.Time += TimeSpan.FromMinutes(1);
        lanes.LetIdleGo();
        turn.Dispose();
        lanes.LetIdleGo();
        Assert.Single(lanes.All);
        turn.Lane.Release();
        lanes.LetIdleGo();
        Assert.Empty(lanes.All);
        Assert.False(turn.Lane.TryHold());
    }

    [Fact]
    public async Task Customers_take_turns_each_in_a_lane_of_their_own_center()
    {
        var lanes = new CustomerLanes(clock);
        var first = await lanes.Enter(new(1, 1), default);
        var waiting = lanes.Enter(new(1, 1), default).AsTask();
        using (await lanes.Enter(new(2, 1), default)) Assert.False(waiting.IsCompleted);
        first.Dispose();
        (await waiting).Dispose();
        Assert.Equal(2, lanes.All.Count());
    }

    [Fact]
    public void Handled_updates_are_remembered_whichever_way_their_ids_jump()
    {
        var state = new ConversationState();
        long[] ids = [1_000_000, 1_000_001, 5, 900_000_000_000, .. Enumerable.Range(10, 40).Select(n => (long)n)];
        foreach (var id in ids)
        {
            Assert.False(state.Handled(id));
            state.MarkHandled(id);
        }

        Assert.All(ids, id => Assert.True(state.Handled(id)));
        for (var id = 2_000; id < 2_060; id++) state.MarkHandled(id);
        Assert.False(state.Handled(5));
    }
}
