using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Html.Parser;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using WowDash.Data;
using WowDash.Data.Accounts;
using WowDash.Data.Centers;
using WowDash.Data.Settings;
using WowDash.Data.Staff;
using WowDash.Data.Texts;
using WowDash.Tests.Support;
using WowDash.Web.Mail;
using Xunit;

namespace WowDash.Tests.Mail;

/// <summary>The letters people get, as a mail server receives them.</summary>
public sealed partial class LetterTests(TestPlatform platform) : IClassFixture<TestPlatform>
{
    [Theory]
    [InlineData(Language.Uz, "ishga taklif", "sizni WowDash’ga taklif qildi", "yangi parol", "So‘ramagan bo‘lsangiz")]
    [InlineData(Language.Ru, "приглашение", "приглашает Вас в WowDash", "новый пароль", "Если это были не Вы")]
    [InlineData(Language.En, "your invitation", "invites you to WowDash", "a new password", "If it was not you")]
    public async Task Invitations_and_forgotten_passwords_come_in_their_readers_language(Language language, string invitation, string invites, string password, string ifNot)
    {
        using var server = new TestSmtp();
        var center = await TestCenter.Create(platform);
        var role = await center.Read(db => db.Roles.Where(r => r.System == SystemRole.Staff).Select(r => r.Id).SingleAsync());
        var email = $"yangi@{center.Slug}.uz";
        var invited = (await center.Run((InviteStaff verb) => verb.Run(center.AsOwner, new() { Email = email, RoleId = role, Language = language }, token => $"https://desk.example.uz/welcome?token={token}"))).Value;
        await center.Read(db => db.Users.Where(a => a.Id == center.Clerk.AccountId).ExecuteUpdateAsync(set => set.SetProperty(a => a.Language, language)));
        var clerk = await center.Read(db => db.Users.Where(a => a.Id == center.Clerk.AccountId).Select(a => a.Email!).SingleAsync());
        await center.Run((AskPasswordLink verb) => verb.Run(clerk, (account, token) => $"https://desk.example.uz/new-password?account={account}&token={Uri.EscapeDataString(token)}"));
        await center.Run((SendPasswordLink verb) => verb.Run(center.AsOwner, center.Clerk.Id, (account, token) => $"https://desk.example.uz/new-password?account={account}&token=sent"));
        await Deliver(server, 3);

        var welcome = Read(Assert.Single(server.Letters, l => l.To == email));
        Assert.Equal($"{center.Slug}: {invitation}", welcome.Subject);
        Assert.Contains(invites, welcome.Text, StringComparison.Ordinal);
        Assert.Contains(invited.Link, welcome.Text, StringComparison.Ordinal);
        var links = server.Letters.Where(l => l.To == clerk).Select(Read).ToList();
        Assert.Equal(2, links.Count);
        Assert.All(links, l => Assert.Equal($"WowDash: {password}", l.Subject));
        Assert.All(links, l => Assert.Contains($"https://desk.example.uz/new-password?account={center.Clerk.AccountId}&token=", l.Text, StringComparison.Ordinal));
        Assert.Single(links, l => l.Text.Contains(ifNot, StringComparison.Ordinal));
        await Looks(welcome.Html, center.Slug, invited.Link, language);
        Assert.All(links, l => Assert.Contains(password, l.Html, StringComparison.Ordinal));
    }

    // the same words with one button, whose address stands in words as well; nothing runs in it and nothing is fetched
    static async Task Looks(string html, string center, string link, Language language)
    {
        var page = await new HtmlParser().ParseDocumentAsync(html);
        Assert.Equal(language.Code(), page.DocumentElement.GetAttribute("lang"));
        Assert.Equal(center, page.QuerySelector(".name")!.TextContent);
        Assert.Equal([link, link], page.QuerySelectorAll("a").Select(a => a.GetAttribute("href")));
        Assert.Equal(link, page.QuerySelector("a.link")!.TextContent);
        Assert.Empty(page.QuerySelectorAll("script, img, link, [onclick]"));
        if (Environment.GetEnvironmentVariable("SCREENSHOTS") is { Length: > 0 } folder) await File.WriteAllTextAsync(Path.Combine(folder, $"letter-{language}.html"), html);
    }

