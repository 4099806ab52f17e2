using WowDash.Tests.Support;

namespace WowDash.Tests.Faults;

/// <summary>Many customers at the same time, who come one after the other.</summary>
static class Crowd
{
    static readonly TimeSpan Thinks = TimeSpan.FromMilliseconds(600);

    /// <summary>Lets customers come over a time; the second part ends when all have what they came for.</summary>
    public static (IReadOnlyList<Errand> Errands, Task Done) Come(TestInstallation installation, int customers, TimeSpan over, TimeSpan patience)
    {
        var errands = Enumerable.Range(0, customers).Select(i => new Errand(installation, i, patience, Thinks)).ToList();
        return (errands, Task.WhenAll(errands.Select(async (errand, i) =>
        {
            await Task.Delay(over * i / customers);
            await errand.Run();
        })));
    }
}
