using Npgsql;

namespace WowDash.Tests.Tenancy;

/// <summary>A foreign key from one table with a center_id to another.</summary>
sealed record ForeignKey(string Name, string Table, string Target, string Column, bool CarriesCenter);

/// <summary>Foreign keys as PostgreSQL knows them, whatever the model says.</summary>
static class ForeignKeys
{
    public static async Task<List<ForeignKey>> Between(string connectionString)
    {
        await using var source = NpgsqlDataSource.Create(connectionString);
        await using var command = source.CreateCommand(
            """
            with owned as (select attrelid from pg_attribute where attname = 'center_id' and attnum > 0),
                 keys as (
                    select c.conname, c.conrelid::regclass::text as source, c.confrelid::regclass::text as target,
                        array(select a.attname::text from unnest(c.conkey) with ordinality k (n, o) join pg_attribute a on a.attrelid = c.conrelid and a.attnum = k.n order by k.o) as columns,
                        array(select a.attname::text from unnest(c.confkey) with ordinality k (n, o) join pg_attribute a on a.attrelid = c.confrelid and a.attnum = k.n order by k.o) as targets
                    from pg_constraint c where c.contype = 'f' and c.conrelid in (select attrelid from owned) and c.confrelid in (select attrelid from owned))
            select conname, source, target, (array_remove(columns, 'center_id'))[1], columns[1] = 'center_id' and targets[1] = 'center_id' and cardinality(columns) = 2
            from keys order by conname
            """);
        await using var reader = await command.ExecuteReaderAsync();
        var keys = new List<ForeignKey>();
        while (await reader.ReadAsync()) keys.Add(new(reader.GetString(0), reader.GetString(1), reader.GetString(2), reader.GetString(3), reader.GetBoolean(4)));
        return keys;
    }
}
