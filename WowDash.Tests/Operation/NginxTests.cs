using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;
using WowDash.Tests.Support;
using WowDash.Web.Operator.Up;
using Xunit;

namespace WowDash.Tests.Operation;

/// <summary>The nginx configuration we ship, run as it is but for ports and paths, before two real workers and the bots process.</summary>
public sealed class NginxTests : IAsyncLifetime
{
    readonly string folder = TestServers.NewFolder("nginx");
    readonly int[] workers = [Ports.Any(), Ports.Any()];
    readonly int plain = Ports.Any();
    readonly int tls = Ports.Any();
    readonly List<Child> children = [];

    public async Task InitializeAsync()
    {
        var settings = OperatorProgram.On(await TestServers.NewDatabase());
        settings["TRUSTED_PROXIES"] = "127.0.0.1";
        settings["ALLOWED_HOSTS"] = ".wowdash.example";
        settings["TELEGRAM_API_URL"] = "http://127.0.0.1:9";
        Assert.Equal(0, (await OperatorProgram.Run(["migrate"], settings)).Code);
        foreach (var port in workers) await Start(new ChildPlan($"web-{port}", "dotnet", [OperatorProgram.Path, "run", "--port", $"{port}"]) { Environment = settings });
        await Start(new ChildPlan("bots", "dotnet", [OperatorProgram.Path, "run-bots"]) { Environment = settings });
        await Start(new ChildPlan("nginx", "nginx", ["-e", "stderr", "-c", Config()]));
        await Eventually.True(async () => await IsReady(workers[0]) && await IsReady(workers[1]));
    }

    public async Task DisposeAsync()
    {
        foreach (var child in Enumerable.Reverse(children)) await child.DisposeAsync();
    }

