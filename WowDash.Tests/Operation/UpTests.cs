using System.Diagnostics;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using WowDash.Tests.Support;
using WowDash.Web.Operator.Up;
using Xunit;

namespace WowDash.Tests.Operation;

/// <summary>What a newcomer does: up on an empty folder, look, stop; and again.</summary>
public sealed class UpTests
{
    [Fact]
    public async Task Up_makes_everything_from_nothing_behind_nginx_and_leaves_nothing_behind()
    {
        var data = TestServers.NewFolder("up");
        JsonElement first;
        await using (var up = await Running.Start(data, "--workers", "2"))
        {
            first = up.Said;
            Assert.All(first.GetProperty("signIns").EnumerateArray(), s => Assert.False(string.IsNullOrEmpty(s.GetProperty("password").GetString())));
            Assert.Contains(first.GetProperty("signIns").EnumerateArray(), s => s.GetProperty("role").GetString() == "Owner" && s.GetProperty("center").GetString() is not null);
            Assert.Equal(2, first.GetProperty("bots").GetArrayLength());
            await Serves(up);
            await SurvivesAWorker(up, data);
            Assert.Contains("in", (await Refused(data)).Error, StringComparison.Ordinal);
            await up.Stop();
        }

        Assert.Empty(Leftovers(data));
        await using var again = await Running.Start(data);
        Assert.Equal(first.GetProperty("signIns").ToString(), again.Said.GetProperty("signIns").ToString());
        // killed, not asked: the kernel tells the children
        again.Kill();
        await Eventually.True(() => Leftovers(data).Count == 0);
    }

    static async Task Serves(Running up)
    {
        using var http = new HttpClient();
        Assert.Equal(HttpStatusCode.OK, (await http.GetAsync(up.Url + "/health/ready")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await http.GetAsync(up.Url + "/sign-in")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await http.GetAsync(up.Said.GetProperty("chat").GetString())).StatusCode);
        // asked through a proxy, figures are nobody's business
        Assert.Equal(HttpStatusCode.NotFound, (await http.GetAsync(up.Url + "/metrics")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await http.GetAsync(up.Url + "/health/snapshot")).StatusCode);
        var bots = await http.GetFromJsonAsync<JsonElement>(up.Said.GetProperty("simulator").GetString() + "/_sim/bots");
        Assert.Equal(2, bots.EnumerateArray().Count(b => b.ToString().Contains(up.Url + "/bot/webhook/", StringComparison.Ordinal)));
    }

    static async Task SurvivesAWorker(Running up, string data)
    {
        using var http = new HttpClient();
        var worker = Leftovers(data).First(p => p.Contains(" run --url ", StringComparison.Ordinal));
        Signals.Send(int.Parse(worker.Split(' ')[0], System.Globalization.CultureInfo.InvariantCulture), Signals.Kill);
        for (var i = 0; i < 40; i++) Assert.Equal(HttpStatusCode.OK, (await http.GetAsync(up.Url + "/health/ready")).StatusCode);
        // and it comes back
        await Eventually.True(() => Leftovers(data).Count(p => p.Contains(" run --url ", StringComparison.Ordinal)) == 2);
    }

    static Task<Answer> Refused(string data) => OperatorProgram.Run(["up", "--port", "0", "--data", data]);

    /// <summary>Processes whose command line or environment names the folder: <c>PID command line</c>.</summary>
    static List<string> Leftovers(string data)
    {
        var found = new List<string>();
        foreach (var folder in Directory.GetDirectories("/proc").Where(d => int.TryParse(Path.GetFileName(d), out var pid) && pid != Environment.ProcessId))
        {
            try
            {
                var line = File.ReadAllText(folder + "/cmdline").Replace('\0', ' ');
                if (line.Length > 0 && !line.Contains(" up --port ", StringComparison.Ordinal) && (line.Contains(data, StringComparison.Ordinal) || File.ReadAllText(folder + "/environ").Contains(data, StringComparison.Ordinal)))
                    found.Add(Path.GetFileName(folder) + " " + line);
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                // it is gone, or another user's
            }
        }

        return found;
    }

    /// <summary>A running <c>up --json</c>.</summary>
    sealed class Running(Process process, string url, JsonElement said) : IAsyncDisposable
    {
        public string Url => url;
        public JsonElement Said => said;

        public static async Task<Running> Start(string data, params string[] more)
        {
            var process = Process.Start(OperatorProgram.Prepare(["up", "--port", "0", "--data", data, "--json", .. more], null))!;
            process.StandardInput.Close();
            var error = process.StandardError.ReadToEndAsync();
            using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(3));
            var ready = await process.StandardOutput.ReadLineAsync(patience.Token);
            Assert.True(ready?.StartsWith("ready http://127.0.0.1:", StringComparison.Ordinal), ready ?? await error);
            var line = await process.StandardOutput.ReadLineAsync(patience.Token);
            return new(process, ready!["ready ".Length..], JsonDocument.Parse(line!).RootElement);
        }

        public async Task Stop()
        {
            Signals.Send(process.Id, Signals.Terminate);
            await process.WaitForExitAsync().WaitAsync(TimeSpan.FromSeconds(60));
            Assert.Equal(0, process.ExitCode);
        }

        public void Kill() => process.Kill();

        public async ValueTask DisposeAsync()
        {
            if (!process.HasExited) Signals.Send(process.Id, Signals.Terminate);
            await process.WaitForExitAsync();
            process.Dispose();
        }
    }
}
