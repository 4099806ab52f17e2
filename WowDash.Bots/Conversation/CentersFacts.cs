using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using WowDash.Data;
using WowDash.Data.Catalogue;

namespace WowDash.Bots.Conversation;

/// <summary>The facts of the centers this worker serves, each kept until <see cref="CenterNewsListener"/> hears that they changed, and for some seconds at most: what is
/// said while nobody listens reaches customers within that time. A center that is talked to has them read anew before they are too old, so that no customer waits for it.</summary>
sealed class CentersFacts(IServiceProvider services, TimeProvider clock, ILogger<CentersFacts> log)
{
    static readonly TimeSpan Kept = TimeSpan.FromSeconds(10);
    static readonly TimeSpan Fresh = TimeSpan.FromSeconds(5);

    readonly ConcurrentDictionary<long, Entry> entries = new();

    /// <summary>The facts of a center, read anew when they are old. Readers that come together wait for one reading.</summary>
    public ValueTask<CenterFacts> Of(long centerId, CancellationToken ct)
    {
        var entry = entries.GetOrAdd(centerId, _ => new Entry());
        if (Younger(entry, Kept) is not { } known) return new(ReadOnce(centerId, entry, Kept, ct));
        if (clock.GetElapsedTime(known.ReadAt) > Fresh && known.AskToRead()) _ = ReadAhead(centerId, entry);
        return new(known.Facts);
    }

    /// <summary>They changed: the next one who asks reads them anew.</summary>
    public void Forget(long centerId)
    {
        if (!entries.TryGetValue(centerId, out var entry)) return;
        entry.News++;
        entry.Known = null;
    }

    /// <summary>Any of them may have changed.</summary>
    public void ForgetAll()
    {
        foreach (var centerId in entries.Keys) Forget(centerId);
    }

    async Task ReadAhead(long centerId, Entry entry)
    {
        try
        {
            await ReadOnce(centerId, entry, Fresh, CancellationToken.None);
        }
        catch (Exception e)
        {
            // what is known serves on until it is too old: who asks then is told
            log.LogWarning(e, "Center {Center}: its facts could not be read ahead", centerId);
        }
    }

    async Task<CenterFacts> ReadOnce(long centerId, Entry entry, TimeSpan age, CancellationToken ct)
    {
        await entry.Turn.WaitAsync(ct);
        try
        {
            if (Younger(entry, age) is { } young) return young.Facts;
            var (readAt, news) = (clock.GetTimestamp(), entry.News);
            var facts = await Read(centerId, ct);
            entry.Known = new(facts, readAt);
            // what changed while it was read is read again by the next one
            if (news != entry.News) entry.Known = null;
            return facts;
        }
        finally
        {
            entry.Turn.Release();
        }
    }

    Known? Younger(Entry entry, TimeSpan age) => entry.Known is { } known && clock.GetElapsedTime(known.ReadAt) < age ? known : null;

    async Task<CenterFacts> Read(long centerId, CancellationToken ct)
    {
        await using var scope = services.InCenter(centerId);
        var db = scope.ServiceProvider.GetRequiredService<WowDashDb>();
        var center = await db.Centers.AsNoTracking().SingleAsync(c => c.Id == centerId, ct);
        var username = await db.BotConnections.Select(b => b.Username).FirstOrDefaultAsync(ct);
        var branches = await db.Branches.AsNoTracking().Where(b => b.Active).OrderByDescending(b => b.IsMain).ThenBy(b => b.Name).ToListAsync(ct);
        var languages = await db.TargetLanguages.AsNoTracking().Where(l => l.Active).OrderBy(l => l.Position).ThenBy(l => l.Id).ToListAsync(ct);
        return new(center.Id, center.Name, center.Status, center.Languages, center.DefaultLanguage, center.CurrencyLabel, center.TimeZone, username ?? "",
            branches, await Services(db, ct), languages)
        {
            Phone = center.Phone,
            Telegram = center.Telegram,
            MapLink = center.MapLink,
            DepositPercent = center.DepositPercent,
        };
    }

    static async Task<List<Service>> Services(WowDashDb db, CancellationToken ct)
    {
        var services = await db.Services.AsNoTracking().AsSplitQuery().Where(s => s.Active)
            .Include(s => s.Documents.Where(d => d.Active).OrderBy(d => d.Position).ThenBy(d => d.Id))
            .Include(s => s.Languages.Where(l => l.Language.Active)).ThenInclude(l => l.Language)
            .OrderBy(s => s.Position).ThenBy(s => s.Id).ToListAsync(ct);
        foreach (var service in services) service.Languages.Sort((a, b) => (a.Language.Position, a.LanguageId).CompareTo((b.Language.Position, b.LanguageId)));
        // what cannot be ordered is not offered
        return [.. services.Where(s => s.Documents.Count > 0 && s.Languages.Count > 0)];
    }

    sealed class Entry
    {
        public SemaphoreSlim Turn { get; } = new(1, 1);

        public volatile Known? Known;
        public volatile int News;
    }

    sealed class Known(CenterFacts facts, long readAt)
    {
        int asked;

        public CenterFacts Facts { get; } = facts;
        public long ReadAt { get; } = readAt;

        /// <summary>True for the first who asks.</summary>
        public bool AskToRead() => Interlocked.Exchange(ref asked, 1) == 0;
    }
}
