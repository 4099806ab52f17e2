using System.Diagnostics;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text.RegularExpressions;
using WowDash.Tests.Support;
using Xunit;
using YamlDotNet.RepresentationModel;

namespace WowDash.Tests.Operation;

public sealed class DeploymentTests
{
    [Fact]
    public async Task Nginx_accepts_its_configuration()
    {
        var folder = Directory.CreateTempSubdirectory("wowdash-nginx-").FullName;
        WriteCertificate(folder);
        var site = File.ReadAllText(OperatorProgram.Source("deploy", "nginx", "wowdash.conf")).Replace("/etc/wowdash/tls", folder, StringComparison.Ordinal);
        File.WriteAllText(Path.Combine(folder, "site.conf"), site);
        File.WriteAllText(Path.Combine(folder, "nginx.conf"), $"pid {folder}/nginx.pid;\nevents {{}}\nhttp {{ include {folder}/site.conf; }}\n");
        var (code, says) = await Run("nginx", "-t", "-e", "stderr", "-c", Path.Combine(folder, "nginx.conf"));
        Directory.Delete(folder, recursive: true);
        Assert.True(code == 0, says);
    }

    [Fact]
    public async Task Nginx_accepts_the_configuration_of_compose()
    {
        var folder = Directory.CreateTempSubdirectory("wowdash-nginx-").FullName;
        var site = File.ReadAllText(OperatorProgram.Source("deploy", "docker", "nginx.conf"));
        // names that only compose's network knows
        File.WriteAllText(Path.Combine(folder, "nginx.conf"), site.Replace("web1:", "127.0.0.1:", StringComparison.Ordinal).Replace("web2:", "127.0.0.2:", StringComparison.Ordinal)
            .Replace("/tmp/nginx.pid", folder + "/nginx.pid", StringComparison.Ordinal));
        var (code, says) = await Run("nginx", "-t", "-e", "stderr", "-c", Path.Combine(folder, "nginx.conf"));
        Directory.Delete(folder, recursive: true);
        Assert.True(code == 0, says);
    }

