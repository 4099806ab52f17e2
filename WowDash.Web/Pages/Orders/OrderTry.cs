using WowDash.Data;
using WowDash.Data.Texts;

namespace WowDash.Web.Pages;

/// <summary>An act that was refused: which form it came from, what was typed there, and why.</summary>
sealed record OrderTry(string Handler, IReadOnlyDictionary<string, string> Fields, string Problem)
{
    static readonly string[] Typed = ["reason", "note", "amount"];

    public bool SomethingTyped => Typed.Any(name => Fields.GetValueOrDefault(name) is { Length: > 0 });

    public static OrderTry Of(HttpRequest request, string problem) =>
        new(request.Query["handler"].ToString(), request.Form.ToDictionary(f => f.Key, f => f.Value.ToString()), problem);
}

static class Outcomes
{
    /// <summary>What a page says when it was done.</summary>
    public static async Task<Outcome<Text>> Said<T>(this Task<Outcome<T>> act, Func<T, Text> words)
    {
        var outcome = await act;
        return outcome.Done ? words(outcome.Value) : outcome.Refusal;
    }
}
