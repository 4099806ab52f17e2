using System.Globalization;
using WowDash.Data;
using WowDash.Data.Texts;
using WowDash.Web.Ui;

namespace WowDash.Web.Pages;

/// <summary>What came of an act on several orders: “Done: 5 orders. Not done: № 12 — …”.</summary>
/// <param name="Done">With those of the parts sent before.</param>
/// <param name="RefusedBefore">Of the parts sent before, not among <paramref name="Refused"/>.</param>
sealed record OrderActsDone(int Done, IReadOnlyList<(int Number, Refusal Why)> Refused, int RefusedBefore, OrderUndo? Undo)
{
    const int RefusalsSaid = 8;

    /// <summary>In parts, as the page puts several answers together.</summary>
    public object Said(Language language) => new { done = Done, head = Head.In(language), refused = Refused.Count + RefusedBefore, notDone = NotDone.In(language), lines = Lines(language), undo = Undo };

    public Text Words() => new(Whole(Language.Uz), Whole(Language.Ru), Whole(Language.En));

    Text Head => Done + Refused.Count + RefusedBefore == 0 ? OrderListTexts.NothingChosen : OrderListTexts.DoneCount.With(Counts.Orders(Done));

    Text NotDone => OrderListTexts.NotDone.With(Counts.Orders(Refused.Count + RefusedBefore));

    IEnumerable<string> Lines(Language language) => Refused.Take(RefusalsSaid).Select(r => $"№ {r.Number} — {r.Why.Text.In(language)}");

    string Whole(Language language) => Refused.Count == 0
        ? Head.In(language)
        : (Done > 0 ? Head.In(language) + "\n" : "") + NotDone.In(language) + "\n" + string.Join('\n', Lines(language)) + (Refused.Count > RefusalsSaid ? "\n…" : "");
}

/// <summary>How an act on orders is taken back.</summary>
/// <param name="To">The path it is posted to.</param>
/// <param name="Was">Of each order: its id, a colon, how it was.</param>
sealed record OrderUndo(string To, IReadOnlyList<string> Was)
{
    // what a toast carries through a page is kept in a cookie
    const int Longest = 800;

    /// <summary>Everything in one address; null where that would be too long.</summary>
    public string? Address() => To + string.Concat(Was.Select(w => "&was=" + w)) is { Length: <= Longest } address ? address : null;

    /// <summary>What was written so, as far as it can be read.</summary>
    public static Dictionary<long, T> Read<T>(IEnumerable<string> was, Func<string, (bool Read, T Value)> read)
    {
        var before = new Dictionary<long, T>();
        foreach (var one in was)
        {
            var at = one.IndexOf(':', StringComparison.Ordinal);
            if (at > 0 && long.TryParse(one.AsSpan(0, at), CultureInfo.InvariantCulture, out var id) && read(one[(at + 1)..]) is { Read: true } how) before[id] = how.Value;
        }

        return before;
    }
}
