using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WowDash.Data;
using WowDash.Data.Messages;
using WowDash.Data.Staff;
using WowDash.Data.Texts;
using WowDash.Tests.Files;
using Xunit;
using Customer = WowDash.Data.Customers.Customer;

namespace WowDash.Tests.Dashboard;

/// <summary>Inbox, order page, canned replies and bell as a browser without scripts has them.</summary>
public sealed class InboxTests(DashboardServer server) : IClassFixture<DashboardServer>
{
    [Fact]
    public async Task A_waiting_customer_is_listed_read_and_answered()
    {
        var customer = await server.NewThread("Does <b>this</b> work?");
        using var clerk = await server.SignedIn(DashboardServer.Staff);
        var inbox = await clerk.Get("/inbox?show=waiting");
        var row = inbox.Page.QuerySelector($"[data-testid=thread-row][data-customer='{customer.Id}']")!;
        Assert.Contains(customer.Name, row.TextContent, StringComparison.Ordinal);
        Assert.Contains("Does <b>this</b> work?", row.TextContent, StringComparison.Ordinal);
        Assert.NotNull(row.QuerySelector("[data-testid=unread]"));

        // looking changes nothing, reading does, and the customer still waits
        Assert.Equal("Does <b>this</b> work?", (await clerk.Get($"/inbox/{customer.Id}")).Text("bubble-text"));
        Assert.Equal(1, (await Thread(customer)).Unread);
        await clerk.Submit("/inbox", $"/inbox/{customer.Id}?handler=Read");
        Assert.Equal(0, (await Thread(customer)).Unread);
        Assert.NotNull((await Thread(customer)).WaitingSince);

        var sent = await Reply(clerk, customer, "It does.");
        Assert.Equal(HttpStatusCode.Redirect, sent.Status);
        var after = await clerk.Get($"/inbox/{customer.Id}");
        Assert.Equal(["Does <b>this</b> work?", "It does."], after.Page.QuerySelectorAll("[data-testid=bubble-text]").Select(t => t.TextContent));
        Assert.Null((await clerk.Get("/inbox?show=waiting")).Page.QuerySelector($"[data-customer='{customer.Id}']"));
        Assert.NotNull((await clerk.Get("/inbox?show=mine")).Page.QuerySelector($"[data-customer='{customer.Id}']"));
        await clerk.Submit("/inbox", $"/inbox/{customer.Id}?handler=Close", ("closed", "true"));
        Assert.Null((await clerk.Get("/inbox")).Page.QuerySelector($"[data-customer='{customer.Id}']"));
        Assert.NotNull((await clerk.Get($"/inbox?show=closed&q={Uri.EscapeDataString(customer.Name)}")).Page.QuerySelector($"[data-customer='{customer.Id}']"));
    }

    [Fact]
    public async Task A_refused_reply_says_why_and_keeps_what_was_typed()
    {
        var customer = await server.NewThread("hi");
        using var clerk = await server.SignedIn(DashboardServer.Staff);
        var empty = await Reply(clerk, customer, "  ");
        Assert.Equal("Write a message or attach a file.", empty.Text("reply-problem"));
        var far = await Reply(clerk, customer, new string('x', 4097));
        Assert.Equal("The message is too long: at most 4096 characters.", far.Text("reply-problem"));
        Assert.Equal(4097, far.Text("reply-text").Length);
        var wrong = await Upload(clerk, customer, "setup.exe", [1, 2, 3], "Take this");
        Assert.Contains("cannot be sent", wrong.Text("reply-problem"), StringComparison.Ordinal);
        Assert.Equal("Take this", wrong.Text("reply-text"));
        Assert.Contains("cannot be sent", (await Upload(clerk, customer, "fake.pdf", [1, 2, 3], null)).Text("reply-problem"), StringComparison.Ordinal);
        Assert.Equal(1, await server.Read(server.Center, db => db.ThreadMessages.CountAsync(m => m.Thread.CustomerId == customer.Id)));
    }

