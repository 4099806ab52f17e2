using System.Net.Sockets;
using Npgsql;

namespace WowDash.Data.Tables;

/// <summary>Tells a database that is away from everything else that may go wrong.</summary>
public static class Outage
{
    /// <summary>Whether an exception comes of the database: it is away, refuses, or takes too long. EF wraps what Npgsql throws, and where its host's name is not to be found
    /// Npgsql throws what the network says.</summary>
    public static bool Is(Exception? e) => e is NpgsqlException or TimeoutException or SocketException || (e?.InnerException is { } inner && Is(inner));
}
