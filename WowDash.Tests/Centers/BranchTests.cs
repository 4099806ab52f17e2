using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using WowDash.Bots.Conversation;
using WowDash.Data;
using WowDash.Data.Centers;
using WowDash.Data.Texts;
using WowDash.Tests.Support;
using Xunit;

namespace WowDash.Tests.Centers;

public sealed class BranchTests(TestPlatform platform) : IClassFixture<TestPlatform>
{
    [Fact]
    public async Task There_is_one_main_branch_however_many_are_made_main_at_once()
    {
        var center = await TestCenter.Create(platform);
        var branches = new List<long>();
        foreach (var name in new[] { "Second", "Third", "Fourth" }) branches.Add((await center.Run((SaveBranch verb) => verb.Run(center.AsOwner, null, new BranchWishes { Name = name }))).Value.Id);
        var changed = await Task.WhenAll(branches.Select(id => center.Run((ChangeMainBranch verb) => verb.Run(center.AsOwner, id))));
        Assert.All(changed, c => Assert.True(c.Done));
        var main = await center.Read(db => db.Branches.SingleAsync(b => b.IsMain));
        Assert.Equal("branch.main", (await center.Run((SwitchBranch verb) => verb.Run(center.AsOwner, main.Id, false))).Refusal?.Id);
        var other = branches.First(b => b != main.Id);
        Assert.True((await center.Run((SwitchBranch verb) => verb.Run(center.AsOwner, other, false))).Done);
        Assert.Equal("branch.closed", (await center.Run((ChangeMainBranch verb) => verb.Run(center.AsOwner, other))).Refusal?.Id);
    }

    [Fact]
    public async Task Settings_are_kept_as_understood_and_what_cannot_be_is_refused()
    {
        var center = await TestCenter.Create(platform);
        Task<Outcome<Branch>> Save(BranchSettings settings) => center.Run((SaveBranchSettings verb) => verb.Run(center.AsManager, center.Branch.Id, settings));
        var right = new BranchSettings { Hours = WeekHours.Usual, CardNumber = "8600123456789012", SupportPhone = "90 123 45 67", SupportTelegram = "https://t.me/our_support", B2cChannelId = -1001234567890 };
        var saved = (await Save(right)).Value;
        Assert.Equal(("8600 1234 5678 9012", "+998901234567", "our_support"), (saved.CardNumber, saved.SupportPhone, saved.SupportTelegram));

        Assert.Equal("branch.card", (await Save(right with { CardNumber = "8600" })).Refusal?.Id);
        Assert.Equal("center.channel", (await Save(right with { B2bChannelId = 5 })).Refusal?.Id);
        Assert.Equal("center.telegram", (await Save(right with { SupportTelegram = "a b" })).Refusal?.Id);
        DayHours?[] days = [.. WeekHours.Usual.Days];
        days[0] = new(new(9, 0), new(18, 0), new(17, 0), new(19, 0));
        Assert.Equal("branch.hours", (await Save(right with { Hours = new(days) })).Refusal?.Id);
        days[0] = new(new(9, 0), new(18, 0), new(13, 0), null);
        Assert.Equal("branch.hours", (await Save(right with { Hours = new(days) })).Refusal?.Id);
        days[0] = null;
        Assert.True((await Save(right with { Hours = new(days) })).Done);
        Assert.Null((await center.Read(db => db.Branches.SingleAsync())).Hours.On(DayOfWeek.Monday));
    }

    [Fact]
    public async Task A_branch_lies_somewhere_on_earth()
    {
        var center = await TestCenter.Create(platform);
        Task<Outcome<Branch>> Save(BranchWishes wishes) => center.Run((SaveBranch verb) => verb.Run(center.AsOwner, center.Branch.Id, wishes));
        Assert.Equal("branch.map", (await Save(new() { Name = "Here", Point = (91, 0) })).Refusal?.Id);
        Assert.Equal("branch.map", (await Save(new() { Name = "Here", Point = (double.NaN, double.NaN) })).Refusal?.Id);
        Assert.Equal("branch.region", (await Save(new() { Name = "Here", RegionCode = "XX" })).Refusal?.Id);
        Assert.Equal("phone", (await Save(new() { Name = "Here", Phone = "call me" })).Refusal?.Id);
        Assert.Equal("catalogue.whole-center", (await center.Run((SaveBranch verb) => verb.Run(center.AsManager with { BranchId = center.Branch.Id }, null, new BranchWishes { Name = "Mine" }))).Refusal?.Id);
    }

