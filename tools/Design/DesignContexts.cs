using Microsoft.EntityFrameworkCore.Design;
using WowDash.Data;
using WowDash.Data.Tables;

namespace WowDash.Design;

sealed class DesignContexts : IDesignTimeDbContextFactory<WowDashDb>
{
    public WowDashDb CreateDbContext(string[] args) => DbSetup.ForMigrations("Host=127.0.0.1;Database=design");
}
