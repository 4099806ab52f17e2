using Microsoft.Playwright;
using WowDash.Data.Orders;
using WowDash.Tests.Files;

namespace WowDash.Tests.Dashboard;

/// <summary>Pages in the states worth looking at.</summary>
static class LooksPages
{
    /// <summary>Pages whose own walk begins otherwise.</summary>
    public static readonly string[] Elsewhere = ["/sign-in/code"];

    public static IReadOnlyList<Look> Anybody(LooksOffice office) =>
    [
        new("sign-in", "/sign-in"),
        new("sign-in refused", "/sign-in", async page =>
        {
            await page.GetByTestId("sign-in-email").FillAsync("nobody@example.uz");
            await page.GetByTestId("sign-in-password").FillAsync("not a password");
            await page.GetByTestId("sign-in-submit").ClickAsync();
            await page.GetByTestId("sign-in-problem").WaitForAsync();
        }),
        new("sign-in branded", office.Branded),
        new("forgot password", "/forgot-password"),
        new("welcome", office.Welcome),
        new("welcome too late", "/welcome?token=gone"),
        new("new password", "/new-password?account=1&token=x"),
        new("upload", office.Upload),
        new("error 404", "/error/404"),
        new("error 500", "/error/500"),
    ];

    /// <summary>The customer's chat page and what it opens.</summary>
    public static IReadOnlyList<Look> Chat(LooksOffice office) =>
    [
        new("chat", office.ChatUrl, page => page.GetByTestId("input").WaitForAsync()),
        new("chat new customer", office.ChatsUrl, page => Open(page, "new-customer", "customer-dialog")),
        new("chat attach", office.ChatUrl, page => Open(page, "attach", "choose-files")),
        new("chat menu", office.ChatUrl, page => Open(page, "chat-menu", "start-with")),
        new("chat start with", office.ChatUrl, page => Open(page, "chat-menu", "start-with", "payload-dialog")),
        new("chat my contact", office.ChatUrl, page => Open(page, "attach", "share-contact", "contact-ask")),
        new("chat contact", office.ChatUrl, page => Open(page, "attach", "attach-other-contact", "contact-dialog")),
        new("chat location", office.ChatUrl, page => Open(page, "attach", "share-location", "location-dialog")),
        new("chat commands", office.ChatUrl, page => Open(page, "commands", "commands")),
        new("chat list", office.ChatsUrl),
    ];

    static Task OnPaper(IPage page) => page.EmulateMediaAsync(new() { Media = Media.Print });

    static async Task Open(IPage page, params string[] path)
    {
        foreach (var step in path[..^1]) await page.GetByTestId(step).First.ClickAsync();
        await page.GetByTestId(path[^1]).First.WaitForAsync();
    }

    public static IReadOnlyList<Look> PlatformOwner() =>
    [
        new("centers", "/centers"),
        new("center new", "/centers/new"),
        new("bots", "/bots"),
    ];

