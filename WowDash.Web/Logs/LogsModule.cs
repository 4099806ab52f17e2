using Serilog;
using Serilog.Events;
using WowDash.Data.Settings;

namespace WowDash.Web.Logs;

/// <summary>Console for people and collectors, JSON lines in rolling files. No line holds a bot's token, whoever wrote it.</summary>
static class LogsModule
{
    const int FileBytes = 10 * 1024 * 1024;
    const int FilesKept = 5;

    public static void AddLogs(this WebApplicationBuilder builder, WowDashSettings settings) => builder.Logging.ToConsole(settings, Role(builder.WebHost.GetSetting(WebHostDefaults.ServerUrlsKey)));

    /// <summary>Logs to the console and, where LOG_DIR says so and the process has a role, to that role's files.</summary>
    public static void ToConsole(this ILoggingBuilder logging, WowDashSettings settings, string? role = null)
    {
        var level = Enum.Parse<LogEventLevel>(settings.LogLevel);
        var serilog = new LoggerConfiguration()
            .MinimumLevel.Is(level)
            .MinimumLevel.Override("Microsoft", Max(level, LogEventLevel.Warning))
            .MinimumLevel.Override("Microsoft.Hosting.Lifetime", level)
            .MinimumLevel.Override("Microsoft.EntityFrameworkCore", role is null ? LogEventLevel.Fatal : Max(level, LogEventLevel.Warning))
            .MinimumLevel.Override("Quartz", Max(level, LogEventLevel.Warning))
            .Enrich.FromLogContext()
            // said in words by the command
            .Filter.ByExcluding(line => line.MessageTemplate.Text == "Hosting failed to start" && Operator.RunWeb.IsOfAddress(line.Exception))
            .WriteTo.Console(new Redacted(new LineFormat()), standardErrorFromLevel: role is null ? LogEventLevel.Verbose : null);
        if (settings.LogDir is { } folder && role is not null)
        {
            serilog.WriteTo.File(new Redacted(new Serilog.Formatting.Json.JsonFormatter(renderMessage: true)), Path.Combine(folder, role + ".log"),
                fileSizeLimitBytes: FileBytes, rollOnFileSizeLimit: true, retainedFileCountLimit: FilesKept);
        }

        logging.ClearProviders();
        // the address of a Bot API call holds the token: the client's own logger says nothing at all
        logging.AddFilter("System.Net.Http.HttpClient", Microsoft.Extensions.Logging.LogLevel.None);
        logging.AddSerilog(serilog.CreateLogger(), dispose: true);
    }

    // a file has one writer: the port keeps the workers of one host apart
    static string Role(string? url) => Uri.TryCreate(url, UriKind.Absolute, out var address) && address.Port > 0 ? $"web-{address.Port}" : "web";

    static LogEventLevel Max(LogEventLevel a, LogEventLevel b) => a > b ? a : b;
}
