namespace WowDash.Data.Catalogue;

/// <summary>The price of an order. A pure function: the bot's price list and summary, the dashboard, invoices and exports read this and nothing else.</summary>
public static class Pricing
{
    /// <summary>Copies a customer can ask for.</summary>
    public const int MaxCopies = 99;

    /// <summary>More pages than this are a mistake of counting.</summary>
    public const int MaxPages = 10_000;

    /// <summary>The price with everything it is made of. No pages count as one.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Pages or copies below zero or beyond their limits.</exception>
    public static PriceBreakdown Of(DocumentType document, TargetLanguage language, Charging charging, Audience audience, int pages, int copies) =>
        PriceBreakdown.Of(charging, audience, audience is Audience.Agency ? document.Agency : document.Ordinary,
            audience is Audience.Agency ? language.Agency : language.Ordinary, pages, copies);
}

/// <summary>A price and how it came about, in so‘m. Stored with the order when it is placed: later price lists do not change it.</summary>
public sealed record PriceBreakdown(Charging Charging, Audience Audience, Prices Document, Prices Language, int Pages, int Copies)
{
    internal static PriceBreakdown Of(Charging charging, Audience audience, Prices document, Prices language, int pages, int copies)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(pages);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(pages, Pricing.MaxPages);
        ArgumentOutOfRangeException.ThrowIfNegative(copies);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(copies, Pricing.MaxCopies);
        return new(charging, audience, document, language, Math.Max(1, pages), copies);
    }

    /// <summary>The first page.</summary>
    public decimal First => Document.First + Language.First;

    /// <summary>Each other page.</summary>
    public decimal Other => Document.Other + Language.Other;

    /// <summary>Each copy.</summary>
    public decimal Copy => Document.Copy + Language.Copy;

    /// <summary>Pages charged beyond the first; none when the service is static.</summary>
    public int OtherPages => Charging is Charging.PerPage ? Pages - 1 : 0;

    /// <summary>The original, without copies.</summary>
    public decimal Base => First + (Other * OtherPages);

    /// <summary>All copies.</summary>
    public decimal CopiesTotal => Copy * Copies;

    /// <summary>Original and copies.</summary>
    public decimal Total => Base + CopiesTotal;

    /// <summary>The same prices for other numbers of pages and copies: how a correction is priced.</summary>
    public PriceBreakdown For(int pages, int copies) => Of(Charging, Audience, Document, Language, pages, copies);
}
