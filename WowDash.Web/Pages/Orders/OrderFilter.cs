using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using WowDash.Data.Orders;

namespace WowDash.Web.Pages;

/// <summary>What of the orders is shown, and how. Lives in the query string, so that a list can be bookmarked, shared, kept under a name and come back to.</summary>
public sealed class OrderFilter
{
    public const string OpenOnes = "open";
    public const string Nobody = "none";
    public const string Me = "me";
    public const string Board = "board";
    const int LongestSearch = 100;

    [FromQuery(Name = "q")] public string? Search { get; set; }
    [FromQuery(Name = "status")] public string? Status { get; set; }
    [FromQuery(Name = "branch")] public long? Branch { get; set; }
    [FromQuery(Name = "assignee")] public string? Assignee { get; set; }
    [FromQuery(Name = "service")] public long? Service { get; set; }
    [FromQuery(Name = "language")] public long? Language { get; set; }
    [FromQuery(Name = "pay")] public OrderPay? Pay { get; set; }
    [FromQuery(Name = "period")] public string? Period { get; set; }
    [FromQuery(Name = "from")] public DateOnly? From { get; set; }
    [FromQuery(Name = "to")] public DateOnly? To { get; set; }
    [FromQuery(Name = "source")] public OrderSource? Source { get; set; }
    [FromQuery(Name = "b2b")] public bool? B2B { get; set; }
    [FromQuery(Name = "overdue")] public bool Overdue { get; set; }
    [FromQuery(Name = "unread")] public bool Unread { get; set; }
    [FromQuery(Name = "sort")] public OrderSort Sort { get; set; }
    [FromQuery(Name = "view")] public string? View { get; set; }

    /// <summary>Whether anything is left out of the list.</summary>
    public bool IsEmpty => !Chosen().Any();

    public bool IsBoard => View is Board;

    /// <summary>How many of the filters that are folded away are in use.</summary>
    public int Folded => Chosen().Count(p => p.Name is "branch" or "service" or "language" or "from" or "to" or "source" or "b2b" or "pay");

    /// <summary>What is searched for, trimmed and bounded; null for nothing.</summary>
    public string? Words => Search?.Trim() is { Length: > 0 } words ? words.Length > LongestSearch ? words[..LongestSearch] : words : null;

    /// <summary>The query string of this filter, with more; empty when there is nothing to say.</summary>
    public string Query(string more = "") => Join([.. Chosen(), .. Manner()], more);

    /// <summary>The same list the other way: as a table or as a board.</summary>
    public string As(string? view) => Join([.. Chosen(), .. Manner().Where(p => p.Name is not "view")], view is null ? "" : $"view={view}");

    /// <summary>The same orders, of one status only, as a table.</summary>
    public string InTable(OrderStatus status) => Join([.. Chosen().Where(p => p.Name is not "status"), .. Manner().Where(p => p.Name is not "view")], $"status={status}");

    /// <summary>The same orders without how they are shown.</summary>
    public string Only(string more = "") => Join(Chosen(), more);

    static string Join(IEnumerable<(string Name, string Value)> pairs, string more)
    {
        var parts = pairs.Select(p => $"{p.Name}={Uri.EscapeDataString(p.Value)}");
        if (more.Length > 0) parts = parts.Append(more);
        return string.Join('&', parts) is { Length: > 0 } query ? "?" + query : "";
    }

    IEnumerable<(string Name, string Value)> Chosen()
    {
        if (Words is { } words) yield return ("q", words);
        if (!string.IsNullOrEmpty(Status)) yield return ("status", Status);
        if (Branch is { } branch) yield return ("branch", Number(branch));
        if (!string.IsNullOrEmpty(Assignee)) yield return ("assignee", Assignee);
        if (Service is { } service) yield return ("service", Number(service));
        if (Language is { } language) yield return ("language", Number(language));
        if (Pay is { } pay) yield return ("pay", pay.ToString());
        if (!string.IsNullOrEmpty(Period)) yield return ("period", Period);
        if (From is { } from) yield return ("from", from.ToString("O", CultureInfo.InvariantCulture));
        if (To is { } to) yield return ("to", to.ToString("O", CultureInfo.InvariantCulture));
        if (Source is { } source) yield return ("source", source.ToString());
        if (B2B is { } agency) yield return ("b2b", agency ? "true" : "false");
        if (Overdue) yield return ("overdue", "true");
        if (Unread) yield return ("unread", "true");
    }

    IEnumerable<(string Name, string Value)> Manner()
    {
        if (Sort is not OrderSort.Newest) yield return ("sort", Sort.ToString());
        if (IsBoard) yield return ("view", Board);
    }

    static string Number(long id) => id.ToString(CultureInfo.InvariantCulture);
}

/// <summary>How far an order is paid.</summary>
public enum OrderPay
{
    /// <summary>Something is left to pay.</summary>
    Owed,

    /// <summary>Something was paid, and something is left.</summary>
    Part,
    Paid,

    /// <summary>A receipt waits to be looked at.</summary>
    Receipt,
}
