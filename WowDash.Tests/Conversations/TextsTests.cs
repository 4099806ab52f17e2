using System.Reflection;
using System.Text.RegularExpressions;
using WowDash.Bots.Conversation;
using WowDash.Bots.Notices;
using WowDash.Data.Catalogue;
using WowDash.Data.Centers;
using WowDash.Data.Customers;
using WowDash.Data.Orders;
using WowDash.Data.Outbox;
using WowDash.Data.Texts;
using Xunit;

namespace WowDash.Tests.Conversations;

public sealed class TextsTests
{
    static IEnumerable<(string Name, Text Text)> All => new[] { typeof(Router).Assembly, typeof(Text).Assembly }.SelectMany(a => a.GetTypes())
        .SelectMany(t => t.GetProperties(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic))
        .Where(p => p.PropertyType == typeof(Text) && p.GetIndexParameters().Length == 0)
        .Select(p => ($"{p.DeclaringType!.Name}.{p.Name}", (Text)p.GetValue(null)!));

    [Fact]
    public void Every_text_is_complete_and_has_the_same_values_in_all_languages()
    {
        Assert.True(All.Count() > 150);
        foreach (var (name, text) in All)
        {
            foreach (var words in new[] { text.Uz, text.Ru, text.En }) Assert.False(string.IsNullOrWhiteSpace(words), name);
            Assert.True(Holes(text.Uz) == Holes(text.Ru) && Holes(text.Ru) == Holes(text.En), $"{name}: {Holes(text.Uz)} / {Holes(text.Ru)} / {Holes(text.En)}");
        }
    }

    [Fact]
    public void Uzbek_is_written_with_its_own_apostrophe_and_no_language_borrows_anothers_letters()
    {
        foreach (var (name, text) in All.Where(t => t.Text.Uz != t.Text.Ru))
        {
            Assert.False(Regex.IsMatch(text.Uz, "[oOgG]['’`ʻ]"), $"{name}: {text.Uz}");
            Assert.False(Regex.IsMatch(text.Uz + text.En, "[а-яА-ЯёЁ]"), name);
        }
    }

    [Fact]
    public void Every_step_is_in_a_flow_once()
    {
        var inFlows = Flow.Registering.Steps.Concat(Flow.Ordering.Steps).ToList();
        Assert.Equal(inFlows.Count, inFlows.Distinct().Count());
        Assert.Equal(Parts.Questions.OfType<Step>().OrderBy(s => s.Key), inFlows.OrderBy(s => s.Key));
    }

    [Fact]
    public void Every_label_means_one_command_and_every_listed_command_is_described()
    {
        foreach (var command in Parts.Commands.Where(c => c.Label is not null))
            foreach (var label in new[] { command.Label!.Uz, command.Label.Ru, command.Label.En }) Assert.Same(command, Parts.Labelled(label));
        foreach (var language in Enum.GetValues<Language>())
            Assert.Equal(["start", "order", "orders", "price", "profile", "language", "help", "cancel"], Parts.CommandList(language).Select(c => c.Name));
    }

    [Theory]
    [InlineData(0, "0 страниц", "0 pages")]
    [InlineData(1, "1 страница", "1 page")]
    [InlineData(2, "2 страницы", "2 pages")]
    [InlineData(5, "5 страниц", "5 pages")]
    [InlineData(11, "11 страниц", "11 pages")]
    [InlineData(21, "21 страница", "21 pages")]
    [InlineData(112, "112 страниц", "112 pages")]
    [InlineData(104, "104 страницы", "104 pages")]
    public void Words_follow_their_numbers(int count, string ru, string en)
    {
        Assert.Equal((ru, en), (Plural.Pages(count).Ru, Plural.Pages(count).En));
        Assert.Equal($"{count} sahifa", Plural.Pages(count).Uz);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Every_notice_is_told_in_each_language_with_the_orders_number(NoticeKind kind)
    {
        var notice = new Notices().For(kind);
        var told = new HashSet<string>(StringComparer.Ordinal);
        foreach (var language in Enum.GetValues<Language>())
            foreach (var source in Enum.GetValues<OrderSource>())
            {
                var context = Context(language, source);
                var text = notice.Text(context).Markup;
                told.Add(text);
                Assert.Contains("42", text, StringComparison.Ordinal);
                Assert.DoesNotContain("<script>", text, StringComparison.Ordinal);
                Assert.DoesNotContain("{", text, StringComparison.Ordinal);
                Assert.InRange(text.Length, 10, 4096);
                _ = notice.Buttons(context)?.Markup();
                _ = notice.Place(context);
            }

        Assert.True(told.Count >= 3, $"{kind}: {told.Count}");
    }

    [Fact]
    public void Ready_says_where_when_and_what_is_left()
    {
        var text = new Notices().For(NoticeKind.Ready).Text(Context(Language.En, OrderSource.Bot)).Markup;
        foreach (var part in new[] { "Amir Temur 1", "+998 71 200 00 00", "Mon–Fri 9:00–18:00 (break 13:00–14:00), Sat 10:00–15:00", "so‘m" }) Assert.Contains(part, text, StringComparison.Ordinal);
        Assert.NotNull(new Notices().For(NoticeKind.Ready).Place(Context(Language.En, OrderSource.Bot)));
    }

    public static TheoryData<NoticeKind> Kinds => [.. Enum.GetValues<NoticeKind>().Except([NoticeKind.StaffReply])];

    static NoticeContext Context(Language language, OrderSource source)
    {
        var branch = new Branch { Id = 1, Name = "Markaz", IsMain = true, Address = "Amir Temur 1", Phone = "+998712000000", Latitude = 41.3, Longitude = 69.2 };
        var prices = new Prices(50_000, 30_000, 10_000);
        var (document, target) = (new DocumentType { Name = Text.Same("Diplom"), Ordinary = prices, Agency = prices },
            new TargetLanguage { Code = "en", Name = Text.Same("ingliz"), Ordinary = new(0, 0, 0), Agency = new(0, 0, 0) });
        var price = Pricing.Of(document, target, Charging.PerPage, Audience.Ordinary, 3, 1);
        var order = new Order
        {
            Id = 7,
            Number = 42,
            Branch = branch,
            Service = new Service { Name = Text.Same("Tarjima") },
            DocumentType = document,
            TargetLanguage = target,
            Customer = new Customer { Name = "Aziza", Phone = "+998901234567" },
            Breakdown = price,
            Total = price.Total,
            Pages = 3,
            Copies = 1,
            TrackingCode = "t",
            Source = source,
            DeadlineAt = new DateTimeOffset(2026, 11, 24, 13, 0, 0, TimeSpan.Zero),
        };
        var center = new CenterFacts(1, "Center", CenterStatus.Active, [Language.Uz, Language.Ru, Language.En], Language.Uz, null, "Asia/Tashkent", "bot", [branch], [], []);
        return new(center, order, new NoticeFacts { Amount = 20_000, Left = 100_000, Reason = "<script>", Pages = 3, Total = price.Total }, language);
    }

    static string Holes(string words) => string.Join(",", Regex.Matches(words, @"\{\d+\}").Select(m => m.Value).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
}
