using WowDash.Data.Tenancy;
using WowDash.Data.Texts;

namespace WowDash.Data.Catalogue;

/// <summary>A service a branch offers, such as notarised translation.</summary>
public sealed class Service : CatalogueItem
{
    public long BranchId { get; set; }

    /// <summary>The heading it stands under, such as translations; null for none.</summary>
    public Text? Category { get; set; }

    public Text? Description { get; set; }
    public Charging Charging { get; set; } = Charging.PerPage;

    /// <summary>The bot asks how names are to be spelt.</summary>
    public bool NamesInWriting { get; set; }

    public List<DocumentType> Documents { get; set; } = [];
    public List<ServiceLanguage> Languages { get; set; } = [];
}

/// <summary>Whether pages count.</summary>
public enum Charging
{
    /// <summary>One price however many pages.</summary>
    Static,
    PerPage,
}

/// <summary>A target language offered by a service.</summary>
public sealed class ServiceLanguage : ICenterOwned
{
    /// <inheritdoc/>
    public long CenterId { get; set; }

    public long ServiceId { get; set; }
    public long LanguageId { get; set; }
    public TargetLanguage Language { get; set; } = null!;
}

/// <summary>A kind of document, with its prices.</summary>
public sealed class DocumentType : CatalogueItem
{
    public long ServiceId { get; set; }
    public Service Service { get; set; } = null!;
    public required Prices Ordinary { get; set; }
    public required Prices Agency { get; set; }

    /// <summary>Working days from acceptance to ready.</summary>
    public int EstimatedDays { get; set; } = 1;
}

/// <summary>A language documents are translated into, with its surcharges.</summary>
public sealed class TargetLanguage : CatalogueItem
{
    /// <summary>BCP 47, such as <c>de</c> or <c>uz-Cyrl</c>; unique in the center.</summary>
    public required string Code { get; set; }

    public required Prices Ordinary { get; set; }
    public required Prices Agency { get; set; }
}

/// <summary>Prices of a first page, each other page and a copy, in so‘m.</summary>
public sealed record Prices(decimal First, decimal Other, decimal Copy);

/// <summary>Who a price is for.</summary>
public enum Audience
{
    Ordinary,
    Agency,
}
