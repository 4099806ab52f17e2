namespace WowDash.Data.Customers;

/// <summary>Phone numbers as people write them, kept as E.164.</summary>
public static class PhoneNumber
{
    const string Uzbekistan = "998";

    /// <summary>Not a phone number.</summary>
    public static Refusal Unreadable { get; } = new("phone", new(
        "Telefon raqamini tushunmadim. Masalan: +998 90 123 45 67.", "Не удалось прочитать номер. Например: +998 90 123 45 67.",
        "That does not look like a phone number. For example: +998 90 123 45 67."));

    /// <summary>Reads a typed number: nine digits are Uzbek, also after the old <c>8</c>; <c>998…</c> may lack its plus, others begin with one or with <c>00</c>.
    /// Spaces, dashes, dots, slashes and brackets do not matter. Refuses: <c>phone</c>.</summary>
    public static Outcome<string> Parse(string? written)
    {
        var number = string.Concat((written ?? "").Where(c => !char.IsWhiteSpace(c) && !IsBetween(c)).Select(c => char.IsDigit(c) ? (char)('0' + (int)char.GetNumericValue(c)) : c));
        if (number.StartsWith("00", StringComparison.Ordinal)) number = "+" + number[2..];
        var digits = number.StartsWith('+') ? number[1..] : number;
        if (digits.Length == 0 || !digits.All(char.IsAsciiDigit) || digits[0] == '0') return Unreadable;
        if (digits.StartsWith(Uzbekistan, StringComparison.Ordinal) && digits.Length == 12) return "+" + digits;
        if (number.StartsWith('+')) return digits.Length is >= 8 and <= 15 && !digits.StartsWith(Uzbekistan, StringComparison.Ordinal) ? number : Unreadable;
        if (digits.Length == 10 && digits[0] == '8') digits = digits[1..];
        return digits.Length == 9 ? $"+{Uzbekistan}{digits}" : Unreadable;
    }

    // invisible marks of direction come along when a number is copied
    static bool IsBetween(char c) =>
        c is '(' or ')' or '.' or '/' or '_' or ',' || char.GetUnicodeCategory(c) is System.Globalization.UnicodeCategory.DashPunctuation or System.Globalization.UnicodeCategory.Format;

    /// <summary>Reads the number of a shared Telegram contact, which is international and often lacks its plus. Refuses: <c>phone</c>.</summary>
    public static Outcome<string> OfContact(string? number) => Parse(number?.StartsWith('+') is false ? "+" + number : number);

    /// <summary>For people: <c>+998 90 123 45 67</c>, <c>+7 912 345 67 89</c>; other countries' numbers as they are.</summary>
    public static string Show(string e164) => e164 switch
    {
        { Length: 13 } when e164.StartsWith("+" + Uzbekistan, StringComparison.Ordinal) => $"{e164[..4]} {e164[4..6]} {e164[6..9]} {e164[9..11]} {e164[11..]}",
        { Length: 12 } when e164.StartsWith("+7", StringComparison.Ordinal) => $"{e164[..2]} {e164[2..5]} {e164[5..8]} {e164[8..10]} {e164[10..]}",
        _ => e164,
    };
}
