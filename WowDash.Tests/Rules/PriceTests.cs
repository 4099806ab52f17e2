using FsCheck;
using FsCheck.Fluent;
using WowDash.Data.Catalogue;
using WowDash.Data.Texts;
using Xunit;

namespace WowDash.Tests.Rules;

public sealed class PriceTests
{
    static readonly DocumentType Document = new() { Name = Text.Same("Diploma"), Ordinary = new(50_000, 30_000, 10_000), Agency = new(40_000, 20_000, 5_000) };
    static readonly TargetLanguage German = new() { Code = "de", Name = Text.Same("German"), Ordinary = new(5_000, 3_000, 1_000), Agency = new(4_000, 2_000, 500) };

    [Theory]
    [InlineData(Charging.PerPage, Audience.Ordinary, 1, 0, 55_000)]
    [InlineData(Charging.PerPage, Audience.Ordinary, 0, 0, 55_000)]
    [InlineData(Charging.PerPage, Audience.Ordinary, 5, 0, 187_000)]
    [InlineData(Charging.PerPage, Audience.Ordinary, 5, 2, 209_000)]
    [InlineData(Charging.PerPage, Audience.Ordinary, 1, 99, 1_144_000)]
    [InlineData(Charging.PerPage, Audience.Ordinary, 10_000, 0, 330_022_000)]
    [InlineData(Charging.PerPage, Audience.Agency, 5, 2, 143_000)]
    [InlineData(Charging.PerPage, Audience.Agency, 1, 0, 44_000)]
    [InlineData(Charging.Static, Audience.Ordinary, 1, 0, 55_000)]
    [InlineData(Charging.Static, Audience.Ordinary, 40, 0, 55_000)]
    [InlineData(Charging.Static, Audience.Ordinary, 40, 3, 88_000)]
    [InlineData(Charging.Static, Audience.Agency, 40, 3, 60_500)]
    public void The_price_follows_the_formula(Charging charging, Audience audience, int pages, int copies, decimal total) =>
        Assert.Equal(total, Pricing.Of(Document, German, charging, audience, pages, copies).Total);

    [Theory]
    [InlineData(-1, 0)]
    [InlineData(10_001, 0)]
    [InlineData(1, -1)]
    [InlineData(1, 100)]
    public void Counts_beyond_their_limits_are_a_bug_of_the_caller(int pages, int copies) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Pricing.Of(Document, German, Charging.PerPage, Audience.Ordinary, pages, copies));

    [Fact]
    public void The_breakdown_sums_to_the_total() => Prop.ForAll(Cases(), c =>
    {
        var price = Of(c, c.Pages, c.Copies);
        return price.Total == price.First + (price.Other * price.OtherPages) + (price.Copy * price.Copies) && price.Total == price.Base + price.CopiesTotal;
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void More_pages_never_cost_less() => Prop.ForAll(Cases(), c => Of(c, c.Pages + 1, c.Copies).Total >= Of(c, c.Pages, c.Copies).Total).QuickCheckThrowOnFailure();

    [Fact]
    public void More_copies_never_cost_less() => Prop.ForAll(Cases(), c => Of(c, c.Pages, c.Copies + 1).Total >= Of(c, c.Pages, c.Copies).Total).QuickCheckThrowOnFailure();

    [Fact]
    public void A_static_price_does_not_depend_on_pages() => Prop.ForAll(Cases(), c => Of(c with { Charging = Charging.Static }, c.Pages, c.Copies).Total
        == Of(c with { Charging = Charging.Static }, 1, c.Copies).Total).QuickCheckThrowOnFailure();

    [Fact]
    public void A_correction_costs_what_it_would_have_cost_at_first() => Prop.ForAll(Cases(), c => Of(c, 1, 0).For(c.Pages, c.Copies) == Of(c, c.Pages, c.Copies)).QuickCheckThrowOnFailure();

    sealed record Case(Charging Charging, Audience Audience, Prices Document, Prices Language, int Pages, int Copies);

    static PriceBreakdown Of(Case c, int pages, int copies) => Pricing.Of(
        new DocumentType { Name = Text.Same("d"), Ordinary = c.Document, Agency = c.Document },
        new TargetLanguage { Code = "xx", Name = Text.Same("l"), Ordinary = c.Language, Agency = c.Language },
        c.Charging, c.Audience, pages, copies);

    static Arbitrary<Case> Cases()
    {
        var prices = from first in Gen.Choose(0, 1_000_000)
                     from other in Gen.Choose(0, 1_000_000)
                     from copy in Gen.Choose(0, 1_000_000)
                     select new Prices(first, other / 100m, copy);
        var cases = from charging in Gen.Elements(Charging.PerPage, Charging.Static)
                    from audience in Gen.Elements(Audience.Ordinary, Audience.Agency)
                    from document in prices
                    from language in prices
                    from pages in Gen.Choose(1, Pricing.MaxPages - 1)
                    from copies in Gen.Choose(0, Pricing.MaxCopies - 1)
                    select new Case(charging, audience, document, language, pages, copies);
        return cases.ToArbitrary();
    }
}
