using WowDash.Web.Logs;
using Xunit;

namespace WowDash.Tests.Operation;

public sealed class LogTests
{
    [Theory]
    [InlineData("POST https://api.telegram.org/bot7000000001:AAF-abcdefghijklmnopqrstuvwxyz012345/getMe", "POST https://api.telegram.org/bot<token>/getMe")]
    [InlineData("bot7000000001%3AAAF-abcdefghijklmnopqrstuvwxyz012345", "bot<token>")]
    [InlineData("postgres://me:secret@db/desk", "postgres://me:<password>@db/desk")]
    [InlineData("Host=db;Password=secret;Database=x", "Host=db;Password=<password>;Database=x")]
    [InlineData("Now listening on http://127.0.0.1:8000", "Now listening on http://127.0.0.1:8000")]
    public void No_line_holds_a_token_or_a_password(string line, string written) => Assert.Equal(written, Redacted.Blot(line));
}
