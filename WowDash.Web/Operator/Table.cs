namespace WowDash.Web.Operator;

/// <summary>Rows for people, columns as wide as they need.</summary>
static class Table
{
    public static void Print(string[] head, IEnumerable<string[]> rows)
    {
        string[][] all = [head, .. rows.Select(row => Array.ConvertAll(row, Plain))];
        var widths = head.Select((_, column) => all.Max(row => row[column].Length)).ToArray();
        foreach (var row in all) Console.WriteLine(string.Join("  ", row.Select((cell, column) => cell.PadRight(widths[column]))).TrimEnd());
    }

    // what customers typed may stand in it: nothing of that commands an operator's terminal
    static string Plain(string cell) => string.Concat(cell.Select(c => char.IsControl(c) ? ' ' : c));
}
