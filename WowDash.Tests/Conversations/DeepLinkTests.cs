using Microsoft.EntityFrameworkCore;
using WowDash.Data;
using WowDash.Data.Centers;
using WowDash.Data.Customers;
using WowDash.Data.Messages;
using WowDash.Data.Orders;
using WowDash.Data.Texts;
using WowDash.Tests.Support;
using Xunit;

namespace WowDash.Tests.Conversations;

public sealed class DeepLinkTests(TestPlatform platform) : ConversationTests(platform)
{
    [Theory]
    [InlineData(Language.Uz, "Buyurtma №1", "to‘lov kutilmoqda")]
    [InlineData(Language.Ru, "Заказ №1", "ждёт оплаты")]
    [InlineData(Language.En, "Order No. 1", "awaiting payment")]
    public async Task A_tracking_link_shows_all_to_its_customer_and_the_state_alone_to_others(Language language, string number, string status)
    {
        var (talk, order) = await Ordered(language);
        await talk.Write($"/start t{order.TrackingCode}");
        Assert.Contains(number, talk.Last, StringComparison.Ordinal);
        Assert.Contains("50 000", talk.Last.Replace('\u2009', ' '), StringComparison.Ordinal);

        var other = await Customer(language);
        await other.Write($"/start t{order.TrackingCode}");
        Assert.Contains(number, other.Said, StringComparison.Ordinal);
        Assert.Contains(status, other.Said, StringComparison.Ordinal);
        foreach (var secret in new[] { "50", "Diploma", "Aziza", "Translation" }) Assert.DoesNotContain(secret, other.Said, StringComparison.Ordinal);
        Assert.DoesNotContain(other.Answers, a => a.Buttons.Any(b => b.Data.EndsWith($":{order.Id}", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_stranger_with_a_tracking_link_sees_the_state_and_may_register()
    {
        var (_, order) = await Ordered(Language.Uz);
        var stranger = Stranger();
        await stranger.Write($"/start t{order.TrackingCode}");
        Assert.Contains("Buyurtma №1", stranger.Said, StringComparison.Ordinal);
        Assert.Contains("Choose your language", stranger.Last, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_repeat_link_works_for_its_own_customer_only()
    {
        var (talk, order) = await Ordered(Language.En);
        var other = await Customer(Language.En);
        await other.Write($"/start r{order.TrackingCode}");
        Assert.Contains("no order behind this link", other.Said, StringComparison.Ordinal);
        Assert.Null(other.State.Draft);
        await talk.Write($"/start r{order.TrackingCode}");
        Assert.Equal(Center.Diploma.Id, talk.State.Draft.DocumentTypeId);
    }

    [Fact]
    public async Task Links_that_staff_put_into_their_words_show_the_order_and_order_the_same_again()
    {
        var (talk, order) = await Ordered(Language.En);
        var center = await Center.Read(db => db.Centers.AsNoTracking().SingleAsync(c => c.Id == Center.Id));
        var words = ReplyFields.Fill("{track} {repeat}", order, "Aziza", center, Language.En, "test_bot").Split(' ');
        Assert.All(words, w => Assert.StartsWith("https://t.me/test_bot?start=", w, StringComparison.Ordinal));
        await talk.Write($"/start {new Uri(words[0]).Query["?start=".Length..]}");
        Assert.Contains($"Order No. {order.Number}", talk.Said, StringComparison.Ordinal);
        await talk.Write($"/start {new Uri(words[1]).Query["?start=".Length..]}");
        Assert.Equal(order.DocumentTypeId, talk.State.Draft.DocumentTypeId);
        Assert.Equal("{track} {repeat}", ReplyFields.Fill("{track} {repeat}", order, "Aziza", center, Language.En, bot: null));
    }

    [Fact]
    public async Task Another_centers_order_and_a_forged_code_are_not_found()
    {
        var elsewhere = await TestCenter.Create(Platform);
        var foreign = await elsewhere.NewOrder();
        var talk = await Customer(Language.En);
        foreach (var code in new[] { foreign.TrackingCode, Secret.New(16) })
            foreach (var kind in new[] { 't', 'r' })
            {
                await talk.Write($"/start {kind}{code}");
                Assert.Contains("no order behind this link", talk.Said, StringComparison.Ordinal);
            }
    }

    [Fact]
    public async Task An_invitation_made_by_staff_is_good_once_and_not_for_ever()
    {
        await Center.Read(async db =>
        {
            db.Add(new BotConnection { CenterId = Center.Id, BotId = Center.Id, Username = "test_bot", WebhookKey = Secret.New(16), ProtectedToken = [1], ProtectedSecret = [1] });
            return await db.SaveChangesAsync();
        });
        Assert.Equal("permission", (await Invite(Center.AsClerk)).Refusal?.Id);
        var link = (await Invite(Center.AsOwner)).Value;
        Assert.StartsWith("https://t.me/test_bot?start=", link.Link.AbsoluteUri, StringComparison.Ordinal);
        Assert.InRange(Payload(link).Length, 22, 64);

        var first = await Customer(Language.En);
        await first.Write($"/start {Payload(link)}");
        Assert.True(first.State.Agency);
        var second = await Customer(Language.En);
        await second.Write($"/start {Payload(link)}");
        Assert.False(second.State.Agency);

        // whom staff have taken out, no old link brings back
        await Center.Read(db => db.Customers.Where(c => c.Id == first.State.CustomerId).ExecuteUpdateAsync(set => set.SetProperty(c => c.AgencyId, (long?)null)));
        await first.Write($"/start {Payload(link)}");
        Assert.False(first.State.Agency);
        Assert.Contains("expired or was used", first.Said, StringComparison.Ordinal);

        var late = (await Invite(Center.AsOwner)).Value;
        Platform.Clock.Advance(InviteToAgency.Usual + TimeSpan.FromMinutes(1));
        await second.Write($"/start {Payload(late)}");
        Assert.Contains("expired or was used", second.Said, StringComparison.Ordinal);
        Assert.Equal("agency.not-found", (await Center.Run((InviteToAgency invite) => invite.Run(Center.AsOwner, 987_654))).Refusal?.Id);
    }

    Task<Outcome<AgencyLink>> Invite(Actor actor) => Center.Run((InviteToAgency invite) => invite.Run(actor, Center.Agency.Id));

    static string Payload(AgencyLink link) => link.Link.Query["?start=".Length..];

    async Task<(Talk, Order)> Ordered(Language language)
    {
        var talk = await Customer(language);
        var customer = await Center.Read(db => db.Customers.SingleAsync(c => c.Id == talk.State.CustomerId));
        return (talk, (await Center.Place(Center.Draft(customer))).Value);
    }
}
