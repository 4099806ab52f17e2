using WowDash.Data.Tenancy;
using WowDash.Data.Texts;

namespace WowDash.Data.Messages;

/// <summary>An answer that is given again and again, in the customer's language, with fields of their order such as <c>{number}</c> (<see cref="ReplyFields"/>).</summary>
public sealed class CannedReply : CenterOwned
{
    /// <summary>What staff choose it by.</summary>
    public required string Title { get; set; }

    /// <summary>The words per language; an empty one falls back to another.</summary>
    public required Text Words { get; set; }

    public DateTimeOffset UpdatedAt { get; set; }

    /// <summary>When it was taken out of the list; null while it is offered.</summary>
    public DateTimeOffset? RemovedAt { get; set; }

    /// <summary>Changes with every change of the row.</summary>
    public uint RowVersion { get; private set; }

    /// <summary>The words for a customer of this language.</summary>
    public string In(Language language) => ((string[])[Words.In(language), Words.Uz, Words.Ru, Words.En]).First(w => w.Length > 0);
}