    [Fact]
    public async Task A_file_goes_along_and_is_shown_to_nobody_else()
    {
        var customer = await server.NewThread("send it please");
        using var clerk = await server.SignedIn(DashboardServer.Staff);
        Assert.Equal(HttpStatusCode.Redirect, (await Upload(clerk, customer, "tarjima.pdf", SampleFiles.Pdf(2), "Ready")).Status);
        var link = (await clerk.Get($"/inbox/{customer.Id}")).Page.QuerySelector("[data-testid=bubble-file]")!.GetAttribute("href")!;
        Assert.Equal("application/pdf", (await clerk.Get(link)).Message.Content.Headers.ContentType?.MediaType);
        using var stranger = await server.SignedIn(DashboardServer.Stranger);
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.Get(link)).Status);
    }

    [Fact]
    public async Task Another_centers_customers_and_replies_are_not_there()
    {
        var customer = await server.NewThread("hi");
        var order = await server.NewOrder();
        var reply = (await server.In(server.Center, s => s.GetRequiredService<SaveCannedReply>().Run(Actor.System, null, "Hours", Text.Same("9–18")))).Value;
        using var stranger = await server.SignedIn(DashboardServer.Stranger);
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.Get($"/inbox/{customer.Id}")).Status);
        foreach (var handler in new[] { "Reply", "Read", "Retry", "Assign", "Close" })
            Assert.Equal(HttpStatusCode.NotFound, (await stranger.Submit("/inbox", $"/inbox/{customer.Id}?handler={handler}", ("Text", "x"), ("Key", "k"), ("message", "1"), ("closed", "true"))).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.Get($"/inbox/{customer.Id}?handler=Canned&reply={reply.Id}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.Get($"/inbox/replies?edit={reply.Id}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.Submit("/inbox/replies", "/inbox/replies?handler=Remove", ("id", $"{reply.Id}"))).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.Submit("/inbox/replies", "/inbox/replies?handler=Save", ("Id", $"{reply.Id}"), ("Title", "Mine"), ("En", "x"))).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.Submit("/inbox", "/orders/99999/talk?handler=Comment", ("text", "x"), ("key", "k"))).Status);
        Assert.Equal(HttpStatusCode.OK, (await stranger.Get("/inbox")).Status);
        // a reply about an order that is not the customer's
        using var owner = await server.SignedIn(DashboardServer.Owner);
        Assert.Equal(HttpStatusCode.NotFound, (await owner.Submit("/inbox", $"/inbox/{customer.Id}?handler=Reply", ("Text", "x"), ("Key", Secret.New()), ("Order", $"{order.Id}"))).Status);
        Assert.Null(await server.Read(server.Center, db => db.ThreadMessages.FirstOrDefaultAsync(m => m.Text == "x")));
    }

    [Fact]
    public async Task Without_the_permission_there_is_no_inbox_and_no_thread_on_the_order()
    {
        var order = await server.NewOrder();
        await server.Read(server.Center, db => db.Roles.Where(r => r.System == SystemRole.Manager).ExecuteUpdateAsync(set => set.SetProperty(r => r.Permissions, new List<Permission> { Permission.ViewAllOrders })));
        using var manager = await server.SignedIn(DashboardServer.Manager);
        Assert.Equal(HttpStatusCode.Forbidden, (await manager.Get("/inbox")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await manager.Get("/inbox/replies")).Status);
        var page = await manager.Get($"/orders/{order.Number}");
        Assert.False(page.Has("order-thread"));
        Assert.True(page.Has("order-comments"));
        Assert.DoesNotContain("/inbox", page.Page.QuerySelectorAll("nav a").Select(a => a.GetAttribute("href")));
        Assert.Equal(HttpStatusCode.Forbidden, (await manager.Submit("/orders", $"/orders/{order.Number}/talk?handler=Reply", ("Text", "x"), ("Key", "k"))).Status);
        await server.Read(server.Center, db => db.Roles.Where(r => r.System == SystemRole.Manager).ExecuteUpdateAsync(set => set.SetProperty(r => r.Permissions, Permissions.Of(SystemRole.Manager))));
    }

    [Fact]
    public async Task Comments_stay_among_staff_and_ring_for_those_concerned()
    {
        var order = await server.NewOrder();
        using var clerk = await server.SignedIn(DashboardServer.Staff);
        await clerk.Submit($"/orders/{order.Number}", $"/orders/{order.Number}/talk?handler=Comment", ("text", "Names <checked>"), ("key", "one"));
        await clerk.Submit($"/orders/{order.Number}", $"/orders/{order.Number}/talk?handler=Comment", ("text", "Names <checked>"), ("key", "one"));
        using var owner = await server.SignedIn(DashboardServer.Owner);
        var before = Count(await owner.Get("/"));
        await owner.Submit($"/orders/{order.Number}", $"/orders/{order.Number}/talk?handler=Comment", ("text", "Good"), ("key", "two"));
        var comments = (await owner.Get($"/orders/{order.Number}")).Page.QuerySelectorAll("[data-testid=comment]");
        Assert.Equal(2, comments.Length);
        Assert.Contains("Names <checked>", comments[0].TextContent, StringComparison.Ordinal);
        Assert.Equal(before, Count(await owner.Get("/")));
        var bell = await clerk.Get("/notifications");
        Assert.Contains(bell.Page.QuerySelectorAll("[data-testid=notification][data-unread]"), n => n.TextContent.Contains($"Comment on order {order.Number}", StringComparison.Ordinal));
        Assert.Contains("Write a message", (await owner.Submit($"/orders/{order.Number}", $"/orders/{order.Number}/talk?handler=Comment", ("text", " "), ("key", "three"))).Text("comment-problem"), StringComparison.Ordinal);
        Assert.Empty(await server.Read(server.Center, db => db.OwedMessages.Where(m => m.OrderId == order.Id && m.Kind == Data.Outbox.NoticeKind.StaffReply).ToListAsync()));
    }

    [Fact]
    public async Task Each_has_a_bell_of_their_own()
    {
        using var clerk = await server.SignedIn(DashboardServer.Staff);
        using var owner = await server.SignedIn(DashboardServer.Owner);
        await owner.Submit("/notifications", "/notifications?handler=Read");
        await clerk.Submit("/notifications", "/notifications?handler=Read");
        using var elsewhere = await server.SignedIn(DashboardServer.Stranger);
        var there = Count(await elsewhere.Get("/"));
        Assert.Equal((0, 0), (Count(await clerk.Get("/")), Count(await owner.Get("/"))));
        var customer = await server.NewThread("ring");
        Assert.Equal((1, 1), (Count(await clerk.Get("/")), Count(await owner.Get("/"))));
        var mine = (await clerk.Get("/notifications")).Page.QuerySelector("[data-testid=notification][data-unread]")!.GetAttribute("value")!;
        // somebody else's line cannot be opened
        Assert.Equal(HttpStatusCode.NotFound, (await owner.Submit("/notifications", "/notifications?handler=Open", ("id", mine))).Status);
        var opened = await clerk.Submit("/notifications", "/notifications?handler=Open", ("id", mine));
        Assert.Equal($"/inbox/{customer.Id}", opened.Goes);
        Assert.Equal((0, 1), (Count(await clerk.Get("/")), Count(await owner.Get("/"))));
        Assert.Equal(there, Count(await elsewhere.Get("/")));
    }

    [Fact]
    public async Task Bells_and_threads_are_heard_of_live_by_those_they_concern()
    {
        using var clerk = await server.SignedIn(DashboardServer.Staff);
        using var stranger = await server.SignedIn(DashboardServer.Stranger);
        using var live = await clerk.Live("rooms=me,threads");
        using var other = await stranger.Live("rooms=me,threads");
        var customer = await server.NewThread("live?");
        Assert.Contains("\"kind\":\"thread\"", (await live.Next())!.Data, StringComparison.Ordinal);
        Assert.Contains("\"kind\":\"me\"", (await live.Next())!.Data, StringComparison.Ordinal);
        Assert.NotEqual(0, customer.Id);
        // the first that the other center hears of is its own
        var own = await server.NewThread("and we?", server.OtherCenter);
        var thread = await server.Read(server.OtherCenter, db => db.MessageThreads.Where(t => t.CustomerId == own.Id).Select(t => t.Id).SingleAsync());
        Assert.Contains($"\"kind\":\"thread\",\"id\":{thread},", (await other.Next())!.Data, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Canned_replies_are_written_filled_in_and_removed()
    {
        using var clerk = await server.SignedIn(DashboardServer.Staff);
        var refused = await clerk.Submit("/inbox/replies", "/inbox/replies?handler=Save", ("Title", "x"), ("En", "kept"));
        Assert.True(refused.Has("reply-title-problem"));
        Assert.Equal("kept", refused.Text("reply-en"));
        Assert.Equal("Write the text in at least one language.", (await clerk.Submit("/inbox/replies", "/inbox/replies?handler=Save", ("Title", "Ready"))).Text("reply-form-problem"));
        var title = $"Ready {Secret.New(6)}";
        await clerk.Submit("/inbox/replies", "/inbox/replies?handler=Save", ("Title", title), ("Uz", "{customer}, №{number} tayyor. Qoldiq {left}. {branch} {nothing}"), ("Ru", "Готово"));
        var id = await server.Read(server.Center, db => db.CannedReplies.Where(r => r.Title == title).Select(r => r.Id).SingleAsync());
        var order = await server.NewOrder();
        await server.Read(server.Center, db => db.Customers.Where(c => c.Id == order.CustomerId).ExecuteUpdateAsync(set => set.SetProperty(c => c.Language, Language.Uz)));
        var filled = (await clerk.Get($"/inbox/{order.CustomerId}?handler=Canned&reply={id}&order={order.Id}")).Body;
        var name = await server.Read(server.Center, db => db.Customers.Where(c => c.Id == order.CustomerId).Select(c => c.Name).SingleAsync());
        Assert.StartsWith($"{name}, №{order.Number} tayyor. Qoldiq {Money.Show(order.LeftNow)} so‘m. ", filled, StringComparison.Ordinal);
        Assert.EndsWith(" {nothing}", filled, StringComparison.Ordinal);
        await clerk.Submit("/inbox/replies", "/inbox/replies?handler=Remove", ("id", $"{id}"));
        Assert.DoesNotContain(title, (await clerk.Get("/inbox/replies")).Body, StringComparison.Ordinal);
    }

    static int Count(Answer page) => int.Parse(page.Page.QuerySelector("#bell-count")!.GetAttribute("data-unread")!, System.Globalization.CultureInfo.InvariantCulture);

    Task<Answer> Reply(Browser browser, Customer customer, string text) => browser.Submit($"/inbox/{customer.Id}", $"/inbox/{customer.Id}?handler=Reply", ("Text", text), ("Key", Secret.New()));

    static Task<Answer> Upload(Browser browser, Customer customer, string name, byte[] content, string? words) =>
        browser.Upload($"/inbox/{customer.Id}", $"/inbox/{customer.Id}?handler=Reply", ("File", name, content), ("Text", words ?? ""), ("Key", Secret.New()));

    Task<MessageThread> Thread(Customer customer) => server.Read(server.Center, db => db.MessageThreads.AsNoTracking().SingleAsync(t => t.CustomerId == customer.Id));
}
