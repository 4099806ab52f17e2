using Microsoft.EntityFrameworkCore;
using WowDash.Data;
using WowDash.Data.Centers;
using WowDash.Data.Channels;
using WowDash.Data.Settings;
using WowDash.Data.Staff;
using WowDash.Data.Texts;
using WowDash.Web.Access;

namespace WowDash.Web.Pages;

/// <summary>A center's bot as its page shows it.</summary>
sealed record BotView(BotConnection? Bot, IReadOnlyList<BotView.Channel> Channels, IReadOnlyList<BotView.Letter> Letters, int LetterCount, Uri? Base, Uri? Try)
{
    const int LettersShown = 20;

    /// <summary>A channel orders go to, and how its cards fare.</summary>
    public sealed record Channel(Text Name, long ChatId, int Cards, int Failed, string? Failure);

    public sealed record Letter(long Id, long? UpdateId, string Error, DateTimeOffset At);

    public bool IsTroubled => Bot is { LastError: not null } || Differs;

    /// <summary>Telegram delivers elsewhere than it should.</summary>
    public bool Differs => Bot is { WebhookWanted: { } wanted, WebhookFound: { } found } && wanted != found;

    public static async Task<BotView> Load(WowDashDb db, Viewer viewer, WowDashSettings settings, HttpRequest request, CancellationToken ct)
    {
        var bot = await db.BotConnections.AsNoTracking().SingleOrDefaultAsync(ct);
        if (!viewer.May(Permission.ManageWebhook)) return new(bot, [], [], 0, BaseOf(bot, settings, request), TryAt(bot, settings));
        var waiting = db.DeadLetters.AsNoTracking().Where(d => d.ReplayedAt == null);
        var letters = await waiting.OrderByDescending(d => d.Id).Take(LettersShown).Select(d => new { d.Id, d.UpdateId, d.Error, d.At }).ToListAsync(ct);
        return new(bot, await ChannelsOf(db, viewer, ct), [.. letters.Select(l => new Letter(l.Id, l.UpdateId, FirstLine(l.Error), l.At))],
            letters.Count < LettersShown ? letters.Count : await waiting.CountAsync(ct), BaseOf(bot, settings, request), TryAt(bot, settings));
    }

    static async Task<List<Channel>> ChannelsOf(WowDashDb db, Viewer viewer, CancellationToken ct)
    {
        var company = await db.Centers.Where(c => c.Id == viewer.Center.Id).Select(c => c.CompanyChannelId).SingleAsync(ct);
        var branches = await db.Branches.AsNoTracking().Where(b => b.Active).OrderByDescending(b => b.IsMain).ThenBy(b => b.Id).Select(b => new { b.Name, b.B2cChannelId, b.B2bChannelId }).ToListAsync(ct);
        List<(Text Name, long? Id)> all = [(BotTexts.CompanyChannel, company)];
        foreach (var branch in branches) all.AddRange([(BotTexts.B2cChannel.With(branch.Name), branch.B2cChannelId), (BotTexts.B2bChannel.With(branch.Name), branch.B2bChannelId)]);
        var posts = await db.ChannelPosts.GroupBy(p => p.ChatId)
            .Select(g => new { g.Key, Cards = g.Count(p => p.Status == PostStatus.Posted), Failed = g.Count(p => p.Status == PostStatus.Failed), Failure = g.Max(p => p.Status == PostStatus.Failed ? p.Failure : null) })
            .ToDictionaryAsync(g => g.Key, ct);
        return [.. all.Where(c => c.Id is not null).Select(c => posts.GetValueOrDefault(c.Id!.Value) is { } post
            ? new Channel(c.Name, c.Id!.Value, post.Cards, post.Failed, post.Failure)
            : new Channel(c.Name, c.Id!.Value, 0, 0, null))];
    }

    // where the operator has not said, the bot is left where it is; a trial on this machine is called as it is visited
    static Uri? BaseOf(BotConnection? bot, WowDashSettings settings, HttpRequest request)
    {
        if (settings.WebhookBaseUrl is { } given) return given;
        if (Uri.TryCreate(bot?.WebhookWanted ?? bot?.WebhookFound, UriKind.Absolute, out var address)) return new Uri(address.GetLeftPart(UriPartial.Authority));
        return settings.Debug ? new Uri($"{request.Scheme}://{request.Host}") : null;
    }

    static Uri? TryAt(BotConnection? bot, WowDashSettings settings)
    {
        if (bot is not { Enabled: true }) return null;
        var chat = settings.SimulatorChatUrl ?? (settings.TelegramApiUrl.IsLoopback ? settings.TelegramApiUrl : null);
        return chat is null ? new Uri($"https://t.me/{bot.Username}") : new Uri(chat, $"/?bot={bot.Username}");
    }

    static string FirstLine(string error) => error.Split('\n', 2)[0] is { Length: > 200 } line ? line[..200] + "…" : error.Split('\n', 2)[0].TrimEnd();
}
