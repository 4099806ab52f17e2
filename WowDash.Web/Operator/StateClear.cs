using System.CommandLine;
using WowDash.Bots.State;

namespace WowDash.Web.Operator;

sealed class StateClear : OperatorCommand
{
    readonly Option<string> center = OneState.Center();
    readonly Option<long> user = OneState.User();
    readonly Option<bool> json = JsonOption();

    public StateClear() : base("state clear", "Forgets what a customer is in the middle of; their next message begins anew. Orders stay. Many at once: cleanup-bot-states.")
    {
        foreach (var option in (Option[])[center, user, json]) Add(option);
    }

    public override async Task<int> Run(ParseResult line, CancellationToken ct)
    {
        await using var services = await OperatorServices.Bots(ReadSettings(), ct);
        var centerId = await services.CenterOf(line.GetRequiredValue(center), ct);
        if (!await services.GetRequiredService<StateDoor>().Clear(line.GetValue(user), centerId, ct)) throw new CommandRefused(OneState.None);
        if (line.GetValue(json)) PrintJson(new { cleared = 1 });
        else Console.WriteLine("Cleared.");
        return 0;
    }
}