    [Fact]
    public async Task A_center_has_a_language_a_zone_and_a_name()
    {
        var center = await TestCenter.Create(platform);
        Task<Outcome<Center>> Save(CenterSettings settings) => center.Run((SaveCenterSettings verb) => verb.Run(center.AsOwner, settings));
        var right = new CenterSettings { Name = "Registon", Languages = [Language.Ru, Language.En], DefaultLanguage = Language.Ru, TimeZone = "Asia/Almaty", CurrencyLabel = "₸", DepositPercent = 50 };
        Assert.True((await Save(right)).Done);
        Assert.Equal("center.languages", (await Save(right with { DefaultLanguage = Language.Uz })).Refusal?.Id);
        Assert.Equal("center.time-zone", (await Save(right with { TimeZone = "Mars/Base" })).Refusal?.Id);
        Assert.Equal("center.link", (await Save(right with { MapLink = "javascript:alert(1)" })).Refusal?.Id);
        Assert.Equal("permission", (await center.Run((SaveCenterSettings verb) => verb.Run(center.AsManager, right))).Refusal?.Id);
        Assert.Equal("center.logo", (await center.Run((ChangeLogo verb) => verb.Run(center.AsOwner, new MemoryStream("<svg/>"u8.ToArray())))).Refusal?.Id);
        Assert.True((await center.Run((ChangeLogo verb) => verb.Run(center.AsOwner, new MemoryStream([0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10, 0, 0])))).Done);
    }

    [Fact]
    public async Task A_center_is_suspended_before_it_is_archived_and_only_by_the_platform()
    {
        var center = await TestCenter.Create(platform);
        Task<Outcome<Center>> Move(Actor actor, CenterStatus to) => center.Run((ChangeCenterStatus verb) => verb.Run(actor, to));
        Assert.Equal("permission.platform", (await Move(center.AsOwner, CenterStatus.Suspended)).Refusal?.Id);
        Assert.Equal("center.status", (await Move(Actor.Operator, CenterStatus.Archived)).Refusal?.Id);
        foreach (var to in new[] { CenterStatus.Suspended, CenterStatus.Archived, CenterStatus.Suspended, CenterStatus.Active }) Assert.True((await Move(Actor.Operator, to)).Done);
    }

    [Fact]
    public async Task What_staff_change_reaches_the_bot_at_once()
    {
        var center = await TestCenter.Create(platform);
        var facts = new CentersFacts(platform.Services, platform.Clock, NullLogger<CentersFacts>.Instance);
        using var listener = new CenterNewsListener(platform.Settings, facts, TimeProvider.System, NullLogger<CenterNewsListener>.Instance);
        await listener.StartAsync(CancellationToken.None);
        Assert.Equal(center.Slug, (await facts.Of(center.Id, default)).Name);
        var settings = new CenterSettings { Name = "Renamed", Languages = [Language.Uz], TimeZone = "Asia/Tashkent", DepositPercent = 30 };
        // the clock stands still: facts never grow old, only news can refresh them; the first may be told before anybody listens
        await Eventually.True(async () =>
        {
            Assert.True((await center.Run((SaveCenterSettings verb) => verb.Run(center.AsOwner, settings))).Done);
            return (await facts.Of(center.Id, default)).Name == "Renamed";
        });

        var now = await facts.Of(center.Id, default);
        Assert.Equal(("Renamed", 30), (now.Name, now.DepositPercent));
        Assert.Equal("center.deposit", (await center.Run((SaveCenterSettings verb) => verb.Run(center.AsOwner, settings with { DepositPercent = 101 }))).Refusal?.Id);
        await listener.StopAsync(CancellationToken.None);
    }
}
