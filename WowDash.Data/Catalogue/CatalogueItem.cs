using WowDash.Data.Tenancy;
using WowDash.Data.Texts;

namespace WowDash.Data.Catalogue;

/// <summary>An entry of the catalogue. What orders point at is never removed: it is switched off and can be switched on again.</summary>
public abstract class CatalogueItem : CenterOwned
{
    public required Text Name { get; set; }

    /// <summary>Its place in its list, from 0.</summary>
    public int Position { get; set; }

    public bool Active { get; set; } = true;

    /// <summary>Changes with every change of the row.</summary>
    public uint RowVersion { get; private set; }
}

/// <summary>The kinds of <see cref="CatalogueItem"/>.</summary>
public enum CatalogueKind
{
    Service,
    Document,
    Language,
    Expense,
}
