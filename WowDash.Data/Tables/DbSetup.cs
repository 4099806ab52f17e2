using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using WowDash.Data.Tenancy;

namespace WowDash.Data.Tables;

/// <summary>How every context of <see cref="WowDashDb"/> is set up: one place for the provider's options.</summary>
public static class DbSetup
{
    /// <summary>Options for a data source or connection string; the model is the same for all.</summary>
    public static DbContextOptionsBuilder UseWowDash(this DbContextOptionsBuilder options, System.Data.Common.DbDataSource source) =>
        options.UseNpgsql(source, npgsql => npgsql.MigrationsHistoryTable("migrations")).AddInterceptors(Commits.Interceptor.Instance)
            // a search takes any few people of a name
            .ConfigureWarnings(warnings => warnings.Ignore(CoreEventId.RowLimitingOperationWithoutOrderByWarning));

    /// <summary>A context for migrations only, outside any unit of work.</summary>
    public static WowDashDb ForMigrations(string connectionString) =>
        new(new DbContextOptionsBuilder<WowDashDb>().UseNpgsql(connectionString, npgsql => npgsql.MigrationsHistoryTable("migrations")).Options, new CurrentCenter());
}