    [Fact]
    public async Task Pages_webhook_and_stream_pass_and_a_dead_worker_is_not_noticed()
    {
        using var http = Client();
        using var plainAnswer = await http.GetAsync($"http://wowdash.example:{plain}/orders");
        Assert.Equal(HttpStatusCode.PermanentRedirect, plainAnswer.StatusCode);
        Assert.Equal("https://wowdash.example/orders", plainAnswer.Headers.Location!.OriginalString);

        using var page = await http.GetAsync(At("/sign-in"));
        Assert.Equal((HttpStatusCode.OK, new Version(2, 0)), (page.StatusCode, page.Version));
        Assert.Contains("max-age", page.Headers.GetValues("Strict-Transport-Security").Single(), StringComparison.Ordinal);
        using var style = await http.GetAsync(At("/lib/wowdash.css?v=1"));
        Assert.Equal(HttpStatusCode.OK, style.StatusCode);
        Assert.Contains("immutable", string.Join(' ', style.Headers.GetValues("Cache-Control")), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await http.GetAsync(At("/metrics"))).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await http.GetAsync(At("/health/snapshot"))).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await http.GetAsync($"https://elsewhere.example:{tls}/health/live")).StatusCode);

        await Webhook(http);
        // what customers upload by a link may be large; who has none is told so by the page
        using var upload = await http.PostAsync(At("/upload/registon/none"), new ByteArrayContent(new byte[2 * 1024 * 1024]));
        Assert.Equal(HttpStatusCode.Found, upload.StatusCode);
        // and so are papers that staff attach, wherever they do: the worker answers, who knows nobody here
        foreach (var path in (string[])["/orders/1/files", "/orders/new/files", "/orders/1/talk", "/inbox/1", "/catalogue/general-expense"])
        {
            using var paper = await http.PostAsync(At(path), new ByteArrayContent(new byte[2 * 1024 * 1024]));
            Assert.Contains(paper.StatusCode, (HttpStatusCode[])[HttpStatusCode.Unauthorized, HttpStatusCode.Redirect, HttpStatusCode.Found]);
        }

        using var stream = await http.GetAsync(At("/live?rooms=orders"), HttpCompletionOption.ResponseHeadersRead);
        // nobody is signed in: the worker's own answer, not the proxy's
        Assert.Contains(stream.StatusCode, (HttpStatusCode[])[HttpStatusCode.Unauthorized, HttpStatusCode.Redirect, HttpStatusCode.Found]);

        children[0].Send(Signals.Kill);
        for (var i = 0; i < 20; i++) Assert.Equal(HttpStatusCode.OK, (await http.GetAsync(At("/sign-in"))).StatusCode);
        await Webhook(http);
        // whichever worker a bot's updates went to
        for (var i = 0; i < 20; i++)
        {
            using var answer = await http.PostAsync(At($"/bot/webhook/nobody{i}"), new StringContent("{}", System.Text.Encoding.UTF8, "application/json"));
            Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        }
    }

    /// <summary>An unknown bot is refused by the worker without detail; what is too large or no POST does not get that far.</summary>
    async Task Webhook(HttpClient http)
    {
        using var unknown = await http.PostAsync(At("/bot/webhook/nobody"), new StringContent("{}", System.Text.Encoding.UTF8, "application/json"));
        Assert.Equal(HttpStatusCode.Unauthorized, unknown.StatusCode);
        Assert.DoesNotContain("bot", await unknown.Content.ReadAsStringAsync(), StringComparison.OrdinalIgnoreCase);
        Assert.Equal(HttpStatusCode.Forbidden, (await http.GetAsync(At("/bot/webhook/nobody"))).StatusCode);
        using var large = await http.PostAsync(At("/bot/webhook/nobody"), new ByteArrayContent(new byte[2 * 1024 * 1024]));
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, large.StatusCode);
    }

    Uri At(string path) => new($"https://registon.wowdash.example:{tls}{path}");

    HttpClient Client()
    {
        var ours = X509CertificateLoader.LoadCertificateFromFile(Path.Combine(folder, "fullchain.pem")).Thumbprint;
        var handler = new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            SslOptions = { RemoteCertificateValidationCallback = (_, given, _, _) => given?.GetCertHashString() == ours },
            ConnectCallback = ToThisMachine,
        };
        return new HttpClient(handler) { DefaultRequestVersion = HttpVersion.Version20, DefaultVersionPolicy = HttpVersionPolicy.RequestVersionOrLower };
    }

    // the names are ours alone: every one is this machine
    static async ValueTask<Stream> ToThisMachine(SocketsHttpConnectionContext context, CancellationToken ct)
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        await socket.ConnectAsync(IPAddress.Loopback, context.DnsEndPoint.Port, ct);
        return new NetworkStream(socket, ownsSocket: true);
    }

    async Task Start(ChildPlan plan)
    {
        var child = new Child(plan, folder);
        await child.Start();
        children.Add(child);
    }

    static async Task<bool> IsReady(int port)
    {
        using var http = new HttpClient();
        try
        {
            return (await http.GetAsync($"http://127.0.0.1:{port}/health/ready")).StatusCode is HttpStatusCode.OK;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    string Config()
    {
        DeploymentTests.WriteCertificate(folder);
        var site = File.ReadAllText(OperatorProgram.Source("deploy", "nginx", "wowdash.conf"))
            .Replace("/etc/wowdash/tls", folder, StringComparison.Ordinal)
            .Replace("127.0.0.1:8001", $"127.0.0.1:{workers[0]}", StringComparison.Ordinal).Replace("127.0.0.1:8002", $"127.0.0.1:{workers[1]}", StringComparison.Ordinal)
            .Replace("listen 80;", $"listen 127.0.0.1:{plain};", StringComparison.Ordinal).Replace("listen 443 ssl http2;", $"listen 127.0.0.1:{tls} ssl http2;", StringComparison.Ordinal);
        site = string.Join('\n', site.Split('\n').Where(l => !l.Contains("listen [::]", StringComparison.Ordinal)));
        File.WriteAllText(Path.Combine(folder, "site.conf"), site);
        var temporary = string.Join(' ', ((string[])["client_body", "proxy", "fastcgi", "uwsgi", "scgi"]).Select(n => $"{n}_temp_path {folder}/{n};"));
        var config = Path.Combine(folder, "nginx.conf");
        File.WriteAllText(config, $"{(Environment.UserName == "root" ? "user root;" : "")} daemon off; pid {folder}/nginx.pid;\nevents {{}}\nhttp {{ {temporary} access_log off; include /etc/nginx/mime.types; include {folder}/site.conf; }}\n");
        return config;
    }
}
