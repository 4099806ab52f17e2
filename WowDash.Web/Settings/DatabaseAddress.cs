using System.Web;
using Npgsql;

namespace WowDash.Web.Settings;

/// <summary>Reads <c>postgres://</c> addresses and Npgsql connection strings alike.</summary>
static class DatabaseAddress
{
    public static string Read(string given)
    {
        if (!given.StartsWith("postgres://", StringComparison.Ordinal) && !given.StartsWith("postgresql://", StringComparison.Ordinal))
            return new NpgsqlConnectionStringBuilder(given) is { Host: { Length: > 0 } } known ? known.ConnectionString : throw new FormatException("Host is missing.");
        var url = new Uri(given);
        var parts = url.UserInfo.Split(':', 2);
        var database = Uri.UnescapeDataString(url.AbsolutePath.TrimStart('/'));
        if (url.Host.Length == 0 || database.Length == 0 || parts[0].Length == 0) throw new FormatException("Host, user and name are needed.");
        var built = new NpgsqlConnectionStringBuilder
        {
            Host = url.Host,
            Port = url.Port > 0 ? url.Port : NpgsqlConnection.DefaultPort,
            Username = Uri.UnescapeDataString(parts[0]),
            Password = parts.Length > 1 ? Uri.UnescapeDataString(parts[1]) : null,
            Database = database,
        };
        var query = HttpUtility.ParseQueryString(url.Query);
        foreach (var key in query.AllKeys.OfType<string>()) built[key == "sslmode" ? "SSL Mode" : key] = key == "sslmode" ? query[key]!.Replace("-", "", StringComparison.Ordinal) : query[key];
        return built.ConnectionString;
    }
}
