using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Migrations.Operations;
using Microsoft.Extensions.DependencyInjection;
using WowDash.Data;
using Xunit;

namespace WowDash.Tests.Support;

public sealed class HarnessTests(TestPlatform platform) : IClassFixture<TestPlatform>
{
    [Fact]
    public async Task Model_and_migrations_agree()
    {
        await using var scope = platform.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<WowDashDb>();
        var kept = db.GetService<IModelRuntimeInitializer>().Initialize(((IMutableModel)db.GetService<IMigrationsAssembly>().ModelSnapshot!.Model).FinalizeModel(), designTime: true, validationLogger: null);
        var wanted = db.GetService<IDesignTimeModel>().Model;
        Assert.Empty(db.GetService<IMigrationsModelDiffer>().GetDifferences(kept.GetRelationalModel(), wanted.GetRelationalModel())
            .Select(o => o is AlterColumnOperation c ? $"{c.Table}.{c.Name}: {c.OldColumn.ColumnType} to {c.ColumnType}, max {c.OldColumn.MaxLength} to {c.MaxLength}" : o.GetType().Name));
    }
}
