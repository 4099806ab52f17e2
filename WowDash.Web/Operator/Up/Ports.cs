using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace WowDash.Web.Operator.Up;

static class Ports
{
    /// <summary>Whether nobody listens there on this machine's loopback.</summary>
    public static bool IsFree(int port)
    {
        try
        {
            using var probe = new TcpListener(IPAddress.Loopback, port);
            probe.Start();
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }

    /// <summary>The wished port when free, else any free one.</summary>
    public static int Near(int wished) => wished is > 0 and < 65536 && IsFree(wished) ? wished : Any();

    /// <summary>A free port, of those the system gives to nobody by itself: what it lends for outgoing connections can be taken before the one it was found for listens.
    /// Never the same twice, for the same reason.</summary>
    public static int Any()
    {
        while (true)
        {
            var port = Random.Shared.Next(LowestOfOurs, LowestLent.Value);
            if (Given.TryAdd(port, true) && IsFree(port)) return port;
        }
    }

    const int LowestOfOurs = 10_000;

    static readonly ConcurrentDictionary<int, bool> Given = new();

    // linux lends from here on: proc(5), ip_local_port_range
    static readonly Lazy<int> LowestLent = new(() =>
    {
        const string Range = "/proc/sys/net/ipv4/ip_local_port_range";
        return File.Exists(Range) && int.TryParse(File.ReadAllText(Range).Split('\t')[0], out var lowest) && lowest > LowestOfOurs + 1000 ? lowest : 32_768;
    });
}
