using System.CommandLine;
using WowDash.Bots.Webhooks;
using WowDash.Data;
using WowDash.Data.Centers;

namespace WowDash.Web.Operator;

/// <summary>A webhook command over one bot or all. One bot's refusal stops no other; any makes the exit code 1.</summary>
static class EachBot
{
    public static Option<string?> CenterOption() => new("--center") { Description = "Slug of one center; all when missing." };

    public static async Task<int> Do(IServiceProvider services, string? slug, bool json, Func<WebhookSetup, long, Task<Outcome<WebhookState>>> act, CancellationToken ct)
    {
        var only = slug is null ? (long?)null : await services.CenterOf(slug, ct);
        var bots = (await services.GetRequiredService<PlatformQueries>().Bots(ct)).Where(b => only is null || b.CenterId == only).ToList();
        var webhooks = services.GetRequiredService<WebhookSetup>();
        var states = new List<WebhookState>();
        var refusals = new List<string>();
        foreach (var bot in bots)
        {
            var outcome = await act(webhooks, bot.CenterId);
            if (outcome.Done) states.Add(outcome.Value);
            else refusals.Add($"@{bot.Username}: {outcome.Refusal.Text.En}");
        }

        if (json) OperatorCommand.PrintJson(states);
        else Table.Print(["bot", "webhook", "waiting", "changed", "last error"], states.Select(s => (string[])[$"@{s.Bot}", s.Url, $"{s.Pending}", s.Changed ? "yes" : "", s.LastError ?? ""]));
        foreach (var refusal in refusals) await Console.Error.WriteLineAsync(refusal);
        return refusals.Count == 0 ? 0 : 1;
    }

    /// <summary>The center of a slug; refuses an unknown one.</summary>
    public static async Task<long> CenterOf(this IServiceProvider services, string slug, CancellationToken ct) =>
        await services.GetRequiredService<PlatformQueries>().CenterOfSlug(slug, ct) ?? throw new CommandRefused($"There is no center {slug}: ./wowdash centers list");
}
