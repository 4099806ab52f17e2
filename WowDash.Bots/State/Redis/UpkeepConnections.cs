using Npgsql;
using WowDash.Data.Settings;

namespace WowDash.Bots.State.Redis;

/// <summary>A few connections beside the pool, for what everybody waits for: where conversations live, and bringing them to PostgreSQL and back. Those who hold one of the
/// pool's wait for that too, and when they held all of them it would never come.</summary>
sealed class UpkeepConnections(WowDashSettings settings) : IAsyncDisposable
{
    const int Most = 3;
    const int Seconds = 5;

    readonly Lazy<NpgsqlDataSource> source = new(() => NpgsqlDataSource.Create(
        new NpgsqlConnectionStringBuilder(settings.Database) { MinPoolSize = 0, MaxPoolSize = Most, Timeout = Seconds, CommandTimeout = Seconds, ApplicationName = "wowdash-upkeep" }));

    public NpgsqlDataSource Source => source.Value;

    /// <summary>Conversations, by these connections.</summary>
    public ConversationRows Rows => new(Source);

    public ValueTask DisposeAsync() => source.IsValueCreated ? source.Value.DisposeAsync() : ValueTask.CompletedTask;
}
