using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WowDash.Bots.Telegram;
using WowDash.Data;
using WowDash.Data.Conversations;
using WowDash.Data.Tables;

namespace WowDash.Bots.Intake;

/// <summary>Updates that could not be handled, kept for an operator to look at and replay.</summary>
sealed class DeadLetters(IServiceProvider services, Intake.Bots bots, TimeProvider clock)
{
    /// <summary>Keeps one. False when the same update is kept already.</summary>
    public async Task<bool> Keep(long centerId, long? updateId, ReadOnlyMemory<byte> body, Exception why, CancellationToken ct)
    {
        await using var scope = services.InCenter(centerId);
        var db = scope.ServiceProvider.GetRequiredService<WowDashDb>();
        // by its bytes: an id that cannot be read repeats as well, and ids begin anew some day
        var bytes = body.ToArray();
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        await db.TakeTurn($"dead letter {updateId}", ct);
        if (await db.DeadLetters.AnyAsync(d => d.UpdateId == updateId && d.Body == bytes && d.ReplayedAt == null, ct)) return false;
        db.DeadLetters.Add(new DeadLetter
        {
            UpdateId = updateId,
            Body = bytes,
            // what somebody typed may stand in it, and text in the database holds no zero
            Error = why.ToString().Replace('\0', ' '),
            TraceId = Activity.Current?.TraceId.ToString(),
            At = clock.GetUtcNow(),
        });
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return true;
    }

    /// <summary>Handles a center's dead letters again, or one of them, oldest first; those that fail again stay. Answers how many were tried and how many were handled.</summary>
    public async Task<Replayed> Replay(long centerId, long? id, Func<Bot, ReadOnlyMemory<byte>, CancellationToken, Task<Taken>> take, CancellationToken ct)
    {
        if (await bots.ByCenter(centerId, ct) is not { } bot) return new(0, 0);
        await using var scope = services.InCenter(centerId);
        var db = scope.ServiceProvider.GetRequiredService<WowDashDb>();
        var letters = await db.DeadLetters.Where(d => d.ReplayedAt == null && (id == null || d.Id == id)).OrderBy(d => d.Id).Take(1000).ToListAsync(ct);
        var handled = 0;
        foreach (var letter in letters)
        {
            if ((await take(bot, letter.Body, ct)).Kind is TakenKind.DeadLetter or TakenKind.Unavailable) continue;
            letter.ReplayedAt = clock.GetUtcNow();
            await db.SaveChangesAsync(ct);
            handled++;
        }

        return new(letters.Count, handled);
    }
}
