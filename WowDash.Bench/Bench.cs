namespace WowDash.Bench;

/// <summary>Something measured, always together with a baseline in the same run: machines differ and are noisy. Found by this type.</summary>
abstract class Bench
{
    /// <summary>Its word: <c>./wowdash bench NAME</c>.</summary>
    public abstract string Name { get; }

    /// <summary>What is measured against what, in a line.</summary>
    public abstract string Says { get; }

    /// <summary>What can be varied: numbers with their usual values.</summary>
    public abstract IReadOnlyDictionary<string, int> Choices { get; }

    /// <summary>Choices that are made by a word: its place is the number.</summary>
    public virtual IReadOnlyDictionary<string, IReadOnlyList<string>> Words { get; } = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);

    /// <summary>Measures and prints; the exit code is 1 when something was lost or doubled, since the figure is void then.</summary>
    public abstract Task<int> Run(IReadOnlyDictionary<string, int> chosen, CancellationToken ct);
}
