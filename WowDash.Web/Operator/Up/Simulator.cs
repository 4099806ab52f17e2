using System.Globalization;
using WowDash.Data.Seed;
using WowDash.Web.Settings;

namespace WowDash.Web.Operator.Up;

/// <summary>The local stand-in for Telegram: another program, started beside the workers.</summary>
sealed class Simulator(Child process, string address)
{
    static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    public string Address => address;

    /// <summary>Null when this installation has none (production never does).</summary>
    static string? Program()
    {
        var configuration = new DirectoryInfo(AppContext.BaseDirectory).Parent?.Name ?? "";
        return new[]
        {
            Path.Combine(AppContext.BaseDirectory, "simulator", "WowDash.Simulator.dll"),
            Path.Combine(Folders.Root, "WowDash.Simulator", "bin", configuration, "net10.0", "WowDash.Simulator.dll"),
        }.FirstOrDefault(File.Exists);
    }

    public static async Task<Simulator> Start(UpOptions options, int port, Func<ChildPlan, Task<Child>> add)
    {
        var program = Program() ?? throw new CommandRefused("The simulator is not part of this installation. Without a demo: ./wowdash up --no-demo");
        var address = $"http://127.0.0.1:{port.ToString(CultureInfo.InvariantCulture)}";
        var files = Path.Combine(options.Data, "simulator");
        Directory.CreateDirectory(files);
        return new(await add(new ChildPlan("simulator", Installation.Dotnet, [program, "--urls", address, "--data", files]) { Folder = Path.GetDirectoryName(program)! }), address);
    }

    /// <summary>Waits for it, then makes the demo's bots known to it; those it knows stay as they are.</summary>
    public async Task Register(IEnumerable<DemoBot> bots, CancellationToken ct)
    {
        using var http = new HttpClient { BaseAddress = new Uri(address) };
        await Ready(http, ct);
        await Register(http.BaseAddress, bots, ct);
    }

    /// <summary>The same with one that runs somewhere.</summary>
    public static async Task Register(Uri address, IEnumerable<DemoBot> bots, CancellationToken ct)
    {
        using var http = new HttpClient { BaseAddress = address };
        foreach (var bot in bots)
        {
            using var answer = await http.PostAsJsonAsync("/_sim/bots", new { username = bot.Username, name = bot.Center, token = bot.Token }, ct);
            if (!answer.IsSuccessStatusCode) throw new CommandRefused($"The simulator did not take the bot @{bot.Username}: {(int)answer.StatusCode}");
        }
    }

    async Task Ready(HttpClient http, CancellationToken ct)
    {
        var began = TimeProvider.System.GetTimestamp();
        while (true)
        {
            try
            {
                using var answer = await http.GetAsync(new Uri("/_sim/", UriKind.Relative), ct);
                return;
            }
            catch (HttpRequestException) when (process.ExitCode is null && TimeProvider.System.GetElapsedTime(began) < Patience)
            {
                await Task.Delay(50, ct);
            }
            catch (HttpRequestException)
            {
                throw new CommandRefused($"The simulator did not start:{Environment.NewLine}{process.Tail}");
            }
        }
    }
}
