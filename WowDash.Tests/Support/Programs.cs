using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using WowDash.Data;
using WowDash.Data.Settings;

namespace WowDash.Tests.Support;

/// <summary>The business as a process of its own has it: what several programs on one database are to each other.</summary>
static class Programs
{
    /// <summary>Services on a database, with the real clock.</summary>
    public static ServiceProvider Start(string connectionString, string secretKey = "test key, not a secret", string? secretKeyOld = null)
    {
        var services = new ServiceCollection();
        services.AddLogging(logging => logging.SetMinimumLevel(LogLevel.Error));
        services.AddWowDashData(new WowDashSettings { SecretKey = secretKey, SecretKeyOld = secretKeyOld, Database = connectionString, MediaRoot = Path.GetTempPath() });
        return services.BuildServiceProvider();
    }
}
