using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using WowDash.Tests.Scenarios;
using WowDash.Tests.Support;
using Xunit;

namespace WowDash.Tests.Faults;

/// <summary>Updates that Telegram would never send, or sends one day: each is answered, what cannot be handled is kept, and the chat goes on.</summary>
[Collection(FaultsCollection.Name), Trait("Category", "Faults")]
public sealed class PoisonTests
{
    const int Id = 900_000_000;

    [Fact]
    public async Task Poison_is_answered_kept_and_does_not_block_the_chat()
    {
        await using var installation = await TestInstallation.Start();
        using var door = await Door.Of(installation, installation.FirstBot);
        var aziza = installation.Customer("Aziza", "uz");
        await aziza.Register("Chilonzor");
        var bot = installation.Bot(installation.FirstBot);
        var center = installation.CenterOf(installation.FirstBot);

        var poison = Poison(aziza.UserId).ToList();
        foreach (var (_, update) in poison) bot.Updates.AddRaw(Encoding.UTF8.GetBytes(update), lane: $"c{aziza.UserId}");
        aziza.Says("/order");
        await aziza.Hears("Qaysi xizmat");
        Assert.Equal(0, bot.Updates.Count);
        var kept = await installation.Read(center, db => db.DeadLetters.Select(d => d.Body).ToListAsync());
        Assert.Equal(poison.Where(p => p.Kept).Select(p => p.Update), kept.Select(Encoding.UTF8.GetString));
        // each by itself, and again: an operator has it once
        foreach (var (_, update) in poison) await Answered(door, update, HttpStatusCode.OK);
        Assert.Equal(kept.Count, await installation.Read(center, db => db.DeadLetters.CountAsync()));

        var large = Message(aziza.UserId, Id - 1, $"\"text\":\"{new string('a', 1024 * 1024)}\"");
        await Answered(door, large, HttpStatusCode.RequestEntityTooLarge);
        await Answered(door, large[..900_000], HttpStatusCode.OK);

        // Telegram may begin anew anywhere after a quiet week
        bot.Updates.NextId = 1000;
        await aziza.Taps("Notarial tarjima");
        await aziza.Taps("Ingliz");
        await aziza.Hears("hujjat");
        await new Invariants(installation, []).Drained();
    }

    static async Task Answered(Door door, string update, HttpStatusCode status)
    {
        using var answer = await door.Hand(Encoding.UTF8.GetBytes(update));
        Assert.True(answer.StatusCode == status, $"{(int)answer.StatusCode} for {update[..Math.Min(200, update.Length)]}");
    }

    /// <summary>Bad updates of a customer, and whether an operator has to see each.</summary>
    static IEnumerable<(bool Kept, string Update)> Poison(long user)
    {
        // nothing anybody asked for: passed over
        yield return (false, $$$"""{"update_id":{{{Id}}}}""");
        yield return (false, $$$"""{"update_id":{{{Id + 1}}},"message":null,"callback_query":null}""");
        yield return (false, $$$"""{"update_id":{{{Id + 2}}},"quantum_message":{"from":{"id":{{{user}}}},"text":"hi"}}""");
        yield return (false, $$$"""{"update_id":{{{Id + 3}}},"channel_post":{"message_id":1,"chat":{"id":-100,"type":"channel"},"text":"hi"}}""");
        // a message, if an odd one: answered as such
        yield return (false, Message(user, Id + 4, "\"text\":null"));
        yield return (false, Message(user, Id + 5, "\"dice\":{\"emoji\":\"🎲\",\"value\":3}"));
        yield return (false, Message(user, Id + 6, "\"photo\":[]"));
        yield return (false, Message(user, Id + 7, $"\"text\":\"{string.Concat(Enumerable.Repeat("🎲", 2048))}\""));
        yield return (false, Message(-5, Id + 8, "\"text\":\"hi\""));
        // not what its form says: kept
        yield return (true, "null");
        yield return (true, "[]");
        yield return (true, "{\"update_id\":");
        yield return (true, $$$"""{"update_id":"{{{Id + 9}}}","message":[]}""");
        yield return (true, $$$"""{"update_id":{{{Id + 10}}},"message":{"message_id":{},"chat":7}}""");
        yield return (true, $$$"""{"update_id":{{{Id + 11}}},"message":{"message_id":1}}""");
        yield return (true, $$$"""{"update_id":99999999999999999999}""");
        yield return (true, Message(user, Id + 12, $"\"reply_to_message\":{string.Concat(Enumerable.Repeat("{\"a\":", 500))}1{new string('}', 500)}"));
        yield return (true, Message(user, Id + 13, "\"text\":\"\\ud800\""));
    }

    static string Message(long user, int id, string content) =>
        $$$"""{"update_id":{{{id}}},"message":{"message_id":1,"date":1,"from":{"id":{{{user}}},"is_bot":false,"first_name":"A"},"chat":{"id":{{{user}}},"type":"private"},{{{content}}}}}""";
}