    [Fact]
    public async Task A_new_centers_owner_is_written_to()
    {
        using var server = new TestSmtp();
        await using var scope = platform.Services.CreateAsyncScope();
        Assert.True((await scope.ServiceProvider.GetRequiredService<OpenCenter>().Run(Actor.Operator, new NewCenter { Name = "Sharq\r\nBcc: all", Slug = "letter-center" }, "egasi@letter.uz", token => $"https://desk.example.uz/welcome?token={token}")).Done);
        await Deliver(server, 1);
        var letter = Assert.Single(server.Letters);
        Assert.Equal("egasi@letter.uz", letter.To);
        Assert.Contains("https://desk.example.uz/welcome?token=", Read(letter).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("\nBcc:", letter.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_owed_wakes_its_sender()
    {
        using var server = new TestSmtp();
        using var sender = new OwedMailSender(platform.Services, Mailer(server), platform.Settings, platform.Clock, NullLogger<OwedMailSender>.Instance) { Look = TimeSpan.FromMinutes(10) };
        await sender.StartAsync(CancellationToken.None);
        var center = await TestCenter.Create(platform);
        // the first may be found by its first look already
        for (var i = 1; i <= 2; i++)
        {
            await center.Run((SendPasswordLink verb) => verb.Run(center.AsOwner, center.Clerk.Id, (_, token) => token));
            var owed = i;
            await Eventually.True(() => server.Letters.Count == owed);
        }

        await sender.StopAsync(CancellationToken.None);
    }

    async Task Deliver(TestSmtp server, int letters)
    {
        var sender = new OwedMailSender(platform.Services, Mailer(server), platform.Settings, platform.Clock, NullLogger<OwedMailSender>.Instance);
        while (await sender.Round(default) > 0)
        {
            // until nothing is owed
        }

        Assert.Equal(letters, server.Letters.Count);
    }

    static SmtpMailer Mailer(TestSmtp server) => new(new MailServer("127.0.0.1", server.Port, null, null, Tls: false, "WowDash <desk@example.uz>"));

    static (string Subject, string Text, string Html) Read((string To, string Body) letter)
    {
        var (head, body) = (letter.Body[..letter.Body.IndexOf("\n\n", StringComparison.Ordinal)], letter.Body[(letter.Body.IndexOf("\n\n", StringComparison.Ordinal) + 2)..]);
        var subject = SubjectLine().Match(head).Groups["words"].Value;
        var words = EncodedWord().Matches(subject);
        Assert.Contains("multipart/alternative", head, StringComparison.OrdinalIgnoreCase);
        var boundary = Boundary().Match(head).Groups["mark"].Value;
        // plain text first: who shows HTML takes the last part they know
        var parts = body.Split("--" + boundary).Skip(1).SkipLast(1).Select(Part).ToList();
        Assert.Equal(["text/plain", "text/html"], parts.Select(p => p.Kind));
        return (words.Count == 0 ? subject.Trim() : string.Concat(words.Select(w => w.Groups["kind"].Value is "B" or "b"
            ? Encoding.UTF8.GetString(Convert.FromBase64String(w.Groups["word"].Value))
            : Encoding.UTF8.GetString(QuotedPrintable(w.Groups["word"].Value)))), parts[0].Words, parts[1].Words);
    }

    static (string Kind, string Words) Part(string part)
    {
        var (head, body) = (part[..part.IndexOf("\n\n", StringComparison.Ordinal)], part[(part.IndexOf("\n\n", StringComparison.Ordinal) + 2)..]);
        Assert.Contains("charset=utf-8", head, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("base64", head, StringComparison.OrdinalIgnoreCase);
        return (Kind().Match(head).Groups["kind"].Value, Encoding.UTF8.GetString(Convert.FromBase64String(body)).ReplaceLineEndings("\n"));
    }

    static byte[] QuotedPrintable(string words)
    {
        var bytes = new List<byte>();
        for (var i = 0; i < words.Length; i++)
        {
            if (words[i] != '=') bytes.Add(words[i] == '_' ? (byte)' ' : (byte)words[i]);
            else bytes.Add(Convert.ToByte(words[++i..(++i + 1)], 16));
        }

        return [.. bytes];
    }

    [GeneratedRegex(@"^Subject: (?<words>.*(\n[ \t].*)*)", RegexOptions.Multiline | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex SubjectLine();

    [GeneratedRegex(@"boundary=""?(?<mark>[^""\s;]+)", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex Boundary();

    [GeneratedRegex(@"Content-Type: (?<kind>[a-z/]+)", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex Kind();

    [GeneratedRegex(@"=\?utf-8\?(?<kind>[BQbq])\?(?<word>[^?]*)\?=", RegexOptions.ExplicitCapture)]
    private static partial Regex EncodedWord();
}
