using System.Globalization;
using System.Text.RegularExpressions;
using WowDash.Data.Centers;
using WowDash.Data.Orders;
using WowDash.Data.Texts;

namespace WowDash.Data.Messages;

/// <summary>The fields of an order that a canned reply may name.</summary>
public static partial class ReplyFields
{
    /// <summary>All of them, as they are written.</summary>
    public static IReadOnlyList<string> All { get; } = ["{number}", "{customer}", "{total}", "{left}", "{branch}", "{deadline}", "{track}", "{repeat}"];

    /// <summary>Puts an order's values in place of the fields, of the last two links into the center's <paramref name="bot"/> (its name, null where there is none) that show
    /// the order's state and order the same again: customer and branch must be loaded. A field that has no value, and one that is none, stays as it is
    /// written, for a person to see and mend.</summary>
    public static string Fill(string words, Order? order, string customer, Center center, Language language, string? bot) => Field().Replace(words, field => (field.Value, order) switch
    {
        ("{customer}", _) => customer,
        ("{number}", { } o) => o.Number.ToString(CultureInfo.InvariantCulture),
        ("{total}", { } o) => Money.Show(o.Due, language, center.CurrencyLabel),
        ("{left}", { } o) => Money.Show(o.Left, language, center.CurrencyLabel),
        ("{branch}", { } o) => o.Branch.Address is { Length: > 0 } address ? $"{o.Branch.Name}, {address}" : o.Branch.Name,
        ("{deadline}", { DeadlineAt: { } deadline }) => center.Local(deadline).ToString("d.MM.yyyy HH:mm", CultureInfo.InvariantCulture),
        ("{track}", { } o) when bot is not null => $"https://t.me/{bot}?start=t{o.TrackingCode}",
        ("{repeat}", { } o) when bot is not null => $"https://t.me/{bot}?start=r{o.TrackingCode}",
        var (written, _) => written,
    });

    [GeneratedRegex(@"\{[a-z]+\}", RegexOptions.CultureInvariant)]
    private static partial Regex Field();
}
