using System.Text.Json;
using WowDash.Bots.State;
using WowDash.Data.Conversations;
using WowDash.Tests.Support;
using Xunit;

namespace WowDash.Tests.Operation;

/// <summary>Conversations in PostgreSQL as an operator sees and clears them.</summary>
public sealed class StateCommandTests() : OperatedTests(
    // ten drafts, seven of them expired, and five menus that expired
    $"""
    insert into conversations (center_id, telegram_user_id, version, body, kind, sent_replies, created_at, updated_at, expires_at)
    select c.id, n, 5, decode('{Body}', 'hex'), case when n <= 10 then 'Draft' else 'Menu' end, array[]::bigint[], now() - interval '3 days', now() - interval '1 minute' * n,
           now() + case when n between 4 and 10 or n > 10 then interval '-1 hour' else interval '22 hours' end
    from centers c, generate_series(1, 15) n
    """)
{
    static readonly string Body = Convert.ToHexString(StateEnvelope.Write(new ConversationState { CustomerId = 7, LastUpdateId = 9, Draft = new Draft { ServiceId = 3, CopiesAnswer = 3 } }));

    [Fact]
    public async Task Statistics_come_from_what_was_counted_and_read_no_conversation()
    {
        var before = await Json("state", "stats");
        Assert.Equal(("postgres", 0), (before.GetProperty("backEnd").GetString(), before.GetProperty("total").GetInt64()));
        Assert.Equal(15, (await Json("state", "stats", "--recount")).GetProperty("total").GetInt64());

        // nobody can read them now, and the statistics are what they were
        await Sql.Execute(Database, "alter table conversations rename to hidden");
        var counted = await Json("state", "stats", "--project", "3000");
        Assert.Equal((10, 5), (counted.GetProperty("kinds").GetProperty(nameof(ConversationKind.Draft)).GetInt64(), counted.GetProperty("kinds").GetProperty(nameof(ConversationKind.Menu)).GetInt64()));
        Assert.Equal(counted.GetProperty("bytes").GetInt64() * 200, counted.GetProperty("projection").GetProperty("bytes").GetInt64());
        Assert.InRange(counted.GetProperty("p95AgeSeconds").GetDouble(), 13 * 60, 17 * 60);
        Assert.NotEqual(0, (await Run("state", "stats", "--recount")).Code);
    }

    [Fact]
    public async Task One_conversation_is_shown_without_what_was_written_and_cleared()
    {
        var shown = await Json("state", "get", "--center", "yangi", "--user", "1");
        Assert.Equal((5, "Draft", 7), (shown.GetProperty("version").GetInt64(), shown.GetProperty("kind").GetString(), shown.GetProperty("customerId").GetInt64()));
        Assert.Equal((3, 2), (shown.GetProperty("draft").GetProperty("serviceId").GetInt64(), shown.GetProperty("draft").GetProperty("copies").GetInt32()));

        Assert.Equal(1, (await Json("state", "clear", "--center", "yangi", "--user", "1")).GetProperty("cleared").GetInt32());
        var cleared = await Json("state", "get", "--center", "yangi", "--user", "1");
        Assert.Equal((6, JsonValueKind.Null, 1), (cleared.GetProperty("version").GetInt64(), cleared.GetProperty("draft").ValueKind, cleared.GetProperty("updatesRemembered").GetInt32()));

        await Refused("no conversation", "state", "get", "--center", "yangi", "--user", "99");
        await Refused("no conversation", "state", "clear", "--center", "yangi", "--user", "99");
        await Refused("unknown", "state", "clear", "--center", "unknown", "--user", "1");
    }

    [Fact]
    public async Task Cleaning_takes_one_kind_only_and_a_few_at_a_time()
    {
        Assert.Equal(7, (await Json("cleanup-bot-states", "--kind", "draft", "--dry-run")).GetProperty("removed").GetInt64());
        Assert.Equal(7, (await Json("cleanup-bot-states", "--kind", "draft", "--batch", "2")).GetProperty("removed").GetInt64());
        Assert.Equal(5, await Sql.Count(Database, "select count(*) from conversations where kind = 'Menu'"));
        Assert.Equal(3, await Sql.Count(Database, "select count(*) from conversations where kind = 'Draft'"));
        Assert.Equal(5, (await Json("cleanup-bot-states", "--batch", "1")).GetProperty("removed").GetInt64());
        foreach (var wrong in (string[][])[["--kind", "nonsense"], ["--batch", "0"]])
            Assert.Equal(2, (await Run(["cleanup-bot-states", .. wrong])).Code);
    }

    async Task Refused(string why, params string[] words)
    {
        var answer = await Run(words);
        Assert.Equal(1, answer.Code);
        Assert.Contains(why, answer.Error, StringComparison.Ordinal);
    }
}
