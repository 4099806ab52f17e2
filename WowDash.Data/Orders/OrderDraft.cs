using WowDash.Data.Payments;

namespace WowDash.Data.Orders;

/// <summary>An order before it is one: what was chosen, in the bot or at the counter.</summary>
public sealed record OrderDraft
{
    /// <summary>Made once when the draft begins; placing it twice gives one order.</summary>
    public required Guid DraftId { get; init; }

    public required long CustomerId { get; init; }
    public required long BranchId { get; init; }
    public required long ServiceId { get; init; }
    public required long DocumentTypeId { get; init; }
    public required long TargetLanguageId { get; init; }

    /// <summary>1 to <see cref="Catalogue.Pricing.MaxPages"/>.</summary>
    public required int Pages { get; init; }

    /// <summary>False while a file's pages are an estimate or unknown.</summary>
    public required bool PagesConfirmed { get; init; }

    /// <summary>0 to <see cref="Catalogue.Pricing.MaxCopies"/>.</summary>
    public int Copies { get; init; }

    /// <summary>How names are to be spelt; needed where the service asks for it.</summary>
    public string? Names { get; init; }

    public string? Note { get; init; }
    public required PaymentMethod PaymentMethod { get; init; }
    public required OrderSource Source { get; init; }

    /// <summary>The draft's files; those refused or taken back meanwhile are passed over.</summary>
    public IReadOnlyList<long> FileIds { get; init; } = [];
}
