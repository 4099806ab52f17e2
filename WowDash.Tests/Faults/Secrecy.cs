using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using WowDash.Data.Centers;
using WowDash.Tests.Support;
using Xunit;

namespace WowDash.Tests.Faults;

/// <summary>No secret stands in any log, whatever went wrong.</summary>
static class Secrecy
{
    public static async Task Holds(TestInstallation installation)
    {
        var secrets = new List<string> { installation.Settings.SecretKey, new NpgsqlConnectionStringBuilder(installation.ConnectionString).Password! };
        foreach (var bot in installation.Access.Bots) secrets.Add(bot.Token.Split(':')[1]);
        var protection = installation.Services.GetRequiredService<BotSecrets>();
        foreach (var route in await installation.Services.GetRequiredService<PlatformQueries>().Bots()) secrets.Add(protection.Read(route.CenterId, route.ProtectedSecret));

        var logs = Directory.GetFiles(installation.Logs);
        Assert.NotEmpty(logs);
        foreach (var log in logs)
        {
            await using var file = new FileStream(log, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            using var reader = new StreamReader(file);
            while (await reader.ReadLineAsync() is { } line)
                Assert.True(secrets.TrueForAll(s => !line.Contains(s, StringComparison.Ordinal)), $"A secret stands in {Path.GetFileName(log)}");
        }
    }
}
