using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace WowDash.Tests.Mail;

/// <summary>A small mail server: takes letters, with STARTTLS and a sign-in where told, and turns recipients down by their name.</summary>
sealed class TestSmtp : IDisposable
{
    readonly TcpListener listener = new(IPAddress.Loopback, 0);
    readonly X509Certificate2? certificate;

    public TestSmtp(bool tls = false, string? password = null)
    {
        certificate = tls ? NewCertificate() : null;
        Password = password;
        listener.Start();
        _ = Accept();
    }

    public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

    public string? Password { get; }

    /// <summary>Letters as they came, with the recipient in front.</summary>
    public List<(string To, string Body)> Letters { get; } = [];

    /// <summary>Writes the certificate where SSL_CERT_FILE can name it.</summary>
    public void Trust(string path) => File.WriteAllText(path, certificate!.ExportCertificatePem());

    public void Dispose()
    {
        listener.Stop();
        certificate?.Dispose();
    }

    async Task Accept()
    {
        try
        {
            while (true) _ = Serve(await listener.AcceptTcpClientAsync());
        }
        catch (Exception e) when (e is SocketException or ObjectDisposedException)
        {
            // it is over
        }
    }

    async Task Serve(TcpClient client)
    {
        using var one = client;
        Stream stream = client.GetStream();
        var (signedIn, secure, to) = (Password is null, certificate is null, "");
        await Say(stream, "220 test");
        while (await Read(stream) is { } line)
        {
            switch (line.Split(' ')[0].ToUpperInvariant())
            {
                case "EHLO" or "HELO":
                    await Say(stream, $"250-test\r\n250-{(secure ? "AUTH LOGIN" : "STARTTLS")}\r\n250 8BITMIME");
                    break;
                case "STARTTLS":
                    await Say(stream, "220 go ahead");
                    var tls = new SslStream(stream);
                    await tls.AuthenticateAsServerAsync(certificate!);
                    (stream, secure) = (tls, true);
                    break;
                case "AUTH":
                    await Say(stream, "334 UGFzc3dvcmQ6");
                    signedIn = Encoding.UTF8.GetString(Convert.FromBase64String((await Read(stream))!)) == Password;
                    await Say(stream, signedIn ? "235 welcome" : "535 no");
                    break;
                case "MAIL":
                    await Say(stream, signedIn ? "250 ok" : "530 sign in first");
                    break;
                case "RCPT":
                    to = line.Split('<', '>')[1];
                    await Say(stream, to.StartsWith("nobody", StringComparison.Ordinal) ? "550 no such mailbox" : to.StartsWith("later", StringComparison.Ordinal) ? "451 try later" : "250 ok");
                    break;
                case "DATA":
                    await Say(stream, "354 go on");
                    var body = new StringBuilder();
                    while (await Read(stream) is { } words && words != ".") body.AppendLine(words);
                    lock (Letters) Letters.Add((to, body.ToString()));
                    await Say(stream, "250 taken");
                    break;
                case "QUIT":
                    await Say(stream, "221 bye");
                    return;
                default:
                    await Say(stream, "250 ok");
                    break;
            }
        }
    }

    static async Task Say(Stream stream, string words) => await stream.WriteAsync(Encoding.ASCII.GetBytes(words + "\r\n"));

    static async Task<string?> Read(Stream stream)
    {
        var (line, one) = (new StringBuilder(), new byte[1]);
        while (await stream.ReadAsync(one) == 1)
        {
            if (one[0] == '\n') return line.ToString().TrimEnd('\r');
            line.Append((char)one[0]);
        }

        return null;
    }

    static X509Certificate2 NewCertificate()
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName("localhost");
        request.CertificateExtensions.Add(names.Build());
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, true));
        var now = TimeProvider.System.GetUtcNow();
        using var made = request.CreateSelfSigned(now.AddDays(-1), now.AddDays(1));
        return X509CertificateLoader.LoadPkcs12(made.Export(X509ContentType.Pkcs12), null);
    }
}
