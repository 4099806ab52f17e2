using System.Text.Json;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using WowDash.Data;
using WowDash.Data.Texts;

namespace WowDash.Web.Pages;

/// <summary>An act that was refused: which form it came from, what was typed there, and why.</summary>
sealed record OrderTry(string Handler, IReadOnlyDictionary<string, string> Fields, string Problem)
{
    // it travels in a cookie
    const int Longest = 500;

    static readonly string[] Typed = ["reason", "note", "amount"];

    public bool SomethingTyped => Typed.Any(name => Fields.GetValueOrDefault(name) is { Length: > 0 });

    const string Kept = "order-try";

    /// <summary>Keeps what was typed for the page that follows, where the act was not that page's own.</summary>
    public void Keep(ITempDataDictionary data)
    {
        if (SomethingTyped) data[Kept] = JsonSerializer.Serialize(this with { Fields = Fields.Where(f => f.Value.Length <= Longest && f.Key[0] != '_').ToDictionary() });
    }

    /// <summary>What was kept; null when nothing was.</summary>
    public static OrderTry? From(ITempDataDictionary data) => data[Kept] is string kept ? JsonSerializer.Deserialize<OrderTry>(kept) : null;

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
