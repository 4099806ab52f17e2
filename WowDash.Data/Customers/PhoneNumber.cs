namespace WowDash.Data.Customers;

/// <summary>Phone numbers as people write them, kept as E.164.</summary>
public static class PhoneNumber
{
    const string Uzbekistan = "998";

    /// <summary>Not a phone number.</summary>
    public static Refusal Unreadable { get; } = new("phone", new(
        "Telefon raqamini tushunmadim. Masalan: +998 90 123 45 67.", "Не удалось прочитать номер. Например: +998 90 123 45 67.",
        "That does not look like a phone number. For example: +998 90 123 45 67."));

    /// <summary>Reads a typed number: nine digits are Uzbek, <c>998…</c> may lack its plus, others begin with one. Spaces, dashes, dots and brackets
    /// do not matter. Refuses: <c>phone</c>.</summary>
    public static Outcome<string> Parse(string? written)
    {
        var number = string.Concat((written ?? "").Where(c => !char.IsWhiteSpace(c) && c is not ('-' or '–' or '(' or ')' or '.')));
        var digits = number.StartsWith('+') ? number[1..] : number;
        if (digits.Length == 0 || !digits.All(char.IsAsciiDigit) || digits[0] == '0') return Unreadable;
        if (digits.StartsWith(Uzbekistan, StringComparison.Ordinal) && digits.Length == 12) return "+" + digits;
        if (number.StartsWith('+')) return digits.Length is >= 8 and <= 15 && !digits.StartsWith(Uzbekistan, StringComparison.Ordinal) ? number : Unreadable;
        return digits.Length == 9 ? $"+{Uzbekistan}{digits}" : Unreadable;
    }

    /// <summary>Reads the number of a shared Telegram contact, which is international and often lacks its plus. Refuses: <c>phone</c>.</summary>
    public static Outcome<string> OfContact(string? number) => Parse(number?.StartsWith('+') is false ? "+" + number : number);

    /// <summary>For people: <c>+998 90 123 45 67</c>; other countries' numbers as they are.</summary>
    public static string Show(string e164) =>
        e164.Length == 13 && e164.StartsWith("+" + Uzbekistan, StringComparison.Ordinal) ? $"{e164[..4]} {e164[4..6]} {e164[6..9]} {e164[9..11]} {e164[11..]}" : e164;
}
