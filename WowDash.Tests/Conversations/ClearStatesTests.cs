using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WowDash.Data;
using WowDash.Data.Conversations;
using WowDash.Tests.Support;
using Xunit;

namespace WowDash.Tests.Conversations;

public sealed class ClearStatesTests(TestPlatform platform) : IClassFixture<TestPlatform>
{
    [Fact]
    public async Task Expired_states_are_cleared_with_true_counts_and_a_second_run_clears_none()
    {
        var (one, other) = (await TestCenter.Create(platform), await TestCenter.Create(platform));
        await Fill(one, 2500, age: TimeSpan.FromHours(30));
        await Fill(one, 3, age: TimeSpan.FromHours(2), from: 5000);
        await Fill(other, 4, age: TimeSpan.FromHours(30), kind: ConversationKind.Payment);

        Assert.Equal(2504, await Clear(new() { DryRun = true }));
        Assert.Equal(4, await Clear(new() { CenterId = other.Id, DryRun = true }));
        Assert.Equal(0, await Clear(new() { CenterId = other.Id, Kind = ConversationKind.Draft }));
        Assert.Equal(4, await Clear(new() { Kind = ConversationKind.Payment }));
        Assert.Equal(2500, await Clear(new()));
        Assert.Equal(0, await Clear(new()));
        Assert.Equal(3, await one.Read(db => db.Conversations.CountAsync()));
    }

    [Fact]
    public async Task Older_than_clears_what_nobody_wrote_in_but_not_what_still_owes_replies()
    {
        var center = await TestCenter.Create(platform);
        await Fill(center, 2, age: TimeSpan.FromHours(5));
        await Fill(center, 1, age: TimeSpan.FromHours(5), from: 10, owesReplies: true);
        await Fill(center, 3, age: TimeSpan.FromMinutes(30), from: 20);
        var which = new StatesToClear { OlderThan = TimeSpan.FromHours(1), CenterId = center.Id };
        Assert.Equal((2, 2, 0), (await Clear(which with { DryRun = true }), await Clear(which), await Clear(which)));
        Assert.Equal(4, await center.Read(db => db.Conversations.CountAsync()));
    }

    [Fact]
    public async Task Only_the_platform_clears_states()
    {
        var center = await TestCenter.Create(platform);
        Assert.Equal("permission.platform", (await center.Run((ClearStates verb) => verb.Run(center.AsOwner, new()))).Refusal?.Id);
    }

    async Task Fill(TestCenter center, int count, TimeSpan age, ConversationKind kind = ConversationKind.Draft, long from = 1, bool owesReplies = false)
    {
        var written = platform.Clock.GetUtcNow() - age;
        await center.Read(async db =>
        {
            db.Conversations.AddRange(Enumerable.Range(0, count).Select(i => new Data.Conversations.Conversation
            {
                TelegramUserId = from + i,
                Body = [1],
                Kind = kind,
                CreatedAt = written,
                UpdatedAt = written,
                ExpiresAt = written + platform.Settings.StateTtl,
                RepliesDueAt = owesReplies ? written : null,
            }));
            return await db.SaveChangesAsync();
        });
    }

    async Task<long> Clear(StatesToClear which)
    {
        await using var scope = platform.Services.CreateAsyncScope();
        return (await scope.ServiceProvider.GetRequiredService<ClearStates>().Run(Actor.System, which)).Value;
    }
}
