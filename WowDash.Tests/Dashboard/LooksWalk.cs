using Microsoft.Playwright;
using WowDash.Data.Texts;

namespace WowDash.Tests.Dashboard;

/// <summary>Somebody's way through the pages they may open.</summary>
sealed record LooksWalk(Func<LooksOffice, IBrowserContext, Language, Task> Begin, Func<LooksOffice, IEnumerable<(string Name, string Address)>> Pages)
{
    public static IReadOnlyList<LooksWalk> All { get; } =
    [
        new((_, _, _) => Task.CompletedTask, office => [("sign-in", "/sign-in"), ("chat", office.ChatUrl)]),
        new((office, context, language) => office.StopBeforeTheCode(context, language), _ => [("code", "/sign-in/code")]),
        new((office, context, language) => office.SignInPlatformOwner(context, language), _ => [("centers", "/centers"), ("center new", "/centers/new"), ("bots", "/bots")]),
        new((office, context, language) => office.SignIn(context, language), Desk),
    ];

    /// <summary>The pages of who works in a center.</summary>
    public static IEnumerable<(string Name, string Address)> Desk(LooksOffice office) =>
    [
        ("home", "/"),
        ("orders", "/orders"),
        ("orders filtered", "/orders?status=open&pay=Owed"),
        ("board", "/orders?view=board"),
        ("mine", "/mine"),
        ("find", "/find?q=a"),
        ("nothing found", "/orders?q=zzzz&period=today&overdue=true"),
        .. office.Orders.Select(order => ($"order {order.Key}", $"/orders/{order.Value}")),
        ("bot", "/bot"),
        ("new order", "/orders/new"),
        ("edit order", $"/orders/{office.Orders["estimated"]}/edit"),
        ("invoice", $"/orders/{office.Orders["settled"]}/invoice"),
        ("payments", "/payments"),
        ("payments none", "/payments?q=zzzz"),
        ("bulk payment", "/payments/bulk?q=a"),
        ("bulk payment orders", $"/payments/bulk?customer={office.Debtor}"),
        ("debts", "/payments/debts"),
        ("debts of agencies", "/payments/debts?by=agency"),
        ("inbox", "/inbox"),
        ("inbox thread", $"/inbox/{office.CustomerRow}"),
        ("inbox closed", "/inbox?show=closed"),
        ("canned replies", "/inbox/replies"),
        ("notifications", "/notifications"),
        ("price", "/price?pages=5&copies=2"),
        ("catalogue", "/catalogue"),
        ("service", "/catalogue/service/1"),
        ("document new", "/catalogue/document?service=1"),
        ("languages", "/catalogue/languages"),
        ("language", "/catalogue/language/3"),
        ("expenses", "/catalogue/expenses"),
        ("expense new", "/catalogue/expense?branch=1"),
        ("spending", "/catalogue/spending"),
        ("general expense new", "/catalogue/general-expense"),
        ("copy prices", "/catalogue/copy?from=1&to=2"),
        ("branches", "/branches"),
        ("branch", "/branches/1"),
        ("branch new", "/branches/new"),
        ("center", "/center"),
        ("staff", "/staff"),
        ("person", "/staff/2"),
        ("invite", "/staff/invite"),
        ("roles", "/staff/roles"),
        ("role", "/staff/role/2"),
        ("error 403", "/error/403"),
        ("error 404", "/error/404"),
        ("error 500", "/error/500"),
    ];
}
