using Npgsql;
using WowDash.Data;
using WowDash.Data.Tables;
using WowDash.Tests.Support;
using WowDash.Web.Operator.Up;

namespace WowDash.Tests.Faults;

/// <summary>A PostgreSQL that a test may take away and bring back, at the same place.</summary>
sealed class OwnPostgres : IAsyncDisposable
{
    readonly string folder = TestServers.NewFolder("postgres");
    readonly string password = Secret.New();
    readonly int port = Ports.Any();
    Child process = null!;

    /// <summary>Connection string of its migrated database.</summary>
    public string Address { get; private set; } = "";

    public static async Task<OwnPostgres> Start()
    {
        var postgres = new OwnPostgres();
        await postgres.ComeBack();
        await Migrator.Migrate(postgres.Address);
        return postgres;
    }

    /// <summary>Ends it as a crash would: no checkpoint, every connection cut.</summary>
    public async Task GoAway()
    {
        process.Send(Signals.Quit);
        await process.DisposeAsync();
    }

    public async Task ComeBack()
    {
        // commits must survive the crash of the server, not that of the machine
        var server = new EmbeddedPostgres(folder, folder, password) { Port = port, Settings = ["fsync=off", "full_page_writes=off"] };
        (process, var address) = await server.Start(TestServers.Packages, CancellationToken.None);
        Address = new NpgsqlConnectionStringBuilder(address) { MaxPoolSize = 20 }.ConnectionString;
    }

    public ValueTask DisposeAsync() => process.DisposeAsync();
}
