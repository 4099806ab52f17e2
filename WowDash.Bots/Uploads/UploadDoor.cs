using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WowDash.Bots.Conversation;
using WowDash.Bots.State;
using WowDash.Data;
using WowDash.Data.Centers;
using WowDash.Data.Files;
using WowDash.Data.Texts;

namespace WowDash.Bots.Uploads;

/// <summary>Where customers hand over files that Telegram does not pass on. Whoever has the link is the customer it was given to.</summary>
public sealed class UploadDoor
{
    readonly IServiceProvider services;
    readonly Intake.Bots bots;
    readonly StateManager states;
    readonly FileStore store;
    readonly PageCounter counter;
    readonly TimeProvider clock;

    internal UploadDoor(IServiceProvider services, Intake.Bots bots, StateManager states, FileStore store, PageCounter counter, TimeProvider clock) =>
        (this.services, this.bots, this.states, this.store, this.counter, this.clock) = (services, bots, states, store, counter, clock);

    /// <summary>What a link is good for now.</summary>
    public async Task<UploadSight> Look(string slug, string token, CancellationToken ct)
    {
        if (await Find(slug, token, ct) is not { } found) return UploadSight.Unknown;
        return new(await Problem(found, ct), found.Center, found.Link.Customer.Language, found.Link.File, (await bots.ByCenter(found.Link.CenterId, ct))?.Username);
    }

    /// <summary>Takes the file of a link into the store, counts it, and brings it into the draft, order or thread it is for; the chat says so. What is refused leaves the link as
    /// it was. Refuses: <c>upload.unknown</c>, <c>upload.expired</c>, <c>upload.used</c>, <c>upload.gone</c>, <c>upload.closed</c>, <c>file.kind</c>, <c>file.size</c>,
    /// <c>file.empty</c>, <c>file.content</c>, <c>file.many</c>, and what <c>SubmitReceipt</c> and <c>HearCustomer</c> refuse.</summary>
    public async Task<Outcome<StoredFile>> Take(string slug, string token, string name, Stream content, CancellationToken ct)
    {
        if (await Find(slug, token, ct) is not { } found) return UploadRefusals.Unknown;
        if (await Problem(found, ct) is { } problem) return problem;
        var link = found.Link;
        if (await bots.ByCenter(link.CenterId, ct) is not { } bot || link.Customer.TelegramUserId is not { } person) return UploadRefusals.Closed;
        var taken = await Upload.Take(store, counter, link.CenterId, link.Purpose, name, content, clock.GetUtcNow(), ct);
        if (!taken.Done) return taken.Refusal;
        return await Upload.Keep(store, taken.Value, async () =>
        {
            Refusal? refusal = null;
            // from here it is done or not done, whether or not the browser still listens
            await states.Change(bot, new ConversationKey(link.CenterId, person), update: null, async (chat, token) =>
            {
                refusal = await UploadNews.Tell(chat, link.Id, taken.Value, token);
                return refusal is null;
            }, CancellationToken.None);
            return refusal is null ? taken.Value : refusal;
        });
    }

    async Task<Found?> Find(string slug, string token, CancellationToken ct)
    {
        if (await services.GetRequiredService<PlatformQueries>().CenterOfSlug(slug, ct) is not { } id) return null;
        await using var scope = services.InCenter(id);
        var db = scope.ServiceProvider.GetRequiredService<WowDashDb>();
        var hash = Secret.Hash(token);
        if (await db.UploadLinks.AsNoTracking().Include(l => l.Customer).Include(l => l.File).SingleOrDefaultAsync(l => l.TokenHash == hash, ct) is not { } link) return null;
        return new(link, await db.Centers.Where(c => c.Id == id).Select(c => c.Name).SingleAsync(ct), await HasOrder(db, link, ct));
    }

    // an open order takes more files
    static Task<bool> HasOrder(WowDashDb db, UploadLink link, CancellationToken ct) => link.DraftId is { } draft
        ? db.Orders.AnyAsync(o => o.DraftId == draft && o.Status != Data.Orders.OrderStatus.Completed && o.Status != Data.Orders.OrderStatus.Cancelled, ct)
        : Task.FromResult(false);

    async Task<Refusal?> Problem(Found found, CancellationToken ct)
    {
        var link = found.Link;
        if (link.UsedAt is not null) return UploadRefusals.Used;
        if (link.ExpiresAt <= clock.GetUtcNow()) return UploadRefusals.Expired;
        if (await bots.ByCenter(link.CenterId, ct) is null || (await services.GetRequiredService<CentersFacts>().Of(link.CenterId, ct)).IsClosed) return UploadRefusals.Closed;
        if (link.Purpose is not FilePurpose.Document || found.HasOrder) return null;
        var draft = (await states.Get(link.Customer.TelegramUserId!.Value, link.CenterId, ct)).Draft;
        return draft is null || draft.DraftId != link.DraftId ? UploadRefusals.Gone : null;
    }

    sealed record Found(UploadLink Link, string Center, bool HasOrder);
}

/// <summary>A link as its page shows it.</summary>
/// <param name="Problem">Null when a file can be uploaded.</param>
/// <param name="Center">The center's name; empty when the link is unknown.</param>
/// <param name="Language">The customer's.</param>
/// <param name="File">What has come by it.</param>
/// <param name="Bot">The name of the bot to go back to.</param>
public sealed record UploadSight(Refusal? Problem, string Center, Language? Language, StoredFile? File, string? Bot)
{
    internal static UploadSight Unknown { get; } = new(UploadRefusals.Unknown, "", null, null, null);
}
