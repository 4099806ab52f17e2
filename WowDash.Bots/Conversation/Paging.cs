namespace WowDash.Bots.Conversation;

static class Paging
{
    /// <summary>A row that turns the pages of a list; the data is <c>data:PAGE</c>, counted from zero.</summary>
    public static Keyboard Turn(this Keyboard keyboard, int page, int pages, string data)
    {
        var row = new List<(string, string)>();
        if (page > 0) row.Add(($"‹ {page}/{pages}", $"{data}:{page - 1}"));
        if (page < pages - 1) row.Add(($"{page + 2}/{pages} ›", $"{data}:{page + 1}"));
        return row.Count == 0 ? keyboard : keyboard.Row(row);
    }
}
