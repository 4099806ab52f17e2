using System.Globalization;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;
using WowDash.Data.Tenancy;

namespace WowDash.Data.Tables;

/// <summary>Builds one statement that writes rows of several tables, where EF would go to the database for each. Columns, conversions and types are the model's:
/// a new property is written without a word here. What came of it is not tracked.</summary>
sealed class ManyInOne(WowDashDb db)
{
    readonly NpgsqlCommand command = ((NpgsqlConnection)db.Database.GetDbConnection()).CreateCommand();

    /// <summary>A value's place in the statement.</summary>
    public string Value(object value)
    {
        command.Parameters.Add(new NpgsqlParameter { Value = value });
        return Place();
    }

    /// <summary><c>insert into … select …</c>, one row for each of <paramref name="source"/>, as a part of the statement.</summary>
    /// <param name="given">Columns whose value is an expression over the source instead of the row's own.</param>
    public string Insert<T>(T row, string source, params IReadOnlyList<(string Column, string Expression)> given)
        where T : class
    {
        var table = Table.Of(db.Model.FindEntityType(typeof(T))!);
        Own(row);
        var values = new StringBuilder();
        foreach (var column in table.Columns)
        {
            if (values.Length > 0) values.Append(", ");
            values.Append(given.FirstOrDefault(g => g.Column == column.Name).Expression ?? Value(column, row));
        }

        return $"insert into {table.Name} ({table.ColumnNames}) select {values} from {source}";
    }

    /// <summary><c>insert into … select … from</c> the rows, each with <c>n</c>, the number of the thing it belongs to (from 1), and <paramref name="joined"/>. The text is the
    /// same for any number of rows, so that it is prepared once. They are inserted in their order.</summary>
    /// <param name="joined">What follows <c>from rows r</c>.</param>
    /// <param name="given">Columns whose value is an expression over the joined instead of the row's own.</param>
    public string InsertAll<T>(IReadOnlyList<(T Row, int Of)> all, string joined, params IReadOnlyList<(string Column, string Expression)> given)
        where T : class
    {
        var table = Table.Of(db.Model.FindEntityType(typeof(T))!);
        foreach (var (row, _) in all) Own(row);
        var (own, places) = (new List<string>(), new List<string>());
        foreach (var column in table.Columns.Where(c => given.All(g => g.Column != c.Name)))
        {
            own.Add($"\"{column.Name}\"");
            places.Add($"{Array(column.TypeName, column.All(all.Select(r => (object)r.Row), all.Count))}::{column.TypeName}[]");
        }

        places.Add(Value(all.Select(r => r.Of).ToArray()));
        var values = table.Columns.Select(c => given.FirstOrDefault(g => g.Column == c.Name).Expression ?? $"r.\"{c.Name}\"");
        return $"""
            insert into {table.Name} ({table.ColumnNames}) select {string.Join(", ", values)}
            from unnest({string.Join(", ", places)}) with ordinality as r ({string.Join(", ", own)}, n, place) {joined} order by r.place
            """;
    }

    /// <summary>Runs it; answers the first row it returns, null when it returns none.</summary>
    public async Task<object[]?> Run(string sql, CancellationToken ct) => await RunAll(sql, ct) is [var first, ..] ? first : null;

    /// <summary>Runs it; answers the rows it returns.</summary>
    public async Task<IReadOnlyList<object[]>> RunAll(string sql, CancellationToken ct)
    {
        await using var running = command;
        command.CommandText = sql;
        await using var reader = await command.ExecuteReaderAsync(ct);
        var rows = new List<object[]>();
        while (await reader.ReadAsync(ct))
        {
            var row = new object[reader.FieldCount];
            reader.GetValues(row);
            rows.Add(row);
        }

        return rows;
    }

    string Value(Column column, object row)
    {
        command.Parameters.Add(column.Mapping.CreateParameter(command, "", column.Value.GetClrValue(row), column.IsNullable));
        return Place();
    }

    string Array(string typeName, System.Array values)
    {
        command.Parameters.Add(new NpgsqlParameter { Value = values, DataTypeName = typeName + "[]" });
        return Place();
    }

    string Place() => $"${command.Parameters.Count.ToString(CultureInfo.InvariantCulture)}";

    void Own<T>(T row)
    {
        if (row is not ICenterOwned owned) return;
        if (owned.CenterId == 0) owned.CenterId = db.Center.Id;
        // a unit of work without a center writes rows that say theirs
        if (db.Center.IsChosen && owned.CenterId != db.Center.Id) throw new CenterViolation($"{typeof(T).Name} of center {owned.CenterId} cannot be written as center {db.Center.Id}.");
    }

    // what the model says of a table, kept with the model: asking it anew for each row costs
    sealed record Table(string Name, string ColumnNames, IReadOnlyList<Column> Columns)
    {
        public static Table Of(IEntityType entity) => entity.GetOrAddRuntimeAnnotationValue("WowDash:Table", Read, entity);

        static Table Read(IEntityType? entity)
        {
            if (entity!.GetComplexProperties().Any()) throw new NotSupportedException($"{entity.ClrType.Name} has parts of its own columns.");
            var columns = entity.GetProperties().Where(p => p.ValueGenerated is ValueGenerated.Never)
                .Select(p => new Column(p.GetColumnName(), p.GetGetter(), p.GetRelationalTypeMapping(), p.IsNullable)).ToList();
            return new(entity.GetTableName()!, string.Join(", ", columns.Select(c => $"\"{c.Name}\"")), columns);
        }
    }

    sealed record Column(string Name, IClrPropertyGetter Value, RelationalTypeMapping Mapping, bool IsNullable)
    {
        readonly Type type = Mapping.Converter?.ProviderClrType ?? Mapping.ClrType;

        /// <summary>Without a length: a cast to one would cut what is too long, where the column refuses it.</summary>
        public string TypeName => Mapping.StoreTypeNameBase;

        /// <summary>The column's values of so many rows, as an array of what it holds.</summary>
        public System.Array All(IEnumerable<object> rows, int count)
        {
            var all = System.Array.CreateInstance(type.IsValueType ? typeof(Nullable<>).MakeGenericType(type) : type, count);
            var i = 0;
            foreach (var row in rows)
            {
                var value = Value.GetClrValue(row);
                all.SetValue(value is null || Mapping.Converter is not { } converter ? value : converter.ConvertToProvider(value), i++);
            }

            return all;
        }
    }
}
