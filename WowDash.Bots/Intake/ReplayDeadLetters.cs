using Microsoft.Extensions.DependencyInjection;
using WowDash.Data;
using WowDash.Data.Audit;
using WowDash.Data.Centers;
using WowDash.Data.Staff;

namespace WowDash.Bots.Intake;

/// <summary>Handles again what a bug had kept from being handled.</summary>
public sealed class ReplayDeadLetters
{
    readonly IServiceProvider services;
    readonly Bots bots;
    readonly DeadLetters letters;
    readonly UpdateIntake intake;

    internal ReplayDeadLetters(IServiceProvider services, Bots bots, DeadLetters letters, UpdateIntake intake) =>
        (this.services, this.bots, this.letters, this.intake) = (services, bots, letters, intake);

    /// <summary>Takes a center's dead letters again as if they had just come, oldest first: those that are handled now, or were meanwhile, are marked replayed; the others
    /// stay. Answers of theirs go out as any. Refuses: <c>permission</c>, <c>bot.none</c>.</summary>
    /// <param name="id">One of them; null for all, a thousand at a time.</param>
    public async Task<Outcome<Replayed>> Run(Actor actor, long centerId, long? id = null, CancellationToken ct = default)
    {
        if (actor.Lacks(Permission.ManageWebhook) is { } lacking) return lacking;
        if (await bots.ByCenter(centerId, ct) is null) return CenterRefusals.NoBot;
        var replayed = await letters.Replay(centerId, id, intake.Take, ct);
        if (replayed.Tried == 0) return replayed;
        await using var scope = services.InCenter(centerId);
        var db = scope.ServiceProvider.GetRequiredService<WowDashDb>();
        db.Audit(actor, "dead-letters.replayed", id is null ? null : $"dead letter {id}", scope.ServiceProvider.GetRequiredService<TimeProvider>().GetUtcNow(), after: replayed);
        await db.SaveChangesAsync(ct);
        return replayed;
    }
}

/// <summary>How many dead letters were taken again, and how many of them are handled now.</summary>
public sealed record Replayed(int Tried, int Handled);
