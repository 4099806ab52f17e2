using Microsoft.EntityFrameworkCore;
using WowDash.Data;
using WowDash.Data.Customers;
using WowDash.Data.Texts;
using WowDash.Tests.Support;
using Xunit;

namespace WowDash.Tests.Conversations;

public sealed class RegistrationTests(TestPlatform platform) : ConversationTests(platform)
{
    [Theory]
    [InlineData("O‘zbekcha", Language.Uz, "Rahmat, Aziza")]
    [InlineData("Русский", Language.Ru, "Спасибо, Aziza")]
    [InlineData("English", Language.En, "Thank you, Aziza")]
    public async Task A_stranger_becomes_a_customer_in_each_language(string button, Language language, string thanks)
    {
        var talk = Stranger();
        await talk.Write("/start");
        await talk.Press(button);
        await talk.Press("Aziza");
        Assert.NotEmpty(talk.Bubbles[^1].Keys);
        await talk.ShareContact("998901112233");

        Assert.Contains(thanks, talk.Said, StringComparison.Ordinal);
        Assert.Equal(8, talk.Bubbles[^1].Keys.Count);
        var customer = await Center.Read(db => db.Customers.SingleAsync(c => c.Id == talk.State.CustomerId));
        Assert.Equal(("Aziza", "+998901112233", language, (long?)Center.Branch.Id), (customer.Name, customer.Phone, customer.Language, customer.BranchId));
    }

    [Fact]
    public async Task Somebody_elses_contact_is_not_taken()
    {
        var talk = Stranger();
        await talk.Write("/start");
        await talk.PressData("lang:en");
        await talk.PressData("name:telegram");
        await talk.ShareContact(of: 1);
        Assert.Contains("somebody else", talk.Said, StringComparison.Ordinal);
        Assert.False(talk.State.IsRegistered);
        await talk.Write("no number");
        Assert.Contains("phone number", talk.Said, StringComparison.Ordinal);
        await talk.Write("90 123-45-67");
        Assert.True(talk.State.IsRegistered);
    }

    [Fact]
    public async Task Names_are_2_to_80_characters_and_arrive_as_typed()
    {
        var talk = Stranger();
        await talk.Write("/start");
        await talk.PressData("lang:en");
        await talk.Write("A");
        Assert.Contains("2 to 80", talk.Said, StringComparison.Ordinal);
        await talk.Write(new string('x', 81));
        Assert.Contains("2 to 80", talk.Said, StringComparison.Ordinal);
        await talk.Write("<b>Aziza & Sons</b> 🇺🇿\0");
        await talk.Write("901234567");
        Assert.Contains("Thank you, &lt;b&gt;Aziza &amp; Sons&lt;/b&gt;", talk.Said, StringComparison.Ordinal);
        var customer = await Center.Read(db => db.Customers.SingleAsync(c => c.Id == talk.State.CustomerId));
        Assert.Equal("<b>Aziza & Sons</b> 🇺🇿", customer.Name);
    }

    [Fact]
    public async Task Several_branches_are_asked_for()
    {
        var second = await SecondBranch();
        var talk = Stranger();
        await talk.Write("/start");
        await talk.PressData("lang:uz");
        await talk.PressData("name:telegram");
        await talk.ShareContact();
        Assert.False(talk.State.IsRegistered);
        await talk.Press("Chilonzor");
        Assert.Equal(second.Id, talk.State.BranchId);
        Assert.Equal(second.Id, await Center.Read(db => db.Customers.Where(c => c.Id == talk.State.CustomerId).Select(c => c.BranchId).SingleAsync()));
    }

    [Fact]
    public async Task Back_leads_through_registration_and_keeps_what_was_told()
    {
        var talk = Stranger();
        await talk.Write("/start");
        await talk.PressData("lang:ru");
        await talk.Write("Азиза");
        await talk.Write("⬅️ Назад");
        Assert.Contains("Как к Вам обращаться", talk.Said, StringComparison.Ordinal);
        await talk.Press("⬅️");
        Assert.Contains("Choose your language", talk.Said, StringComparison.Ordinal);
        await talk.PressData("lang:en");
        Assert.Contains("Your phone number", talk.Said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Commands_lead_strangers_to_registration()
    {
        foreach (var command in new[] { "/order", "/orders", "/profile", "/cancel", "/price", "📝 Buyurtma berish", "/nonsense", "hello", "/help" })
        {
            var talk = Stranger();
            await talk.Write(command);
            Assert.Contains("Choose your language", talk.Said, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_customer_whose_state_was_cleaned_is_known_again()
    {
        var before = await Customer(Language.Ru);
        var after = new Talk(Platform, Center, before.From.Id);
        await after.Write("/orders");
        Assert.Equal(before.State.CustomerId, after.State.CustomerId);
        Assert.Contains("нет заказов", after.Said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_agencys_invite_counts_once_with_the_registration()
    {
        var token = await Invite();
        var talk = Stranger();
        await talk.Write($"/start {token}");
        await talk.PressData("lang:en");
        await talk.PressData("name:telegram");
        await talk.ShareContact();
        Assert.Contains("member of the agency <b>Agency</b>", talk.Said, StringComparison.Ordinal);
        Assert.True(talk.State.Agency);

        var other = await Customer(Language.En);
        await other.Write($"/start {token}");
        Assert.Contains("expired or was used", other.Said, StringComparison.Ordinal);
        Assert.False(other.State.Agency);
    }

    [Fact]
    public async Task A_customer_joins_an_agency_by_its_link()
    {
        var talk = await Customer(Language.En);
        await talk.Write($"/start {await Invite()}");
        Assert.Contains("member of the agency", talk.Said, StringComparison.Ordinal);
        Assert.True(talk.State.Agency);
    }

    [Fact]
    public async Task Unknown_payloads_are_passed_over()
    {
        var talk = await Customer(Language.En);
        await talk.Write("/start promo");
        Assert.Contains("How can we help you?", talk.Said, StringComparison.Ordinal);
    }

    async Task<string> Invite()
    {
        var token = Secret.New(16);
        await Center.Read(async db =>
        {
            db.Add(new AgencyInvite { AgencyId = Center.Agency.Id, TokenHash = Secret.Hash(token), ExpiresAt = Platform.Clock.GetUtcNow().AddDays(1) });
            return await db.SaveChangesAsync();
        });
        return token;
    }
}
