using System.Globalization;
using System.Net.Sockets;

namespace WowDash.Web.Operator.Up;

/// <summary>A Redis of our own, where redis-server is installed: 127.0.0.1, password, appendonly, never evicting.</summary>
static class EmbeddedRedis
{
    public static async Task<(Child Process, string Address)> Start(string data, string logs, string password, CancellationToken ct, int? fixedPort = null)
    {
        if (!File.Exists("/usr/bin/redis-server")) throw new CommandRefused("--redis needs redis-server: apt-get install redis-server");
        var folder = Path.Combine(data, "redis");
        Directory.CreateDirectory(folder);
        var port = fixedPort ?? Ports.Any();
        var settings = Path.Combine(folder, "redis.conf");
        // in a file of its own and not on the command line, which every user of this machine can read
        await File.WriteAllTextAsync(settings, $"bind 127.0.0.1\nport {port.ToString(CultureInfo.InvariantCulture)}\nrequirepass {password}\ndir {folder}\nappendonly yes\nmaxmemory-policy noeviction\n", ct);
        File.SetUnixFileMode(settings, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        var child = new Child(new ChildPlan("redis", "/usr/bin/redis-server", [settings]), logs);
        await child.Start();
        for (var attempt = 0; ; attempt++)
        {
            try
            {
                using var probe = new TcpClient();
                await probe.ConnectAsync("127.0.0.1", port, ct);
                return (child, $"redis://:{password}@127.0.0.1:{port}");
            }
            catch (SocketException) when (attempt < 100)
            {
                await Task.Delay(50, ct);
            }
        }
    }
}
