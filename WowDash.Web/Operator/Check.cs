using System.CommandLine;
using Npgsql;
using WowDash.Data.Settings;
using WowDash.Data.Tables;
using WowDash.Web.Settings;

namespace WowDash.Web.Operator;

sealed class Check : OperatorCommand
{
    static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    readonly Option<bool> json = JsonOption();

    public Check() : base("check", "Whether this installation can work: settings, database, migrations, files, Bot API. Exits 1 when something cannot.") => Add(json);

    public override async Task<int> Run(ParseResult line, CancellationToken ct)
    {
        var answer = SettingsReader.Read(SettingsSource.OfThisProcess());
        List<Finding> findings = [new("settings", answer.Errors.Count == 0, string.Join(' ', answer.Errors))];
        findings.AddRange(answer.Warnings.Select(w => new Finding("settings.name", true, w)));
        if (answer.Errors.Count == 0) findings.AddRange(await Look(answer.Settings, ct));

        if (line.GetValue(json)) PrintJson(findings);
        else foreach (var found in findings) Console.WriteLine($"{(found.Ok ? "ok  " : "FAIL")} {found.Id,-20} {found.Says}".TrimEnd());
        return findings.All(f => f.Ok) ? 0 : 1;
    }

    static async Task<List<Finding>> Look(WowDashSettings settings, CancellationToken ct)
    {
        List<Finding> findings = [await Try("database", () => Database(settings, ct))];
        if (findings[0].Ok) findings.Add(await Try("migrations", async () => (await Migrator.Pending(settings.Database, ct)) is { Count: > 0 } pending ? $"{pending.Count} pending: ./wowdash migrate" : null));
        findings.Add(await Try("media", () => Task.FromResult(Media(settings))));
        findings.Add(await Try("bot-api", () => BotApi(settings, ct)));
        return findings;
    }

    /// <summary>A look that answers null when all is well, else what is wrong.</summary>
    static async Task<Finding> Try(string id, Func<Task<string?>> look)
    {
        try
        {
            var wrong = await look();
            return new(id, wrong is null, wrong ?? "");
        }
        catch (Exception e) when (e is NpgsqlException or System.Net.Sockets.SocketException or HttpRequestException or IOException or UnauthorizedAccessException or TimeoutException or TaskCanceledException)
        {
            return new(id, false, Logs.Redacted.Blot(e.Message));
        }
    }

    static async Task<string?> Database(WowDashSettings settings, CancellationToken ct)
    {
        await using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(settings.Database) { Pooling = false, Timeout = (int)Patience.TotalSeconds }.ConnectionString);
        await connection.OpenAsync(ct);
        return connection.PostgreSqlVersion.Major < 15 ? $"PostgreSQL {connection.PostgreSqlVersion} is older than 15" : null;
    }

    static string? Media(WowDashSettings settings)
    {
        Directory.CreateDirectory(settings.MediaRoot);
        var probe = Path.Combine(settings.MediaRoot, ".check");
        File.WriteAllText(probe, "");
        File.Delete(probe);
        return null;
    }

    static async Task<string?> BotApi(WowDashSettings settings, CancellationToken ct)
    {
        using var http = new HttpClient { Timeout = Patience };
        using var answer = await http.GetAsync(settings.TelegramApiUrl, HttpCompletionOption.ResponseHeadersRead, ct);
        return null;
    }

    sealed record Finding(string Id, bool Ok, string Says);
}
