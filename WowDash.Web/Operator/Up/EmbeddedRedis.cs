using System.Globalization;

namespace WowDash.Web.Operator.Up;

/// <summary>A Redis of our own: a child of this process on 127.0.0.1 that keeps what it holds and never evicts it.</summary>
sealed class EmbeddedRedis : IAsyncDisposable
{
    EmbeddedRedis(Child process, int port) => (Process, Port) = (process, port);

    public Child Process { get; }

    public int Port { get; }

    /// <summary>StackExchange.Redis's configuration.</summary>
    public string Configuration => $"127.0.0.1:{Port},abortConnect=false,allowAdmin=true";

    /// <exception cref="CommandRefused">redis-server is not installed, or does not start.</exception>
    public static async Task<EmbeddedRedis> Start(string folder, int? port = null, CancellationToken ct = default)
    {
        Directory.CreateDirectory(folder);
        var chosen = port ?? Ports.Free();
        string[] settings =
        [
            "--port", chosen.ToString(CultureInfo.InvariantCulture), "--bind", "127.0.0.1", "--dir", folder, "--save", "", "--appendonly", "yes", "--appendfsync", "everysec",
            "--maxmemory-policy", "noeviction", "--daemonize", "no",
        ];
        Child child;
        try
        {
            child = await Child.Start("redis", "redis-server", settings, Path.Combine(folder, "redis.log"));
        }
        catch (System.ComponentModel.Win32Exception)
        {
            throw new CommandRefused("setpriv was not found. Install it: apt-get install util-linux");
        }

        for (var waited = 0; Ports.IsFree(chosen); waited++)
        {
            if (!child.Running) throw new CommandRefused("Redis did not start. Is it installed? apt-get install redis-server (its own service is not used)");
            if (waited > 200) throw new CommandRefused("Redis did not become ready within ten seconds.");
            await Task.Delay(50, ct);
        }

        return new EmbeddedRedis(child, chosen);
    }

    public async ValueTask DisposeAsync() => await Process.DisposeAsync();
}
