using System.Linq.Expressions;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WowDash.Data.Tenancy;

namespace WowDash.Data.Tables;

/// <summary>Words the table mappings are written in.</summary>
static class Mapping
{
    static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter() }, IgnoreReadOnlyProperties = true };

    /// <summary>A reference to a row of the same center: the foreign key is (center_id, <paramref name="column"/>).</summary>
    public static void PointsTo<T, TTarget>(this EntityTypeBuilder<T> entity, string column, Expression<Func<T, TTarget?>>? navigation = null,
        Expression<Func<TTarget, IEnumerable<T>?>>? back = null)
        where T : class, ICenterOwned
        where TTarget : class
    {
        var one = navigation is null ? entity.HasOne<TTarget>() : entity.HasOne(navigation);
        (back is null ? one.WithMany() : one.WithMany(back))
            .HasForeignKey(nameof(ICenterOwned.CenterId), column)
            .OnDelete(DeleteBehavior.Restrict);
    }

    /// <summary>A value as its <c>jsonb</c> column holds it.</summary>
    public static T FromJson<T>(string text) => JsonSerializer.Deserialize<T>(text, Json)!;

    /// <summary>A value kept as <c>jsonb</c>.</summary>
    public static PropertyBuilder<T> AsJson<T>(this PropertyBuilder<T> property)
        where T : class =>
        property.HasColumnType("jsonb").HasConversion(
            value => JsonSerializer.Serialize(value, Json),
            text => FromJson<T>(text),
            new ValueComparer<T>((a, b) => JsonSerializer.Serialize(a, Json) == JsonSerializer.Serialize(b, Json), value => value.GetHashCode(), value => value));
}
