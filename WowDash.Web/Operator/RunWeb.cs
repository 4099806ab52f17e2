using System.CommandLine;
using System.Net.Sockets;
using Microsoft.AspNetCore.Connections;
using WowDash.Data.Sessions;
using WowDash.Data.Settings;
using WowDash.Data.Tables;

namespace WowDash.Web.Operator;

sealed class RunWeb : OperatorCommand
{
    readonly Option<string?> url = new("--url") { Description = "Address to listen on, such as http://127.0.0.1:8000; also unix:/run/wowdash/web.sock." };
    readonly Option<int> port = new("--port") { Description = "Port on 127.0.0.1, where --url is not given.", DefaultValueFactory = _ => 8000 };

    public RunWeb() : base("run", "A web worker: dashboard, webhook, live pages, health.")
    {
        Add(url);
        Add(port);
    }

    public override async Task<int> Run(ParseResult line, CancellationToken ct)
    {
        var settings = ReadSettings();
        await RequireMigrated(settings, ct);
        await using var app = WebHost.Build(settings, line.GetValue(url) ?? $"http://127.0.0.1:{line.GetValue(port)}");
        await app.Services.EnsureProtectionKey(ct);
        try
        {
            await app.RunAsync(CancellationToken.None);
        }
        catch (Exception e) when (IsOfAddress(e))
        {
            throw new CommandRefused(e is IOException ? e.Message : $"It is not possible to listen there: {e.Message}");
        }

        return 0;
    }

    /// <summary>Whether a worker did not start because of the address it was to listen on: taken, not ours, or none at all.</summary>
    internal static bool IsOfAddress(Exception? e) => e is IOException { InnerException: AddressInUseException } or SocketException or FormatException;

    internal static async Task RequireMigrated(WowDashSettings settings, CancellationToken ct)
    {
        var pending = await Migrator.Pending(settings.Database, ct);
        if (pending.Count > 0) throw new CommandRefused($"The database lacks {pending.Count} migration(s) of this version: ./wowdash migrate");
    }
}
