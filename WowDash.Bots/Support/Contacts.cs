using WowDash.Bots.Conversation;
using WowDash.Data.Centers;
using WowDash.Data.Customers;

namespace WowDash.Bots.Support;

/// <summary>How a person is reached: what the branch lacks, the main branch has, and then the center.</summary>
static class Contacts
{
    /// <summary>The support phone for people; the branch's name where there is none at all.</summary>
    public static string Phone(Chat chat) => Number(chat.Center, chat.Branch()) ?? chat.Branch().Name;

    public static string? Number(CenterFacts center, Branch branch) =>
        First(branch.SupportPhone, branch.Phone, center.MainBranch.SupportPhone, center.MainBranch.Phone, center.Phone) is { } phone ? PhoneNumber.Show(phone) : null;

    /// <summary>A Telegram name without the @.</summary>
    public static string? Telegram(CenterFacts center, Branch branch)
    {
        var name = First(branch.SupportTelegram, center.MainBranch.SupportTelegram, center.Telegram)?.TrimStart('@');
        if (name?.LastIndexOf('/') is >= 0 and var slash) name = name[(slash + 1)..];
        return name?.Length is >= 4 and <= 32 && name.All(c => char.IsAsciiLetterOrDigit(c) || c == '_') ? name : null;
    }

    static string? First(params IEnumerable<string?> candidates) => candidates.FirstOrDefault(c => !string.IsNullOrWhiteSpace(c));
}
