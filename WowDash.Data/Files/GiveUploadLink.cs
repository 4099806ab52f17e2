using Microsoft.EntityFrameworkCore;
using WowDash.Data.Settings;
using WowDash.Data.Tables;

namespace WowDash.Data.Files;

/// <summary>What a link is asked for.</summary>
public sealed record UploadWanted
{
    public required FilePurpose Purpose { get; init; }
    public required long CustomerId { get; init; }
    public Guid? DraftId { get; init; }
    public long? OrderId { get; init; }
    public required long TelegramMessageId { get; init; }
    public string? Words { get; init; }
}

/// <summary>Makes a link by which a customer uploads a file that is too large for the bot.</summary>
public sealed class GiveUploadLink(WowDashDb db, WowDashSettings settings, TimeProvider clock)
{
    /// <summary>How long a link is good.</summary>
    public static readonly TimeSpan Lasts = TimeSpan.FromHours(24);

    /// <summary>Links of one customer that are good at the same time.</summary>
    public const int MostOpen = 20;

    const int LongestWords = 1000;

    /// <summary>Makes an address with 256 random bits, good once and for <see cref="Lasts"/>. It cannot be shown again. Customers ask for themselves.
    /// Refuses: <c>file.not-found</c> (somebody else), <c>upload.nowhere</c> (the platform has no public address), <c>upload.many</c>.</summary>
    public Task<Outcome<Uri>> Run(Actor actor, UploadWanted wanted, CancellationToken ct = default) => db.InOneTransaction<Uri>(async () =>
    {
        if (actor.CustomerId != wanted.CustomerId) return FileRefusals.NotFound;
        if (settings.WebhookBaseUrl is not { } address) return UploadRefusals.Nowhere;
        var now = clock.GetUtcNow();
        await db.TakeTurn($"upload links of {wanted.CustomerId}", ct);
        if (await db.UploadLinks.CountAsync(l => l.CustomerId == wanted.CustomerId && l.UsedAt == null && l.ExpiresAt > now, ct) >= MostOpen) return UploadRefusals.Many;

        var token = Secret.New();
        db.UploadLinks.Add(new UploadLink
        {
            TokenHash = Secret.Hash(token),
            CustomerId = wanted.CustomerId,
            Purpose = wanted.Purpose,
            DraftId = wanted.DraftId,
            OrderId = wanted.OrderId,
            TelegramMessageId = wanted.TelegramMessageId,
            Words = wanted.Words is { Length: <= LongestWords } words ? words : null,
            CreatedAt = now,
            ExpiresAt = now + Lasts,
        });
        await db.SaveChangesAsync(ct);
        var center = db.Center.Id;
        var slug = await db.Centers.Where(c => c.Id == center).Select(c => c.Slug).SingleAsync(ct);
        return new Uri(address, $"/upload/{slug}/{token}");
    }, ct);
}
