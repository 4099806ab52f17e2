using Xunit;

namespace WowDash.Tests.Faults;

/// <summary>These tests take the machine to themselves: one after the other.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class FaultsCollection
{
    public const string Name = "Faults";
}
