using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WowDash.Bots.Registration;
using WowDash.Data;
using WowDash.Data.Conversations;
using WowDash.Tests.Scenarios;
using WowDash.Tests.Support;
using Xunit;

namespace WowDash.Tests.Operation;

/// <summary>Commands beside an installation that serves customers, with conversations in Redis.</summary>
public sealed class RunningInstallationTests(RunningInstallation running) : IClassFixture<RunningInstallation>
{
    readonly TestInstallation installation = running.Itself;
    readonly long center = running.Itself.CenterOf(running.Itself.FirstBot);

    [Fact]
    public async Task Conversations_in_Redis_are_counted_shown_and_cleared()
    {
        var aziza = installation.Customer("Aziza", "uz");
        await aziza.Register("Chilonzor");
        await aziza.Draft();
        await Eventually.True(async () => (await Json("state", "stats", "--json")).GetProperty("backEnd").GetString() == "redis");
        aziza.Says("/help");
        await aziza.Hears("/order");

        var stats = await Json("state", "stats", "--json");
        Assert.Equal("redis", stats.GetProperty("backEnd").GetString());
        Assert.True(stats.GetProperty("total").GetInt64() > 0 && stats.GetProperty("memory").GetProperty("used").GetInt64() > 0);
        var user = aziza.UserId.ToString(System.Globalization.CultureInfo.InvariantCulture);
        Assert.Equal("Draft", (await Json("state", "get", "--center", "registon", "--user", user, "--json")).GetProperty("kind").GetString());
        await Json("state", "clear", "--center", "registon", "--user", user, "--json");
        Assert.Equal(JsonValueKind.Null, (await Json("state", "get", "--center", "registon", "--user", user, "--json")).GetProperty("draft").ValueKind);
        // what was cleared in Redis is in PostgreSQL as well when the command has ended
        Assert.NotEqual(ConversationKind.Draft, await installation.Read(center, db => db.Conversations.Where(c => c.TelegramUserId == aziza.UserId).Select(c => c.Kind).SingleAsync()));
    }

    [Fact]
    public async Task Dead_letters_are_listed_and_handled_again_and_the_customer_is_answered()
    {
        var bobur = installation.Customer("Bobur", "uz");
        bobur.Says("/start");
        await bobur.Hears("Tilni tanlang");
        var update = $$$"""{"update_id":5000,"message":{"message_id":1,"date":1,"text":"/help","from":{"id":{{{bobur.UserId}}},"is_bot":false,"first_name":"Bobur"},"chat":{"id":{{{bobur.UserId}}},"type":"private"} } }""";
        await Keep(update, 5000);
        await Keep("{\"update_id\":", null);
        var waiting = await Json("replay", "--json");
        Assert.Equal(2, waiting.GetArrayLength());
        Assert.Equal(2, (await Json("replay", "--all", "--dry-run", "--json")).GetArrayLength());
        Assert.Single(bobur.Said);

        var id = waiting.EnumerateArray().Single(l => l.GetProperty("updateId").ValueKind is JsonValueKind.Number).GetProperty("id").ToString();
        Assert.Equal((1, 1), Counts(await Json("replay", "--id", id, "--json")));
        // a stranger is told to register, and asked for the language again: below that, once
        await Eventually.True(() => bobur.Said.Count() == 2 && bobur.Said.Last().Text!.Contains("Tilni tanlang", StringComparison.Ordinal));
        Assert.Equal((1, 0), Counts(await Json(1, "replay", "--center", "registon", "--json")));
        Assert.Equal(1, (await Run("replay", "--id", id)).Code);
        Assert.Equal(2, bobur.Said.Count());
    }

    [Fact]
    public async Task A_link_for_an_agency_makes_a_member_once()
    {
        var shown = await Json("generate-agency-link", "registon", "Silk Road Visa", "--valid", "2d", "--json");
        var link = new Uri(shown.GetProperty("link").GetString()!);
        Assert.InRange(shown.GetProperty("expiresAt").GetDateTimeOffset(), TimeProvider.System.GetUtcNow().AddDays(1.9), TimeProvider.System.GetUtcNow().AddDays(2));
        var guide = installation.Customer("Guide", "uz");
        guide.Says($"/start {link.Query["?start=".Length..]}");
        await guide.Taps("O‘zbek");
        await guide.Hears(RegistrationTexts.AskName);
        guide.Says("Aziza Karimova");
        await guide.Hears(RegistrationTexts.AskPhone);
        guide.Chat.ShareContact();
        await guide.Taps("Chilonzor");
        await guide.Hears(RegistrationTexts.Welcome);
        Assert.NotNull(await installation.Read(center, db => db.Customers.Where(c => c.TelegramUserId == guide.UserId).Select(c => c.AgencyId).SingleAsync()));

        var wrong = await Run("generate-agency-link", "registon", "Nobody Tours");
        Assert.Equal(1, wrong.Code);
        Assert.Contains("Silk Road Visa", wrong.Error, StringComparison.Ordinal);
        var invites = await Invites();
        Assert.Contains("would be made", (await Run("generate-agency-link", "registon", "Silk Road Visa", "--dry-run")).Output, StringComparison.Ordinal);
        Assert.Equal(invites, await Invites());
    }

    Task<long> Invites() => Sql.Count(installation.ConnectionString, "select count(*) from agency_invites");

    static (int Tried, int Handled) Counts(JsonElement replayed) => (replayed.GetProperty("tried").GetInt32(), replayed.GetProperty("handled").GetInt32());

    async Task Keep(string body, long? update)
    {
        await using var scope = installation.Services.InCenter(center);
        var db = scope.ServiceProvider.GetRequiredService<WowDashDb>();
        db.DeadLetters.Add(new DeadLetter { UpdateId = update, Body = Encoding.UTF8.GetBytes(body), Error = "a bug", At = TimeProvider.System.GetUtcNow() });
        await db.SaveChangesAsync();
    }

    Task<JsonElement> Json(params string[] words) => Json(0, words);

    async Task<JsonElement> Json(int code, params string[] words)
    {
        var answer = await Run(words);
        Assert.True(answer.Code == code, $"{string.Join(' ', words)}: {answer.Code} {answer.Error}");
        return JsonDocument.Parse(answer.Output).RootElement;
    }

    Task<Answer> Run(params string[] words) => OperatorProgram.Run(words, installation.Environment);
}

public sealed class RunningInstallation : IAsyncLifetime
{
    internal TestInstallation Itself { get; private set; } = null!;

    public async Task InitializeAsync() => Itself = await TestInstallation.Start(redis: await TestServers.Redis());

    public async Task DisposeAsync() => await Itself.DisposeAsync();
}
