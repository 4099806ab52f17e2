using WowDash.Data.Catalogue;
using WowDash.Data.Texts;

namespace WowDash.Bots.Conversation;

/// <summary>A price with its sums, so that every number can be followed: <c>5 pages: 60 000 + 4 × 40 000 = 220 000 so‘m</c>.</summary>
static class PriceLines
{
    public static Text Original { get; } = new("Hujjat: {0}", "Документ: {0}", "Document: {0}");

    public static Text FirstOnly { get; } = new("{0}: {1}", "{0}: {1}", "{0}: {1}");

    public static Text Pages { get; } = new("{0}: {1} + {2} × {3} = {4}", "{0}: {1} + {2} × {3} = {4}", "{0}: {1} + {2} × {3} = {4}");

    public static Text Copies { get; } = new("{0} × {1} = {2}", "{0} × {1} = {2}", "{0} × {1} = {2}");

    public static Text Total { get; } = new("<b>Jami: {0}</b>", "<b>Итого: {0}</b>", "<b>Total: {0}</b>");

    /// <summary>The original, the copies where there are any, and the total.</summary>
    public static IEnumerable<Html> Of(PriceBreakdown price, CenterFacts center, Language language, bool estimated = false)
    {
        yield return Base(price, center, language, estimated);
        if (price.Copies > 0) yield return Html.Of(Copies, language, Plural.Copies(price.Copies), Money.Show(price.Copy), center.Sum(price.CopiesTotal, language));
        yield return Html.Of(Total, language, (estimated ? "≈ " : "") + center.Sum(price.Total, language));
    }

    static Html Base(PriceBreakdown price, CenterFacts center, Language language, bool estimated)
    {
        if (price.Charging is Charging.Static) return Html.Of(Original, language, center.Sum(price.Base, language));
        var pages = estimated ? Text.Same("≈ {0}").With(Plural.Pages(price.Pages)) : Plural.Pages(price.Pages);
        return price.OtherPages == 0
            ? Html.Of(FirstOnly, language, pages, center.Sum(price.Base, language))
            : Html.Of(Pages, language, pages, Money.Show(price.First), price.OtherPages, Money.Show(price.Other), center.Sum(price.Base, language));
    }
}
