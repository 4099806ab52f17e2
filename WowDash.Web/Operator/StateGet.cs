using System.CommandLine;
using System.Text.Json;
using System.Text.Json.Serialization;
using WowDash.Bots.State;

namespace WowDash.Web.Operator;

sealed class StateGet : OperatorCommand
{
    static readonly JsonSerializerOptions Shape = new(JsonSerializerDefaults.Web) { WriteIndented = true, Converters = { new JsonStringEnumConverter() } };

    readonly Option<string> center = OneState.Center();
    readonly Option<long> user = OneState.User();
    readonly Option<bool> json = JsonOption();

    public StateGet() : base("state get", "A customer's conversation: what they are in the middle of, without what they wrote.")
    {
        foreach (var option in (Option[])[center, user, json]) Add(option);
    }

    public override async Task<int> Run(ParseResult line, CancellationToken ct)
    {
        await using var services = await OperatorServices.Bots(ReadSettings(), ct);
        var centerId = await services.CenterOf(line.GetRequiredValue(center), ct);
        var state = await services.GetRequiredService<StateDoor>().Get(line.GetValue(user), centerId, ct) ?? throw new CommandRefused(OneState.None);
        if (line.GetValue(json)) Console.WriteLine(JsonSerializer.Serialize(state, new JsonSerializerOptions(Shape) { WriteIndented = false }));
        else Console.WriteLine(JsonSerializer.Serialize(state, Shape));
        return 0;
    }
}

/// <summary>How one conversation is named on the command line.</summary>
static class OneState
{
    public const string None = "This customer has no conversation with this center.";

    public static Option<string> Center() => new("--center") { Description = "The center's slug.", Required = true };

    public static Option<long> User() => new("--user") { Description = "The customer's Telegram user id.", Required = true };
}
