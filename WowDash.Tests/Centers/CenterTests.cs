using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using WowDash.Data;
using WowDash.Data.Centers;
using WowDash.Data.Staff;
using WowDash.Tests.Support;
using Xunit;

namespace WowDash.Tests.Centers;

public sealed class CenterTests(TestPlatform platform) : IClassFixture<TestPlatform>
{
    static long bots = 1_000_000;

    [Theory]
    [InlineData("ab", "center.slug")]
    [InlineData("-abc", "center.slug")]
    [InlineData("abc-", "center.slug")]
    [InlineData("a b c", "center.slug")]
    [InlineData("www", "center.slug")]
    [InlineData("тест", "center.slug")]
    [InlineData("a.b.c", "center.slug")]
    [InlineData("Registon-Tarjima", null)]
    public async Task An_address_can_be_a_subdomain(string slug, string? refusal) => Assert.Equal(refusal, (await Create(Actor.Operator, slug)).Refusal?.Id);

    [Fact]
    public async Task An_address_is_one_centers_even_at_once()
    {
        var created = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => Create(Actor.Operator, "sharq")));
        Assert.Single(created, c => c.Done);
        Assert.All(created.Where(c => !c.Done), c => Assert.Equal("center.slug-taken", c.Refusal!.Id));
    }

    [Fact]
    public async Task Only_the_platform_opens_centers()
    {
        var center = await TestCenter.Create(platform);
        Assert.Equal("permission.platform", (await Create(center.AsOwner, "mine-too")).Refusal?.Id);
    }

    [Fact]
    public async Task A_new_center_has_its_roles_its_main_branch_and_its_counters()
    {
        var center = (await Create(Actor.Operator, "complete")).Value;
        Assert.Equal([SystemRole.Manager, SystemRole.Owner, SystemRole.Staff], await platform.Read(center.Id, db => db.Roles.OrderBy(r => r.Name).Select(r => r.System!.Value).ToListAsync()));
        Assert.True((await platform.Read(center.Id, db => db.Branches.SingleAsync())).IsMain);
        Assert.Equal(0, (await platform.Read(center.Id, db => db.CenterCounters.SingleAsync())).LastOrderNumber);
    }

    [Fact]
    public async Task A_center_with_branches_keeps_exactly_one_main_branch()
    {
        var center = await TestCenter.Create(platform);
        await Refused($"update branches set is_main = false where center_id = {center.Id}");
        await Refused($"update branches set is_main = true, name = 'x' where center_id = {center.Id}; insert into branches (center_id, name, is_main, active, hours, price_list_visible) values ({center.Id}, 'y', true, true, '[]', true)");

        async Task Refused(string sql)
        {
            await using var source = NpgsqlDataSource.Create(platform.ConnectionString);
            await using var command = source.CreateCommand(sql);
            var refused = await Assert.ThrowsAsync<PostgresException>(() => command.ExecuteNonQueryAsync());
            Assert.True(refused.SqlState is PostgresErrorCodes.CheckViolation or PostgresErrorCodes.UniqueViolation, refused.MessageText);
        }
    }

    [Fact]
    public async Task A_bot_is_one_centers_and_its_token_is_not_in_the_table()
    {
        var (one, other) = (await TestCenter.Create(platform), await TestCenter.Create(platform));
        var id = Interlocked.Increment(ref bots);
        var token = $"{id}:AAHsecretsecretsecretsecret";
        var connected = await Task.WhenAll(Connect(one, id, token), Connect(other, id, token));
        Assert.Single(connected, c => c.Done);
        Assert.Equal("bot.taken", connected.Single(c => !c.Done).Refusal!.Id);
        var bot = connected.Single(c => c.Done).Value;
        Assert.DoesNotContain("secretsecret", System.Text.Encoding.Latin1.GetString(bot.ProtectedToken), StringComparison.Ordinal);
        Assert.Equal(token, platform.Services.GetRequiredService<BotSecrets>().Read(bot.CenterId, bot.ProtectedToken));
        Assert.True(bot.WebhookKey.Length >= 22);
    }

    [Fact]
    public async Task The_same_bot_with_a_new_token_keeps_its_webhook_and_another_bot_does_not()
    {
        var center = await TestCenter.Create(platform);
        var (id, another) = (Interlocked.Increment(ref bots), Interlocked.Increment(ref bots));
        var first = (await Connect(center, id, $"{id}:first-token-of-this")).Value;
        var rotated = (await Connect(center, id, $"{id}:second-token-of-this")).Value;
        Assert.Equal((first.WebhookKey, Convert.ToHexString(first.ProtectedSecret)), (rotated.WebhookKey, Convert.ToHexString(rotated.ProtectedSecret)));
        Assert.NotEqual(first.WebhookKey, (await Connect(center, another, $"{another}:third-token-of-this")).Value.WebhookKey);
    }

    [Fact]
    public async Task A_token_belongs_to_its_bot_and_connecting_needs_the_permission()
    {
        var center = await TestCenter.Create(platform);
        Assert.Equal("bot.token", (await Connect(center, 5, "6:not-this-bots-token")).Refusal?.Id);
        Assert.Equal("bot.token", (await Connect(center, 5, "5:short")).Refusal?.Id);
        Assert.Equal("permission", (await center.Run((ConnectBot verb) => verb.Run(center.AsManager, 5, "bot", "5:long-enough-token"))).Refusal?.Id);
    }

    [Fact]
    public async Task The_platform_finds_which_center_something_is()
    {
        var center = await TestCenter.Create(platform);
        var id = Interlocked.Increment(ref bots);
        await Connect(center, id, $"{id}:token-to-be-found");
        await center.NewOrder();
        var queries = platform.Services.GetRequiredService<PlatformQueries>();
        Assert.Equal(center.Id, await queries.CenterOfSlug(center.Slug));
        Assert.Null(await queries.CenterOfSlug("nowhere"));
        Assert.Contains(await queries.Bots(), b => b.BotId == id);
        var summary = (await queries.Centers()).Single(c => c.Id == center.Id);
        Assert.Equal(("a_bot", 1), (summary.BotUsername, summary.Orders));
    }

    static Task<Outcome<BotConnection>> Connect(TestCenter center, long id, string token) => center.Run((ConnectBot verb) => verb.Run(center.AsOwner, id, "a_bot", token));

    async Task<Outcome<Center>> Create(Actor actor, string slug)
    {
        await using var scope = platform.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<CreateCenter>().Run(actor, new NewCenter { Name = "A center", Slug = slug });
    }
}
