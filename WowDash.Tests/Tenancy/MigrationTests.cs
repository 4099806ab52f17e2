using Microsoft.EntityFrameworkCore;
using Npgsql;
using WowDash.Data.Tables;
using WowDash.Tests.Support;
using Xunit;

namespace WowDash.Tests.Tenancy;

public sealed class MigrationTests
{
    [Fact]
    public async Task Eight_programs_migrating_at_once_all_succeed_and_one_does_the_work()
    {
        var database = await TestServers.EmptyDatabase();
        var applied = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => Migrator.Migrate(database))));
        Assert.Single(applied, names => names.Count > 0);
        Assert.Empty(await Migrator.Pending(database));
        NpgsqlConnection.ClearPool(new NpgsqlConnection(database));
    }

    [Fact]
    public async Task A_database_that_does_not_exist_yet_is_made()
    {
        var database = new NpgsqlConnectionStringBuilder(await TestServers.EmptyDatabase()) { Database = "not_there_yet", Pooling = false }.ConnectionString;
        var applied = await Task.WhenAll(Migrator.Migrate(database), Migrator.Migrate(database));
        Assert.Single(applied, names => names.Count > 0);
    }

    [Fact]
    public void Every_migration_can_be_told_from_the_model()
    {
        using var db = DbSetup.ForMigrations("Host=127.0.0.1;Database=none");
        Assert.False(db.Database.HasPendingModelChanges(), "dotnet run --project tools/Design -- makemigrations NAME");
    }
}
