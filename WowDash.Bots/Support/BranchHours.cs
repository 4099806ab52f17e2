using System.Globalization;
using WowDash.Bots.Conversation;
using WowDash.Data.Centers;
using WowDash.Data.Texts;

namespace WowDash.Bots.Support;

/// <summary>A branch's opening hours in a line: <c>Mon–Fri 9:00–18:00 (break 13:00–14:00), Sat 10:00–15:00</c>.</summary>
static class BranchHours
{
    static readonly Text[] DayNames =
    [
        new("Du", "Пн", "Mon"), new("Se", "Вт", "Tue"), new("Cho", "Ср", "Wed"), new("Pa", "Чт", "Thu"), new("Ju", "Пт", "Fri"), new("Sha", "Сб", "Sat"), new("Ya", "Вс", "Sun"),
    ];

    /// <summary>The line; empty for a branch that is never open.</summary>
    public static Html Line(Branch branch, Language language)
    {
        var parts = Runs(branch.Hours.Days).Select(run => Part(run, language)).ToList();
        return parts.Count == 0 ? default : Html.Of(SupportTexts.Hours, language, string.Join(", ", parts));
    }

    // days one after the other with the same hours
    static IEnumerable<(int First, int Last, DayHours Hours)> Runs(IReadOnlyList<DayHours?> days)
    {
        for (var first = 0; first < days.Count;)
        {
            var last = first;
            while (last + 1 < days.Count && days[last + 1] == days[first]) last++;
            if (days[first] is { } hours) yield return (first, last, hours);
            first = last + 1;
        }
    }

    static string Part((int First, int Last, DayHours Hours) run, Language language)
    {
        var days = DayNames[run.First].In(language) + (run.Last == run.First ? "" : "–" + DayNames[run.Last].In(language));
        var pause = run.Hours is { BreakFrom: { } from, BreakTo: { } to } ? $" ({SupportTexts.Break.With(Span(from, to)).In(language)})" : "";
        return $"{days} {Span(run.Hours.Opens, run.Hours.Closes)}{pause}";
    }

    static string Span(TimeOnly from, TimeOnly to) => $"{Time(from)}–{Time(to)}";

    static string Time(TimeOnly time) => time.ToString("H:mm", CultureInfo.InvariantCulture);
}
