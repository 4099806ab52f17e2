using System.Net;
using WowDash.Tests.Support;

namespace WowDash.Tests.Dashboard;

/// <summary>A server-sent event as received.</summary>
sealed record Heard(string? Id, string Kind, string Data);

/// <summary>Reads a stream of server-sent events.</summary>
sealed class LiveReading(HttpResponseMessage message) : IDisposable
{
    StreamReader? lines;

    public HttpStatusCode Status => message.StatusCode;

    /// <summary>The next event; null when the stream ended.</summary>
    public async Task<Heard?> Next()
    {
        lines ??= new StreamReader(await message.Content.ReadAsStreamAsync());
        using var patience = new CancellationTokenSource(Eventually.Limit);
        var (id, kind, data) = ((string?)null, "", "");
        while (await lines.ReadLineAsync(patience.Token) is { } line)
        {
            if (line.StartsWith("id: ", StringComparison.Ordinal)) id = line[4..];
            if (line.StartsWith("event: ", StringComparison.Ordinal)) kind = line[7..];
            if (line.StartsWith("data: ", StringComparison.Ordinal)) data = line[6..];
            if (line.Length == 0 && data.Length > 0) return new(id, kind, data);
        }

        return null;
    }

    public void Dispose() => message.Dispose();
}
