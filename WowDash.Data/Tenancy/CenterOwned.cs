namespace WowDash.Data.Tenancy;

/// <summary>A row that belongs to one center. Its key is (center_id, id), so that every foreign key to it carries the center and PostgreSQL
/// itself refuses a row that points into another one.</summary>
public interface ICenterOwned
{
    /// <summary>The center it belongs to. Left 0 on a new row, it becomes the current center when saved.</summary>
    long CenterId { get; set; }
}

/// <summary>The usual owned row: a number of its own, given by the database.</summary>
public abstract class CenterOwned : ICenterOwned
{
    /// <inheritdoc/>
    public long CenterId { get; set; }

    /// <summary>Given by the database; unique in its table.</summary>
    public long Id { get; set; }
}
