using System.Globalization;
using System.Net;

namespace WowDash.Web.Operator.Up;

/// <summary>The web workers: one on the address itself, several behind nginx.</summary>
sealed class Workers(UpOptions options, IReadOnlyDictionary<string, string> values, Func<ChildPlan, Task<Child>> add)
{
    static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    readonly List<Child> workers = [];

    /// <summary>Starts them; answers the dashboard's address.</summary>
    public async Task<string> Start(int port, CancellationToken ct)
    {
        if (options.Workers == 1)
        {
            await Start("web", port);
            return Address(port);
        }

        if (!Front.IsInstalled)
        {
            await Console.Error.WriteLineAsync("nginx is not installed (apt-get install nginx-light): the workers have an address each, and the first one's is the dashboard's.");
            for (var i = 0; i < options.Workers; i++) await Start($"web-{i + 1}", i == 0 ? port : Ports.Near(port + 1 + i));
            return Address(port);
        }

        var ports = new List<int>();
        for (var i = 0; i < options.Workers; i++)
        {
            // one after another: a port is only taken once its worker listens
            var own = Ports.Near(port + 2 + i);
            while (ports.Contains(own)) own = Ports.Any();
            ports.Add(own);
            await Start($"web-{i + 1}", own);
        }

        workers.Add(await add(Front.Plan(options.Data, port, ports)));
        return Address(port);
    }

    /// <summary>Waits until all are ready to serve.</summary>
    public async Task Ready(string url, CancellationToken ct)
    {
        using var http = new HttpClient { Timeout = TimeSpan.FromSeconds(5) };
        var began = TimeProvider.System.GetTimestamp();
        foreach (var address in addresses.Append(url).Distinct(StringComparer.Ordinal))
        {
            while (!await IsReady(http, address, ct))
            {
                if (workers.FirstOrDefault(w => w.ExitCode is not null) is { } ended)
                    throw new CommandRefused($"{ended.Name} ended while starting:{Environment.NewLine}{ended.Tail}");
                if (TimeProvider.System.GetElapsedTime(began) > Patience)
                    throw new CommandRefused($"The workers are not ready after a minute; their logs: {Path.Combine(options.Data, "logs")}{Environment.NewLine}{workers[0].Tail}");
                await Task.Delay(50, ct);
            }
        }
    }

    readonly List<string> addresses = [];

    async Task Start(string name, int port)
    {
        addresses.Add(Address(port));
        workers.Add(await add(new ChildPlan(name, Installation.Dotnet, [Installation.Program, "run", "--url", Address(port)]) { Environment = values, Folder = options.Data }));
    }

    static async Task<bool> IsReady(HttpClient http, string address, CancellationToken ct)
    {
        try
        {
            using var answer = await http.GetAsync(new Uri($"{address}/health/ready"), ct);
            return answer.StatusCode is HttpStatusCode.OK;
        }
        catch (HttpRequestException)
        {
            return false;
        }
        catch (TaskCanceledException) when (!ct.IsCancellationRequested)
        {
            return false;
        }
    }

    static string Address(int port) => $"http://127.0.0.1:{port.ToString(CultureInfo.InvariantCulture)}";
}
