using System.CommandLine;
using WowDash.Bots;
using WowDash.Data;
using WowDash.Data.Sessions;
using WowDash.Data.Settings;
using WowDash.Web.Health;
using WowDash.Web.Jobs;
using WowDash.Web.Logs;
using WowDash.Web.Mail;

namespace WowDash.Web.Operator;

sealed class RunBots() : OperatorCommand("run-bots", "Sending, sweeps, file work and jobs; with USE_WEBHOOK=false also polling.")
{
    public override async Task<int> Run(ParseResult line, CancellationToken ct)
    {
        var settings = ReadSettings();
        await RunWeb.RequireMigrated(settings, ct);
        using var host = Build(settings);
        await host.Services.EnsureProtectionKey(ct);
        await host.RunAsync(CancellationToken.None);
        return 0;
    }

    internal static IHost Build(WowDashSettings settings)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings
        {
            ApplicationName = typeof(RunBots).Assembly.GetName().Name,
            ContentRootPath = AppContext.BaseDirectory,
            EnvironmentName = settings.Debug ? Environments.Development : Environments.Production,
        });
        builder.Logging.ToConsole(settings, "bots");
        builder.Services
            .AddWowDashData(settings)
            .AddWowDashBots(settings)
            .AddBotWorkers(settings)
            .AddMail(settings)
            .AddJobs(settings)
            .AddDraining(settings);
        return builder.Build();
    }
}
