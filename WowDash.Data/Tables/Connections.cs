using System.Data.Common;
using Npgsql;

namespace WowDash.Data.Tables;

/// <summary>How a process uses its database. What the operator's connection string says itself, holds.</summary>
static class Connections
{
    // more would only queue up in PostgreSQL instead of here
    const int MostOfOneProcess = 16;

    // planning a query with several joins takes longer than running it; the same few dozen statements come again and again
    // After five times, not sooner: one that fails when it is being prepared stays broken on its connection (npgsql issue 6391), and first runs fail most.
    const int MostPrepared = 100;

    /// <summary>The process's pool. Statements that come again are prepared by themselves, and a connection is taken over as it was left: nothing here keeps
    /// anything in a session that is given back.</summary>
    public static NpgsqlDataSource Open(string connectionString)
    {
        var settings = new NpgsqlConnectionStringBuilder(connectionString);
        var given = new DbConnectionStringBuilder { ConnectionString = settings.ConnectionString };
        if (!given.ContainsKey("Maximum Pool Size")) settings.MaxPoolSize = MostOfOneProcess;
        if (!given.ContainsKey("Max Auto Prepare")) settings.MaxAutoPrepare = MostPrepared;
        if (!given.ContainsKey("No Reset On Close")) settings.NoResetOnClose = true;
        return NpgsqlDataSource.Create(settings);
    }
}
