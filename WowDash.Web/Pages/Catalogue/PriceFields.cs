using WowDash.Data.Catalogue;
using WowDash.Data.Texts;

namespace WowDash.Web.Pages;

/// <summary>Three prices as people write them.</summary>
public sealed class PriceFields
{
    public string? First { get; set; }
    public string? Other { get; set; }
    public string? Copy { get; set; }

    public static PriceFields Of(Prices prices) => new() { First = Shown(prices.First), Other = Shown(prices.Other), Copy = Shown(prices.Copy) };

    static string Shown(decimal amount) => Money.Show(amount);
}
