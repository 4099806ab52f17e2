using Microsoft.EntityFrameworkCore;
using WowDash.Bots.Conversation;
using WowDash.Bots.Ordering;
using WowDash.Bots.Profile;
using WowDash.Bots.Registration;
using WowDash.Bots.Start;
using WowDash.Bots.Support;
using WowDash.Data;
using WowDash.Data.Centers;
using WowDash.Data.Customers;
using WowDash.Data.Texts;
using WowDash.Tests.Support;
using Xunit;

namespace WowDash.Tests.Conversations.EveryLanguage;

/// <summary>How one comes to the bot, is known by it and is answered.</summary>
public sealed class MeetingTests(TestPlatform platform) : EveryLanguageTests(platform)
{
    [Theory]
    [MemberData(nameof(Languages))]
    public async Task A_stranger_registers(Language language)
    {
        var branch = await SecondBranch();
        var talk = Stranger();
        await talk.Write("/start");
        await talk.PressData($"lang:{language.Code()}");
        talk.Hears = language;
        await talk.Write("A");
        Says(talk, RegistrationTexts.BadName);
        await talk.Write("Aziza");
        Says(talk, RegistrationTexts.AskPhone);
        await talk.Write(ConversationTexts.Back.In(language));
        await talk.PressData("name:telegram");
        await talk.ShareContact(of: 7);
        Says(talk, RegistrationTexts.NotYourContact);
        await talk.Write("12");
        await talk.Write("90 111 22 33");
        Says(talk, RegistrationTexts.AskBranch);
        await talk.PressData($"pick:reg-branch:{branch.Id}");
        Says(talk, RegistrationTexts.Welcome);
        var customer = await Center.Read(db => db.Customers.SingleAsync(c => c.Id == talk.State.CustomerId));
        Assert.Equal((language, "+998901112233", branch.Id), (customer.Language, customer.Phone, customer.BranchId!.Value));
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public async Task A_link_is_followed_once(Language language)
    {
        await Center.Read(async db =>
        {
            db.Add(new BotConnection { CenterId = Center.Id, BotId = Center.Id, Username = "test_bot", WebhookKey = Secret.New(16), ProtectedToken = [1], ProtectedSecret = [1] });
            return await db.SaveChangesAsync();
        });
        var link = (await Center.Run((InviteToAgency invite) => invite.Run(Center.AsOwner, Center.Agency.Id))).Value.Link.Query["?start=".Length..];
        var talk = await Speaking(language);
        await talk.Write($"/start {link}");
        Says(talk, RegistrationTexts.JoinedAgency);
        Assert.True(talk.State.Agency);
        var other = await Speaking(language);
        await other.Write($"/start {link}");
        Assert.False(other.State.Agency);
        await other.Write($"/start t{Secret.New(16)}");
        await other.Write($"/start r{Secret.New(16)}");
        await other.Write("/start nonsense");
        Assert.NotEmpty(other.Answers);
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public async Task A_profile_is_changed(Language language)
    {
        var branch = await SecondBranch();
        var talk = await Registered(language);
        await talk.Write("/profile");
        Says(talk, ProfileTexts.Profile);
        await talk.PressData("me:name");
        Says(talk, ProfileTexts.AskName);
        await talk.Write("Aziza");
        Says(talk, ProfileTexts.Saved);
        await talk.PressData("me:phone");
        await talk.ShareContact("998935556677", of: 3);
        Says(talk, RegistrationTexts.NotYourContact);
        await talk.Write("93 555 66 77");
        await talk.PressData("me:branch");
        Says(talk, ProfileTexts.AskBranch);
        await talk.Press("Chilonzor");
        await talk.PressData("set:show");
        talk.Hears = null;
        await talk.PressData("me:language");
        var next = (Language)(((int)language + 1) % 3);
        await talk.PressData($"lang:{next.Code()}");
        Says(talk, ProfileTexts.LanguageChanged, next);
        var customer = await Center.Read(db => db.Customers.SingleAsync(c => c.Id == talk.State.CustomerId));
        Assert.Equal((next, "+998935556677", branch.Id), (customer.Language, customer.Phone, customer.BranchId!.Value));
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public async Task Whatever_is_asked_is_answered(Language language)
    {
        var talk = await Speaking(language);
        foreach (var command in new[] { "/help", "/about", "/price", "/settings", "/nonsense", "/start", "?" })
        {
            await talk.Write(command);
            Assert.NotEmpty(talk.Answers);
        }

        await Center.Read(db => db.Branches.ExecuteUpdateAsync(set => set.SetProperty(b => b.PriceListVisible, false)));
        await talk.Write("/price");
        await talk.SendDocument();
        Says(talk, OrderingTexts.FileKept);
        await talk.Write("/cancel");
        await talk.Press(StartTexts.Drop.In(language));
        await talk.Send(m => m with { Voice = new("v") });
        Says(talk, ConversationTexts.SoundOrMoving);
        await talk.Send(m => m with { Sticker = new("s") });
        await talk.Send(m => m with { Location = new(41, 69) });
        await talk.Send(m => m);
        await talk.PressData("pick:service:1");
        Says(talk, ConversationTexts.OldButton);
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public async Task Somebody_writes_to_the_branch(Language language)
    {
        var talk = await Speaking(language);
        await talk.Write("/contact");
        await talk.Write("8?");
        Says(talk, SupportTexts.PassedOn);
        await talk.Edit(m => m with { Text = "8!" });
        Says(talk, SupportTexts.Corrected);
        await talk.Send(m => m with { Voice = new("v") });
        Says(talk, SupportTexts.NoSound);
        await talk.SendDocument();
        Assert.Equal(["8!", null], await Center.Read(db => db.ThreadMessages.Where(m => m.Thread.CustomerId == talk.State.CustomerId).OrderBy(m => m.Id).Select(m => m.Text == "" ? null : m.Text).ToListAsync()));
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public async Task Who_is_blocked_or_before_a_closed_center_is_told(Language language)
    {
        var talk = await Speaking(language);
        await Center.Read(db => db.Customers.Where(c => c.Id == talk.State.CustomerId).ExecuteUpdateAsync(set => set.SetProperty(c => c.Blocked, true)));
        Platform.Clock.Advance(TimeSpan.FromMinutes(2));
        await talk.Write("/order");
        Says(talk, ConversationTexts.Blocked);
        await Center.Read(db => db.Centers.Where(c => c.Id == Center.Id).ExecuteUpdateAsync(set => set.SetProperty(c => c.Status, CenterStatus.Suspended)));
        await talk.Write("/orders");
        Says(talk, ConversationTexts.Closed);
    }
}
