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

    public static int Any()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }
}
