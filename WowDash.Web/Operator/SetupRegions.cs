using System.CommandLine;
using WowDash.Data.Seed;

namespace WowDash.Web.Operator;

sealed class SetupRegions() : OperatorCommand("setup-regions", "The regions of Uzbekistan, for branches to choose from; a second run changes nothing.")
{
    public override async Task<int> Run(ParseResult line, CancellationToken ct)
    {
        await using var services = OperatorServices.Data(ReadSettings());
        await using var scope = services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<SeedRegions>().Run(ct);
        Console.WriteLine("The regions are there.");
        return 0;
    }
}
