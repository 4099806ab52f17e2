using WowDash.Data.Tenancy;

namespace WowDash.Data.Catalogue;

/// <summary>What an order costs the center, attached to document types.</summary>
public sealed class Expense : CatalogueItem
{
    public long BranchId { get; set; }

    /// <summary>So‘m for the original.</summary>
    public decimal Original { get; set; }

    /// <summary>So‘m for each copy.</summary>
    public decimal Copy { get; set; }

    /// <summary>Null for both.</summary>
    public Audience? Audience { get; set; }
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
    /// <summary>Null when it is the whole center's.</summary>
    public long? BranchId { get; set; }

    public required string Category { get; set; }
    public decimal Amount { get; set; }

    /// <summary>A day in the center's time zone.</summary>
    public DateOnly On { get; set; }

    /// <summary>Until when a debt is to be paid; null when paid at once.</summary>
    public DateOnly? DueOn { get; set; }

    public bool Paid { get; set; }
    public string? Vendor { get; set; }
    public string? Note { get; set; }
    public long? ReceiptFileId { get; set; }

    /// <summary>Taken back: counted nowhere, kept all the same.</summary>
    public bool Removed { get; set; }

    /// <summary>Who wrote it down.</summary>
    public string? By { get; set; }

    /// <summary>Changes with every change of the row.</summary>
    public uint RowVersion { get; private set; }
}
