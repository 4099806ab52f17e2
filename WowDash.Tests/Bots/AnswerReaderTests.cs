using System.Net;
using System.Text;
using WowDash.Bots.Telegram;
using Xunit;

namespace WowDash.Tests.Bots;

public sealed class AnswerReaderTests
{
    static CallResult Read(int status, string body) => AnswerReader.Read((HttpStatusCode)status, Encoding.UTF8.GetBytes(body));

    [Theory]
    [InlineData("""{"ok":true,"result":{"chat":{"id":5,"message_id":9},"message_id":17,"text":"x"}}""", 17)]
    [InlineData("""{"result":{"message_id":17},"ok":true}""", 17)]
    [InlineData("""{"ok":true,"result":true}""", 0)]
    [InlineData("""{"ok":true,"result":[{"message_id":3}]}""", 0)]
    public void What_was_done_is_known_with_its_message(string body, long messageId) => Assert.Equal(new CallResult.Done(messageId), Read(200, body));

    [Theory]
    [InlineData(400, "Bad Request: message is not modified: specified new message content", nameof(RefusalKind.NotModified))]
    [InlineData(400, "Bad Request: chat not found", nameof(RefusalKind.ChatNotFound))]
    [InlineData(400, "Bad Request: can't parse entities: Unsupported start tag", nameof(RefusalKind.CantParse))]
    [InlineData(400, "Bad Request: message is too long", nameof(RefusalKind.TooLong))]
    [InlineData(400, "Bad Request: query is too old and response timeout expired", nameof(RefusalKind.Other))]
    [InlineData(401, "Unauthorized", nameof(RefusalKind.Unauthorized))]
    [InlineData(403, "Forbidden: bot was blocked by the user", nameof(RefusalKind.Blocked))]
    [InlineData(403, "Forbidden: user is deactivated", nameof(RefusalKind.Blocked))]
    [InlineData(404, "Not Found", nameof(RefusalKind.Other))]
    [InlineData(409, "Conflict: terminated by other getUpdates request", nameof(RefusalKind.Conflict))]
    public void A_refusal_is_told_by_code_and_words(int code, string words, string kind)
    {
        var refused = Assert.IsType<CallResult.Refused>(Read(code, $$"""{"ok":false,"error_code":{{code}},"description":"{{words}}"}"""));
        Assert.Equal((kind, words), (refused.Kind.ToString(), refused.Description));
    }

    [Fact]
    public void Only_not_modified_counts_as_success()
    {
        Assert.True(new CallResult.Refused(RefusalKind.NotModified, "").Succeeded);
        Assert.False(new CallResult.Refused(RefusalKind.Other, "").Succeeded);
    }

    [Fact]
    public void A_limit_says_how_long() =>
        Assert.Equal(new CallResult.Later(TimeSpan.FromSeconds(35), Limited: true), Read(429, """{"ok":false,"error_code":429,"description":"Too Many Requests: retry after 35","parameters":{"retry_after":35}}"""));

    [Fact]
    public void A_group_that_moved_says_where_to()
    {
        var refused = Assert.IsType<CallResult.Refused>(Read(400, """{"ok":false,"error_code":400,"description":"Bad Request: group chat was upgraded","parameters":{"migrate_to_chat_id":-1001234567890}}"""));
        Assert.Equal((RefusalKind.Migrated, -1001234567890), (refused.Kind, refused.MigrateTo));
    }

    [Theory]
    [InlineData(502, "<html>Bad Gateway</html>")]
    [InlineData(500, """{"ok":false,"error_code":500,"description":"Internal Server Error"}""")]
    [InlineData(200, "")]
    [InlineData(200, """{"ok":true,"result":{"message_""")]
    [InlineData(200, """{"ok":"yes"}""")]
    [InlineData(200, """{"ok":true,"result":{"message_id":"seven"}}""")]
    [InlineData(200, "[]")]
    public void Whatever_is_no_answer_of_the_Bot_API_leaves_the_outcome_unknown(int status, string body) => Assert.IsType<CallResult.Unknown>(Read(status, body));
}
