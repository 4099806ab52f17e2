using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Metadata.Conventions;

namespace WowDash.Data.Tables;

/// <summary>Tables, columns, keys and indexes in snake_case, as people write SQL. Stands in for EFCore.NamingConventions, whose current version is not to be had.</summary>
sealed class SnakeCaseNames : IModelFinalizingConvention
{
    public void ProcessModelFinalizing(IConventionModelBuilder modelBuilder, IConventionContext<IConventionModelBuilder> context)
    {
        foreach (var entity in modelBuilder.Metadata.GetEntityTypes())
        {
            // within a column of its owner
            if (entity.IsMappedToJson()) continue;
            if (entity.GetTableName() is { } table) entity.Builder.ToTable(Snake(table), entity.GetSchema());
            RenameColumns(entity, "");
            foreach (var key in entity.GetKeys()) key.Builder.HasName(Snake(key.GetName()!));
            foreach (var foreign in entity.GetForeignKeys()) foreign.Builder.HasConstraintName(Snake(foreign.GetConstraintName()!));
            foreach (var index in entity.GetIndexes()) index.Builder.HasDatabaseName(Snake(index.GetDatabaseName()!));
        }
    }

    static void RenameColumns(IConventionTypeBase type, string prefix)
    {
        foreach (var property in type.GetDeclaredProperties())
            if (property.GetColumnNameConfigurationSource() != ConfigurationSource.Explicit) property.Builder.HasColumnName(prefix + Snake(property.Name));
        foreach (var complex in type.GetDeclaredComplexProperties()) RenameColumns(complex.ComplexType, $"{prefix}{Snake(complex.Name)}_");
    }

    internal static string Snake(string name)
    {
        var snake = new StringBuilder(name.Length + 8);
        for (var i = 0; i < name.Length; i++)
        {
            var c = name[i];
            var startsWord = char.IsUpper(c) && i > 0 && name[i - 1] != '_' && (char.IsLower(name[i - 1]) || (i + 1 < name.Length && char.IsLower(name[i + 1])));
            if (startsWord) snake.Append('_');
            snake.Append(char.ToLowerInvariant(c));
        }

        return snake.ToString();
    }
}
