using WowDash.Data.Tenancy;
using WowDash.Data.Texts;

namespace WowDash.Data.Catalogue;

/// <summary>What an order costs the center, attached to document types.</summary>
public sealed class Expense : CenterOwned
{
    public long BranchId { get; set; }
    public required Text Name { get; set; }

    /// <summary>So‘m for the original.</summary>
    public decimal Original { get; set; }

    /// <summary>So‘m for each copy.</summary>
    public decimal Copy { get; set; }

    /// <summary>Null for both.</summary>
    public Audience? Audience { get; set; }

    public bool Active { get; set; } = true;
}

/// <summary>An expense that orders of a document type cause.</summary>
public sealed class DocumentExpense : ICenterOwned
{
    /// <inheritdoc/>
    public long CenterId { get; set; }

    public long DocumentTypeId { get; set; }
    public long ExpenseId { get; set; }
}

/// <summary>Rent, salaries and the like.</summary>
public sealed class GeneralExpense : CenterOwned
{
    public long? BranchId { get; set; }
    public required string Category { get; set; }
    public decimal Amount { get; set; }

    /// <summary>A day in the center's time zone.</summary>
    public DateOnly On { get; set; }

    /// <summary>Null when paid at once.</summary>
    public DateOnly? DueOn { get; set; }

    public bool Paid { get; set; }
    public string? Vendor { get; set; }
    public string? Note { get; set; }
    public long? ReceiptFileId { get; set; }
}
