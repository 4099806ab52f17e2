using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WowDash.Bots.Telegram;
using WowDash.Data;
using WowDash.Data.Conversations;

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
        if (await db.DeadLetters.AnyAsync(d => d.UpdateId == updateId && d.Body == bytes && d.ReplayedAt == null, ct)) return false;
        db.DeadLetters.Add(new DeadLetter
        {
            UpdateId = updateId,
            Body = bytes,
            Error = why.ToString(),
            TraceId = Activity.Current?.TraceId.ToString(),
            At = clock.GetUtcNow(),
        });
        await db.SaveChangesAsync(ct);
        return true;
    }

    /// <summary>Handles a center's dead letters again, oldest first; those that fail again stay. Answers how many were tried and how many were handled.</summary>
    public async Task<(int Tried, int Handled)> Replay(long centerId, Func<Bot, ReadOnlyMemory<byte>, CancellationToken, Task<Taken>> take, CancellationToken ct)
    {
        if (await bots.ByCenter(centerId, ct) is not { } bot) return (0, 0);
        await using var scope = services.InCenter(centerId);
        var db = scope.ServiceProvider.GetRequiredService<WowDashDb>();
        var letters = await db.DeadLetters.Where(d => d.ReplayedAt == null && d.UpdateId != null).OrderBy(d => d.Id).Take(1000).ToListAsync(ct);
        var handled = 0;
        foreach (var letter in letters)
        {
            if ((await take(bot, letter.Body, ct)).Kind is not (TakenKind.Handled or TakenKind.Ignored)) continue;
            letter.ReplayedAt = clock.GetUtcNow();
            await db.SaveChangesAsync(ct);
            handled++;
        }

        return (letters.Count, handled);
    }
}
