using Microsoft.EntityFrameworkCore;
using WowDash.Data.Files;
using WowDash.Tests.Support;
using Xunit;

namespace WowDash.Tests.Conversations;

/// <summary>A customer who does anything at any time: the conversation never falls silent, never breaks, and no draft becomes two orders.</summary>
public sealed class RandomWalkTests(TestPlatform platform) : ConversationTests(platform)
{
    static readonly string[] Words =
    [
        "/start", "/order", "/orders", "/price", "/profile", "/language", "/help", "/cancel", "/about", "/contact", "/start promo", "⬅️ Назад", "📝 Order", "0", "7", "99", "100",
        "Aziza Karimova", "Translation", "en", "Diploma", "901234567", "hello",
    ];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Anything_at_any_time(int seed)
    {
        var random = new Random(seed);
        var talk = new Talk(Platform, Center, seed) { KeepsFacts = true };
        var seen = new List<(string Data, long Message)>();
        for (var i = 0; i < 700; i++)
        {
            await Step(talk, random, seen);
            seen.AddRange(talk.Answers.SelectMany(a => a.Buttons.Where(b => b.Data.Length > 0).Select(b => (b.Data, a.Id))));
        }

        Assert.True(talk.State.IsRegistered);
        var orders = await Center.Read(db => db.Orders.AsNoTracking().Where(o => o.CustomerId == talk.State.CustomerId).ToListAsync());
        Assert.Equal(orders.Count, orders.Select(o => o.DraftId).Distinct().Count());
        Assert.All(orders, o => Assert.Equal(o.Breakdown.For(o.Pages, o.Copies).Total, o.Total));
    }

    static Task Step(Talk talk, Random random, List<(string Data, long Message)> seen)
    {
        // a button of the newest messages most often, as people do, else one of any age
        var fresh = talk.Bubbles.TakeLast(3).SelectMany(b => b.Buttons.Where(x => x.Data.Length > 0).Select(x => (x.Data, b.Id))).ToList();
        switch (random.Next(20))
        {
            case < 10 when fresh.Count > 0:
                var (data, message) = fresh[random.Next(fresh.Count)];
                return talk.PressData(data, message);
            case < 12 when seen.Count > 0:
                var (old, at) = seen[random.Next(seen.Count)];
                return talk.PressData(old, at);
            case < 14:
                return talk.SendDocument(random.Next(8) == 0 ? "a.exe" : "a.pdf");
            case < 15:
                return talk.SendPhoto();
            case < 16 when talk.State.Draft is { Counting: true }:
                return talk.CountAll(1 + random.Next(5));
            case < 17 when talk.State.Draft is { Counting: true } draft:
                return talk.Count(draft.Files.First(f => f.Count is PageCount.Waiting), null, PageCount.Unknown, FileStatus.Refused, "file.content");
            case < 18 when !talk.State.IsRegistered:
                return talk.ShareContact();
            case < 19:
                return talk.Write(Words[random.Next(Words.Length)]);
            default:
                return talk.Write(Hostile.Texts[random.Next(Hostile.Texts.Count)]);
        }
    }
}