    [Fact]
    public async Task Redis_starts_with_its_configuration_and_evicts_nothing()
    {
        var folder = Directory.CreateTempSubdirectory("wowdash-redis-").FullName;
        var port = Web.Operator.Up.Ports.Any().ToString(System.Globalization.CultureInfo.InvariantCulture);
        File.WriteAllText(Path.Combine(folder, "password.conf"), "requirepass trial\n");
        File.WriteAllText(Path.Combine(folder, "redis.conf"), File.ReadAllText(OperatorProgram.Source("deploy", "redis", "redis.conf"))
            .Replace("/etc/wowdash/redis-password.conf", Path.Combine(folder, "password.conf"), StringComparison.Ordinal)
            .Replace("/var/lib/redis", folder, StringComparison.Ordinal).Replace("port 6379", $"port {port}", StringComparison.Ordinal));
        using var server = Process.Start(new ProcessStartInfo("redis-server", [Path.Combine(folder, "redis.conf")]) { UseShellExecute = false, RedirectStandardOutput = true })!;
        var says = "";
        await Eventually.True(async () =>
        {
            (_, says) = await Run("redis-cli", "-p", port, "-a", "trial", "--no-auth-warning", "config", "get", "maxmemory-policy");
            return says.Contains("noeviction", StringComparison.Ordinal);
        });

        (_, var persistence) = await Run("redis-cli", "-p", port, "-a", "trial", "--no-auth-warning", "config", "get", "appendonly");
        (_, var stranger) = await Run("redis-cli", "-p", port, "ping");
        server.Kill();
        await server.WaitForExitAsync();
        Directory.Delete(folder, recursive: true);
        Assert.Contains("noeviction", says, StringComparison.Ordinal);
        Assert.Contains("yes", persistence, StringComparison.Ordinal);
        Assert.Contains("NOAUTH", stranger, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Systemd_accepts_its_units()
    {
        var folder = Directory.CreateTempSubdirectory("wowdash-units-").FullName;
        foreach (var unit in Directory.GetFiles(OperatorProgram.Source("deploy", "systemd")))
        {
            // the program is not installed where the tests run
            var text = File.ReadAllText(unit).Replace("/usr/bin/dotnet", "/bin/true", StringComparison.Ordinal);
            File.WriteAllText(Path.Combine(folder, Path.GetFileName(unit).Replace("@.", "@8001.", StringComparison.Ordinal)), text);
        }

        var (code, says) = await Run("systemd-analyze", ["verify", "--man=no", .. Directory.GetFiles(folder)]);
        Directory.Delete(folder, recursive: true);
        Assert.True(code == 0 && !says.Contains("Unknown", StringComparison.Ordinal), says);
    }

    [Fact]
    public void Units_wait_longer_than_the_program_drains()
    {
        foreach (var unit in Directory.GetFiles(OperatorProgram.Source("deploy", "systemd"), "*.service"))
        {
            var text = File.ReadAllText(unit);
            var patience = int.Parse(Regex.Match(text, @"TimeoutStopSec=(\d+)s").Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture);
            Assert.True(patience > Web.Health.Drain.LongestStop.TotalSeconds);
            var verb = Regex.Match(text, @"WowDash\.Web\.dll (\S+)").Groups[1].Value;
            Assert.Contains(Web.Operator.CommandLine.All(), c => c.Words == verb);
        }
    }

    [Fact]
    public void The_image_is_built_of_files_that_exist_and_runs_as_nobody_special()
    {
        var steps = File.ReadAllLines(OperatorProgram.Source("deploy", "docker", "Dockerfile"));
        var copied = steps.Where(s => s.StartsWith("COPY ", StringComparison.Ordinal) && !s.Contains("--from", StringComparison.Ordinal))
            .SelectMany(s => s.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1..^1]).ToList();
        Assert.NotEmpty(copied);
        Assert.All(copied, path => Assert.True(Path.Exists(OperatorProgram.Source(path)), path));
        var stages = steps.Where(s => s.StartsWith("FROM ", StringComparison.Ordinal)).Select(s => s.Split(' ')[^1]).ToList();
        Assert.Equal(["build", "base", "simulator", "app"], stages);
        Assert.Matches(@"^USER [1-9]\d*$", Assert.Single(steps, s => s.StartsWith("USER ", StringComparison.Ordinal)));
        Assert.Equal(2, steps.Count(s => s.StartsWith("HEALTHCHECK ", StringComparison.Ordinal)));
        Assert.DoesNotContain(steps, s => Regex.IsMatch(s, "SECRET|PASSWORD|TOKEN"));
        foreach (var project in copied.Where(c => c.EndsWith(".csproj", StringComparison.Ordinal))) Assert.Contains(Path.GetDirectoryName(project), copied);
    }

    [Fact]
    public void Compose_publishes_no_database_and_waits_for_health()
    {
        var services = Compose();
        var published = services.Where(s => s.Value.Children.ContainsKey("ports")).ToList();
        Assert.Equal(["nginx"], published.Select(s => s.Key));
        Assert.All(((YamlSequenceNode)published[0].Value["ports"]).Children, port => Assert.StartsWith("127.0.0.1:", port.ToString(), StringComparison.Ordinal));
        foreach (var (name, service) in services)
        {
            if (!service.Children.TryGetValue("depends_on", out var needs)) continue;
            foreach (var (on, how) in ((YamlMappingNode)needs).Children)
            {
                Assert.True(services.ContainsKey(on.ToString()), $"{name} waits for {on}");
                Assert.Contains(how["condition"].ToString(), (string[])["service_healthy", "service_completed_successfully"]);
            }
        }

        Assert.Contains("noeviction", services["redis"]["command"].ToString(), StringComparison.Ordinal);
        foreach (var name in (string[])["postgres", "redis", "nginx"]) Assert.True(services[name].Children.ContainsKey("healthcheck"), name);
    }

    [Fact]
    public void Compose_gives_only_settings_and_commands_that_exist()
    {
        var text = File.ReadAllText(OperatorProgram.Source("deploy", "docker", "compose.yaml"));
        var block = Regex.Match(text, @"environment: &settings\n(?<block>(?:    .+\n)+)").Groups["block"].Value;
        var names = Regex.Matches(block, @"^    (?<name>[A-Z_]+):", RegexOptions.Multiline).Select(m => Regex.Replace(m.Groups["name"].Value, "_FILE$", "")).ToList();
        var known = Web.Settings.SettingNames.All.Select(s => s.Name).ToHashSet();
        Assert.NotEmpty(names);
        Assert.All(names, name => Assert.Contains(name, known));
        var commands = Web.Operator.CommandLine.All().Select(c => c.Words).ToHashSet();
        Assert.All((string[])["migrate", "run", "run-bots", "seed-demo", "setup-webhooks"], c => Assert.Contains(c, commands));
        Assert.All(Regex.Matches(text, @"(?:\[""|&& )wowdash ([a-z-]+)").Select(m => m.Groups[1].Value), c => Assert.Contains(c, commands));
    }

    static Dictionary<string, YamlMappingNode> Compose()
    {
        var stream = new YamlStream();
        using var reader = new StreamReader(OperatorProgram.Source("deploy", "docker", "compose.yaml"));
        stream.Load(reader);
        var services = (YamlMappingNode)stream.Documents[0].RootNode["services"];
        return services.Children.ToDictionary(s => s.Key.ToString(), s => (YamlMappingNode)s.Value);
    }

    internal static void WriteCertificate(string folder)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=wowdash.example", key, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName("wowdash.example");
        names.AddDnsName("*.wowdash.example");
        request.CertificateExtensions.Add(names.Build());
        var now = TimeProvider.System.GetUtcNow();
        using var certificate = request.CreateSelfSigned(now.AddDays(-1), now.AddDays(2));
        File.WriteAllText(Path.Combine(folder, "fullchain.pem"), certificate.ExportCertificatePem());
        File.WriteAllText(Path.Combine(folder, "privkey.pem"), key.ExportPkcs8PrivateKeyPem());
    }

    static async Task<(int Code, string Says)> Run(string program, params string[] words)
    {
        using var process = Process.Start(new ProcessStartInfo(program, words) { UseShellExecute = false, RedirectStandardError = true, RedirectStandardOutput = true })!;
        var says = await Task.WhenAll(process.StandardError.ReadToEndAsync(), process.StandardOutput.ReadToEndAsync());
        await process.WaitForExitAsync();
        return (process.ExitCode, string.Concat(says));
    }
}
