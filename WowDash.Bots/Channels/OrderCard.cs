using System.Security.Cryptography;
using System.Text;
using WowDash.Bots.Conversation;
using WowDash.Bots.Outbox;
using WowDash.Bots.Support;
using WowDash.Data.Customers;
using WowDash.Data.Files;
using WowDash.Data.Orders;
using WowDash.Data.Payments;
using WowDash.Data.Texts;

namespace WowDash.Bots.Channels;

/// <summary>An order as staff read it in a channel: one message where it fits, more where somebody wrote much.</summary>
static class OrderCard
{
    /// <summary>What a message holds, as it is read.</summary>
    const int Longest = 4096;

    // of what one person wrote in a field, so much stands in one line; the rest in further ones
    const int Piece = 3000;

    /// <summary>The card's messages. The order comes with customer, branch, service, document type, language, assignee and files.</summary>
    public static List<Html> Write(Order order, string? agency, CenterFacts center)
    {
        var language = center.DefaultLanguage;
        List<string> parts = [];
        var part = Html.Of(ChannelTexts.Order, language, order.Number, order.Status.Name()).Markup;
        foreach (var line in Lines(order, agency, center, language))
        {
            if (PlainText.Whole(part).Length + 1 + PlainText.Whole(line.Markup).Length <= Longest)
            {
                part += "\n" + line.Markup;
                continue;
            }

            parts.Add(part);
            part = Html.Of(ChannelTexts.More, language, order.Number).Markup + "\n" + line.Markup;
        }

        return [.. parts.Append(part).Select(markup => new Html(markup))];
    }

    /// <summary>Tells two texts apart without keeping either.</summary>
    public static string Hash(Html text) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(text.Markup)).AsSpan(0, 12));

    static IEnumerable<Html> Lines(Order order, string? agency, CenterFacts center, Language language) => new List<Html>
    {
        Html.Of(ChannelTexts.Customer, language, Cut(order.Customer.Name), Phone(order.Customer)),
        agency is null ? default : Html.Of(ChannelTexts.Agency, language, Cut(agency)),
        Html.Of(Notices.NoticeParts.What, language, order.Service.Name, order.DocumentType.Name, order.TargetLanguage.Name),
        Html.Lines(Html.Of(ChannelTexts.Size, language, Plural.Pages(order.Pages), Plural.Copies(order.Copies)), order.PagesConfirmed ? default : Html.Of(ChannelTexts.Estimated, language)),
        Html.Of(ChannelTexts.Money, language, center.Sum(order.Total + order.ExtraFees - order.Discount, language), Money.Show(order.Received), Money.Show(order.LeftNow)),
        Html.Of(ChannelTexts.PayBy, language, order.PaymentMethod.Name()),
        order.DeadlineAt is { } deadline ? Html.Of(ChannelTexts.Deadline, language, Days.Date(center.Local(deadline))) : default,
        Html.Of(ChannelTexts.Branch, language, Cut(order.Branch.Name)),
        order.Assignee is { } assignee ? Html.Of(ChannelTexts.Assignee, language, Cut(assignee.Name)) : default,
        order.Files.Count(f => f.Purpose is FilePurpose.Document) is > 0 and var files ? Html.Of(ChannelTexts.Files, language, Plural.Files(files)) : default,
    }
    .Concat(order.Files.Where(f => f is { Purpose: FilePurpose.Document, Status: FileStatus.Stored, Size: > Archive.Largest }).OrderBy(f => f.Id)
        .Select(f => Html.Of(ChannelTexts.TooLarge, language, Cut(f.Name), f.Size / 1024 / 1024)))
    .Concat(Typed(ChannelTexts.CancelReason, order.CancelReason, language))
    .Concat(Typed(ChannelTexts.Names, order.Names, language))
    .Concat(Typed(ChannelTexts.Note, order.Note, language))
    .Where(line => !string.IsNullOrEmpty(line.Markup));

    // what somebody typed may be longer than a message
    static IEnumerable<Html> Typed(Text label, string? words, Language language)
    {
        if (string.IsNullOrWhiteSpace(words)) yield break;
        for (var (at, first) = (0, true); at < words.Length; first = false)
        {
            var length = Math.Min(Piece, words.Length - at);
            if (at + length < words.Length && char.IsHighSurrogate(words[at + length - 1])) length--;
            var piece = words.Substring(at, length);
            yield return first ? Html.Of(label, language, piece) : Html.Plain(piece);
            at += length;
        }
    }

    static string Phone(Customer customer) => customer.Username is { } name ? $"{PhoneNumber.Show(customer.Phone)}, @{Cut(name)}" : PhoneNumber.Show(customer.Phone);

    static string Cut(string words) => words.Length <= 200 ? words : words[..(char.IsHighSurrogate(words[198]) ? 198 : 199)] + "…";
}
