using System.Globalization;

namespace WowDash.Data.Texts;

/// <summary>Amounts as people write and read them. Stored as <c>numeric(14,2)</c>, shown without decimals, thousands apart by a thin space (U+2009).</summary>
public static class Money
{
    static readonly NumberFormatInfo ThinSpaces = new() { NumberGroupSeparator = "\u2009", NumberGroupSizes = [3], NumberDecimalSeparator = "," };

    /// <summary>The currency's word where a center has not set its own.</summary>
    public static readonly Text Sum = new("so‘m", "сум", "so‘m");

    /// <summary>The largest amount a column holds.</summary>
    public const decimal Max = 999_999_999_999.99m;

    /// <summary><c>220 000</c>; decimals only where there are any.</summary>
    public static string Show(decimal amount) => amount.ToString(decimal.Truncate(amount) == amount ? "#,0" : "#,0.00", ThinSpaces);

    /// <summary><c>220 000 so‘m</c>, with the center's own label where it has one.</summary>
    public static string Show(decimal amount, Language language, string? currencyLabel = null) => $"{Show(amount)} {currencyLabel ?? Sum.In(language)}";

    /// <summary>Reads <c>50 000</c>, <c>50000</c>, <c>50 000,50</c> and <c>50 000.50</c>; null for anything else, negative or beyond <see cref="Max"/>.</summary>
    public static decimal? Parse(string? written)
    {
        if (string.IsNullOrWhiteSpace(written)) return null;
        var digits = string.Concat(written.Where(c => !char.IsWhiteSpace(c) && c is not ('\'' or '‘' or '’' or '_'))).Replace(',', '.');
        if (!decimal.TryParse(digits, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var amount)) return null;
        return amount <= Max && decimal.Round(amount, 2) == amount ? amount : null;
    }
}
