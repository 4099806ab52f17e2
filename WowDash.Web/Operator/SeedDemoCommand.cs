using System.CommandLine;
using WowDash.Data.Seed;

namespace WowDash.Web.Operator;

sealed class SeedDemoCommand : OperatorCommand
{
    readonly Option<bool> json = JsonOption();
    readonly Option<Uri?> simulator = new("--simulator") { Description = "Address of a simulator that is to know the demo's bots." };

    public SeedDemoCommand() : base("seed-demo", "Two demo centers with people, prices and orders; a second run changes nothing. Only with DEBUG=true: the passwords are public.")
    {
        Add(json);
        Add(simulator);
    }

    public override async Task<int> Run(ParseResult line, CancellationToken ct)
    {
        var settings = ReadSettings();
        if (!settings.Debug) throw new CommandRefused("Demo people have passwords that everybody knows: seed-demo works only with DEBUG=true.");
        await using var services = await OperatorServices.Bots(settings, ct);
        await using var scope = services.CreateAsyncScope();
        var access = await scope.ServiceProvider.GetRequiredService<SeedDemo>().Run(ct);
        if (line.GetValue(simulator) is { } address) await Up.Simulator.Register(address, access.Bots, ct);
        if (line.GetValue(json)) PrintJson(access);
        else Table.Print(["e-mail", "password", "role", "center"], access.SignIns.Select(s => (string[])[s.Email, s.Password, s.Role, s.Center ?? ""]));
        return 0;
    }
}
