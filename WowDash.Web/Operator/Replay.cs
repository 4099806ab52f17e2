using System.CommandLine;
using WowDash.Bots.Intake;
using WowDash.Data;
using WowDash.Data.Centers;

namespace WowDash.Web.Operator;

sealed class Replay : OperatorCommand
{
    readonly Option<long?> id = new("--id") { Description = "One dead letter." };
    readonly Option<string?> center = new("--center") { Description = "All of one center: its slug." };
    readonly Option<bool> all = new("--all") { Description = "All of every center." };
    readonly Option<bool> dryRun = DryRunOption();
    readonly Option<bool> json = JsonOption();

    public Replay() : base("replay", "Lists the updates that could not be handled (dead letters), or handles them again.")
    {
        foreach (var option in (Option[])[id, center, all, dryRun, json]) Add(option);
    }

    public override async Task<int> Run(ParseResult line, CancellationToken ct)
    {
        await using var services = await OperatorServices.Bots(ReadSettings(), ct);
        var only = line.GetValue(center) is { } slug ? await services.CenterOf(slug, ct) : (long?)null;
        var letters = (await services.GetRequiredService<PlatformQueries>().DeadLetters(only, ct)).Where(l => line.GetValue(id) is not { } one || l.Id == one).ToList();
        if (line.GetValue(id) is { } wanted && letters.Count == 0) throw new CommandRefused($"There is no dead letter {wanted} that waits: ./wowdash replay");
        var chosen = line.GetValue(id) is not null || only is not null || line.GetValue(all);
        if (!chosen || line.GetValue(dryRun)) return List(letters, line.GetValue(json));
        return await Handle(services, letters, line.GetValue(id), line.GetValue(json), ct);
    }

    static int List(List<WaitingLetter> letters, bool json)
    {
        if (json) PrintJson(letters);
        else Table.Print(["id", "center", "update", "at", "error"], letters.Select(l => (string[])[$"{l.Id}", l.Center, $"{l.UpdateId}", $"{l.At:yyyy-MM-dd HH:mm:ss}Z", l.Error]));
        return 0;
    }

    static async Task<int> Handle(IServiceProvider services, List<WaitingLetter> letters, long? id, bool json, CancellationToken ct)
    {
        // what is answered goes out from here, and that it did is noted
        var senders = services.GetServices<IHostedService>().ToList();
        foreach (var sender in senders) await sender.StartAsync(ct);
        var (total, refused) = (new Replayed(0, 0), 0);
        foreach (var group in letters.GroupBy(l => (l.CenterId, l.Center)))
        {
            var outcome = await services.GetRequiredService<ReplayDeadLetters>().Run(Actor.Operator, group.Key.CenterId, id, ct);
            if (outcome.Done) total = new(total.Tried + outcome.Value.Tried, total.Handled + outcome.Value.Handled);
            else
            {
                refused++;
                await Console.Error.WriteLineAsync($"{group.Key.Center}: {outcome.Refusal.Text.En}");
            }
        }

        foreach (var sender in senders) await sender.StopAsync(CancellationToken.None);
        if (json) PrintJson(total);
        else Console.WriteLine($"{total.Handled} of {total.Tried} handled.");
        return refused == 0 && total.Handled == total.Tried ? 0 : 1;
    }
}
