using System.Data.Common;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Npgsql;

namespace WowDash.Data.Tables;

/// <summary>How a transaction ends: what was left to its end goes to the database with COMMIT, in one trip.</summary>
public static class Commits
{
    /// <summary>Leaves a statement to the end of the open transaction, so that the locks it takes are held for the commit only. Runs it now where none is open.</summary>
    internal static async Task AtCommit(this WowDashDb db, FormattableString sql, CancellationToken ct)
    {
        if (db.Database.CurrentTransaction is null) await db.Database.ExecuteSqlAsync(sql, ct);
        else db.LeftToCommit.Add(Statement(sql));
    }

    /// <summary>Wakes who listens on a channel, after the commit; now where no transaction is open.</summary>
    internal static void Signal(this WowDashDb db, string channel, string payload = "")
    {
        db.LeftToSignal.Add(new(channel, payload));
        if (db.Database.CurrentTransaction is null) db.SendSignals();
    }

    /// <summary>Commits the open transaction after what was left to its end and these statements. One that fails rolls everything back.</summary>
    public static async Task Commit(this WowDashDb db, CancellationToken ct, params IReadOnlyList<NpgsqlBatchCommand> last)
    {
        await db.SendLeft((NpgsqlConnection)db.Database.GetDbConnection(), [.. last, new NpgsqlBatchCommand("commit")], ct);
        db.SendSignals();
    }

    internal static async Task SendLeft(this WowDashDb db, NpgsqlConnection connection, IReadOnlyList<NpgsqlBatchCommand> last, CancellationToken ct)
    {
        await using var batch = connection.CreateBatch();
        foreach (var statement in db.LeftToCommit.Concat(last)) batch.BatchCommands.Add(statement);
        db.LeftToCommit.Clear();
        await batch.ExecuteNonQueryAsync(ct);
    }

    static NpgsqlBatchCommand Statement(FormattableString sql)
    {
        var places = Enumerable.Range(1, sql.ArgumentCount).Select(n => $"${n.ToString(CultureInfo.InvariantCulture)}");
        var statement = new NpgsqlBatchCommand(string.Format(CultureInfo.InvariantCulture, sql.Format, [.. places]));
        foreach (var value in sql.GetArguments()) statement.Parameters.Add(new NpgsqlParameter { Value = value ?? DBNull.Value });
        return statement;
    }

    /// <summary>Whoever commits in another way commits the same.</summary>
    internal sealed class Interceptor : DbTransactionInterceptor
    {
        public static readonly Interceptor Instance = new();

        public override async ValueTask<InterceptionResult> TransactionCommittingAsync(
            DbTransaction transaction, TransactionEventData eventData, InterceptionResult result, CancellationToken cancellationToken = default)
        {
            if (eventData.Context is WowDashDb { LeftToCommit.Count: > 0 } db) await db.SendLeft((NpgsqlConnection)transaction.Connection!, [], cancellationToken);
            return result;
        }

        public override ValueTask<DbTransaction> TransactionStartedAsync(
            DbConnection connection, TransactionEndEventData eventData, DbTransaction result, CancellationToken cancellationToken = default)
        {
            // what a transaction that was given up had left
            if (eventData.Context is WowDashDb db)
            {
                db.LeftToCommit.Clear();
                db.LeftToSignal.Clear();
            }

            return new(result);
        }

        public override Task TransactionCommittedAsync(DbTransaction transaction, TransactionEndEventData eventData, CancellationToken cancellationToken = default)
        {
            if (eventData.Context is WowDashDb db) db.SendSignals();
            return Task.CompletedTask;
        }
    }
}
