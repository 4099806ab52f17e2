using Microsoft.EntityFrameworkCore;
using WowDash.Data.Centers;
using WowDash.Data.Texts;
using WowDash.Tests.Support;
using Xunit;

namespace WowDash.Tests.Conversations;

/// <summary>A center with a bot to talk to, and customers in front of it.</summary>
public abstract class ConversationTests(TestPlatform platform) : IClassFixture<TestPlatform>, IAsyncLifetime
{
    static long users = 500_000;

    private protected TestPlatform Platform => platform;

    private protected TestCenter Center { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        Center = await TestCenter.Create(platform);
        await Center.Read(db => db.Branches.ExecuteUpdateAsync(set => set
            .SetProperty(b => b.CardNumber, "8600123412341234").SetProperty(b => b.CardHolder, "AZIZA K").SetProperty(b => b.Address, "Amir Temur 1")
            .SetProperty(b => b.SupportPhone, "+998712000000").SetProperty(b => b.Latitude, 41.3).SetProperty(b => b.Longitude, 69.2)));
    }

    public Task DisposeAsync() => Task.CompletedTask;

    private protected Talk Stranger() => new(platform, Center, Interlocked.Increment(ref users));

    private protected async Task<Talk> Customer(Language language = Language.Uz)
    {
        var talk = Stranger();
        await talk.Write("/start");
        await talk.PressData($"lang:{language.Code()}");
        await talk.PressData("name:telegram");
        await talk.ShareContact();
        Assert.True(talk.State.IsRegistered);
        return talk;
    }

    /// <summary>A customer at the question for files, of a translated diploma into English.</summary>
    private protected async Task<Talk> AtFiles(Language language = Language.Uz, int copies = 2)
    {
        var talk = await Customer(language);
        await talk.Write("/order");
        await talk.Press("Translation");
        await talk.Press("en");
        await talk.Press("Diploma");
        await talk.Write($"{copies}");
        await talk.Write("Aziza Karimova");
        return talk;
    }

    /// <summary>A customer who sees the summary of five pages.</summary>
    private protected async Task<Talk> AtSummary(Language language = Language.Uz)
    {
        var talk = await AtFiles(language);
        await talk.SendDocument();
        await talk.CountAll(5);
        await talk.PressData("files:done");
        return talk;
    }

    /// <summary>A branch beside the main one, with a service of its own.</summary>
    private protected Task<Branch> SecondBranch() => Center.Read(async db =>
    {
        var branch = new Branch { Name = "Chilonzor" };
        db.Add(branch);
        await db.SaveChangesAsync();
        return branch;
    });
}