    /// <summary>The pages of who works in a center.</summary>
    public static IReadOnlyList<Look> Desk(LooksOffice office) =>
    [
        new("home", "/"),
        new("command bar", "/", async page =>
        {
            await page.Keyboard.PressAsync("Control+k");
            await page.GetByTestId("find-field").FillAsync("a");
            await page.GetByTestId("find").GetByTestId("found-order").First.WaitForAsync();
        }),
        new("keys", "/", async page =>
        {
            await page.Keyboard.PressAsync("Shift+?");
            await page.GetByTestId("keys").WaitForAsync();
        }),
        new("bell", "/", async page =>
        {
            await page.GetByTestId("bell").ClickAsync();
            await page.GetByTestId("notification").First.WaitForAsync();
        }),
        new("my menu", "/", page => page.GetByTestId("me").ClickAsync()),
        new("orders", "/orders"),
        new("orders filtered", "/orders?status=open&pay=Owed"),
        new("orders chosen", "/orders", page => page.Locator(".wd-tick input").Nth(2).CheckAsync()),
        new("orders sure", "/orders", async page =>
        {
            await page.Locator(".wd-tick input").Nth(2).CheckAsync();
            await page.GetByTestId("bulk-status").SelectOptionAsync($"{OrderStatus.Completed}");
            await Open(page, "bulk-move", "sure-yes");
        }),
        new("kept filter", "/orders?status=open", page => Open(page, "kept-open", "kept-rename")),
        new("orders more filters", "/orders", page => Open(page, "filter-more", "filter-sort")),
        new("orders assign", "/orders", async page =>
        {
            await page.Keyboard.PressAsync("j");
            await page.Keyboard.PressAsync("a");
            await page.GetByTestId("assign-submit").WaitForAsync();
        }),
        new("board", "/orders?view=board"),
        new("mine", "/mine"),
        new("find", "/find?q=a"),
        new("nothing found", "/orders?q=zzzz&period=today&overdue=true"),
        .. office.Orders.Select(order => new Look($"order {order.Key}", $"/orders/{order.Value}")),
        new("order file looked into", $"/orders/{office.Orders["priced"]}", async page =>
        {
            await page.GetByTestId("file-preview").First.ClickAsync();
            await page.Locator("#preview[open]").WaitForAsync();
        }),
        new("order receipt looked into", $"/orders/{office.Orders["receipt waiting"]}", async page =>
        {
            await page.Locator("#order-receipts [data-preview]").First.ClickAsync();
            await page.Locator("#preview[open] img").WaitForAsync();
        }),
        new("order cancelling", $"/orders/{office.Orders["PaymentConfirmed"]}", page => Open(page, "cancel-open", "cancel-credit"), Whole: true),
        new("order looked at by two", $"/orders/{office.Orders["receipt waiting"]}", async page =>
        {
            await office.ColleagueOpens(page);
            await page.GetByTestId("looking").Locator(".wd-looking").WaitForAsync();
        }),
        new("order on paper", $"/orders/{office.Orders["priced"]}", OnPaper, Whole: true),
        new("bot", "/bot"),
        new("new order", "/orders/new"),
        new("new order filled", "/orders/new", async page =>
        {
            await page.GetByTestId("customer-find").FillAsync("abdu");
            await page.GetByTestId("pick").First.CheckAsync();
            await page.GetByTestId("service").SelectOptionAsync(new SelectOptionValue { Index = 1 });
            await page.Locator("#document:enabled").SelectOptionAsync(new SelectOptionValue { Index = 1 });
            await page.Locator("#language:enabled").SelectOptionAsync(new SelectOptionValue { Index = 1 });
            await page.GetByTestId("copies").FillAsync("2");
            await page.GetByTestId("upload").SetInputFilesAsync(new FilePayload { Name = "Tug‘ilganlik haqidagi guvohnoma (skaner, 2 tomonlama).pdf", MimeType = "application/pdf", Buffer = SampleFiles.Pdf(4) });
            await page.GetByTestId("draft-file").WaitForAsync();
            await page.GetByTestId("quote-total").WaitForAsync();
        }, Whole: true),
        new("edit order", $"/orders/{office.Orders["estimated"]}/edit"),
        new("invoice", $"/orders/{office.Orders["settled"]}/invoice"),
        new("invoice on paper", $"/orders/{office.Orders["settled"]}/invoice", OnPaper, Whole: true),
        new("customers", "/customers"),
        new("customers none", "/customers?q=zzzz"),
        new("customer", $"/customers/{office.CustomerRow}"),
        new("customer who owes", $"/customers/{office.Debtor}"),
        new("customer merge", $"/customers/{office.CustomerRow}?double=a"),
        new("customer merged", $"/customers/{office.Merged}"),
        new("agencies", "/agencies"),
        new("agency", $"/agencies/{office.Agency}"),
        new("agency link", $"/agencies/{office.Agency}", async page =>
        {
            await page.GetByTestId("make-link").ClickAsync();
            await page.GetByTestId("qr").WaitForAsync();
        }),
        new("agency new", "/agencies/new"),
        new("payments", "/payments"),
        new("payments none", "/payments?q=zzzz"),
        new("bulk payment", "/payments/bulk?q=a"),
        new("bulk payment orders", $"/payments/bulk?customer={office.Debtor}"),
        new("bulk payment preview", $"/payments/bulk?customer={office.Debtor}", page => Open(page, "bulk-preview", "bulk-pay"), Whole: true),
        new("debts", "/payments/debts"),
        new("debts of agencies", "/payments/debts?by=agency"),
        new("inbox", "/inbox"),
        new("inbox thread", $"/inbox/{office.CustomerRow}"),
        new("inbox closed", "/inbox?show=closed"),
        new("canned replies", "/inbox/replies"),
        new("notifications", "/notifications"),
        new("price", "/price?pages=5&copies=2"),
        new("catalogue", "/catalogue"),
        new("service", "/catalogue/service/1"),
        new("document new", "/catalogue/document?service=1"),
        new("languages", "/catalogue/languages"),
        new("language", "/catalogue/language/3"),
        new("expenses", "/catalogue/expenses"),
        new("expense new", "/catalogue/expense?branch=1"),
        new("spending", "/catalogue/spending"),
        new("general expense new", "/catalogue/general-expense"),
        new("copy prices", "/catalogue/copy?from=1&to=2"),
        new("branches", "/branches"),
        new("branch", "/branches/1"),
        new("branch new", "/branches/new"),
        new("center", "/center"),
        new("staff", "/staff"),
        new("person", "/staff/2"),
        new("invite", "/staff/invite"),
        new("roles", "/staff/roles"),
        new("role new", "/staff/role"),
        new("role", "/staff/role/2"),
        new("account", "/account"),
        new("security", "/account/security"),
        new("second factor", "/account/security", async page =>
        {
            // begun already, it goes on where it was
            if (await page.GetByTestId("second-begin").CountAsync() > 0)
            {
                await page.GetByTestId("second").Locator("input[type=password]").FillAsync(office.Password);
                await page.GetByTestId("second-begin").ClickAsync();
            }

            await page.GetByTestId("qr").WaitForAsync();
        }),
        new("devices", "/account/devices"),
        new("error 403", "/error/403"),
    ];
}
