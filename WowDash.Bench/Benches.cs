using System.Globalization;
using WowDash.Web.Operator;

namespace WowDash.Bench;

/// <summary>All benches there are, and the words they are called by.</summary>
static class Benches
{
    const int WrongUse = 2;

    static readonly IReadOnlyList<Bench> All =
        [.. typeof(Bench).Assembly.GetTypes().Where(t => t.IsSubclassOf(typeof(Bench)) && !t.IsAbstract).Select(t => (Bench)Activator.CreateInstance(t)!).OrderBy(b => b.Name, StringComparer.Ordinal)];

    public static async Task<int> Run(string[] args)
    {
        if (args.Length == 0 || All.FirstOrDefault(b => b.Name == args[0]) is not { } bench) return Usage();
        if (Chosen(bench, args[1..]) is not { } chosen) return Usage();
        using var stopping = new CancellationTokenSource();
        Console.CancelKeyPress += (_, pressed) =>
        {
            pressed.Cancel = true;
            stopping.Cancel();
        };
        try
        {
            return await bench.Run(chosen, stopping.Token);
        }
        catch (CommandRefused refused)
        {
            await Console.Error.WriteLineAsync(refused.Message);
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            await Console.Error.WriteLineAsync("Stopped.");
        }

        return 1;
    }

    /// <summary>Pairs of <c>--name number</c>, or a word where the bench has words; null when anything else is among them.</summary>
    static Dictionary<string, int>? Chosen(Bench bench, string[] words)
    {
        var chosen = new Dictionary<string, int>(bench.Choices, StringComparer.Ordinal);
        if (words.Length % 2 != 0) return null;
        foreach (var pair in words.Chunk(2))
        {
            var name = pair[0].StartsWith("--", StringComparison.Ordinal) ? pair[0][2..] : "";
            if (!chosen.ContainsKey(name) || Number(bench, name, pair[1]) is not { } value) return null;
            chosen[name] = value;
        }

        return chosen;
    }

    static int? Number(Bench bench, string name, string given)
    {
        if (!bench.Words.TryGetValue(name, out var words)) return int.TryParse(given, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
        for (var i = 0; i < words.Count; i++)
            if (words[i] == given) return i;
        return null;
    }

    static string Usual(Bench bench, string name, int value) =>
        bench.Words.TryGetValue(name, out var words) ? string.Join('|', words) : value.ToString(CultureInfo.InvariantCulture);

    static int Usage()
    {
        foreach (var bench in All)
        {
            Console.Error.WriteLine($"./wowdash bench {bench.Name} {string.Join(' ', bench.Choices.Select(c => $"[--{c.Key} {Usual(bench, c.Key, c.Value)}]"))}");
            Console.Error.WriteLine($"    {bench.Says}");
        }

        return WrongUse;
    }
}
