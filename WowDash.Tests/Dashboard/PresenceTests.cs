using System.Net;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;
using WowDash.Data.Orders;
using WowDash.Tests.Support;
using WowDash.Web.Live;
using Xunit;

namespace WowDash.Tests.Dashboard;

/// <summary>Who else has an order open, on two workers.</summary>
public sealed class PresenceTests(DashboardServer server) : IClassFixture<DashboardServer>
{
    [Fact]
    public async Task Who_opens_an_order_on_another_worker_is_seen_and_gone_with_their_last_tab()
    {
        var order = await server.NewOrder();
        using var owner = await server.SignedIn(DashboardServer.Owner);
        using var manager = new Browser(new Uri((await server.StartWorker()).Urls.First()));
        await manager.SignIn(DashboardServer.Manager, DashboardServer.Password);
        var name = await server.Read(server.Center, db => db.Users.Where(a => a.Email == DashboardServer.Manager).Select(a => a.FullName).SingleAsync());

        using var watching = await owner.Live($"rooms=order:{order.Id}");
        await Heard(watching, order);
        var first = await manager.Live($"rooms=order:{order.Id}");
        await Heard(watching, order);
        Assert.Equal($"{name} is also looking at this order", await Looking(owner, order));
        Assert.Equal($"{name} is also looking at this order", (await owner.Get($"/orders/{order.Number}")).Text("looking"));

        // a second tab is no second person, and the first one's end no farewell
        var second = await manager.Live($"rooms=order:{order.Id}");
        first.Dispose();
        await Task.Delay(500);
        Assert.Equal($"{name} is also looking at this order", await Looking(owner, order));
        second.Dispose();
        await Heard(watching, order);
        Assert.Equal("", await Looking(owner, order));
    }

    [Fact]
    public async Task Nobody_learns_who_looks_at_what_they_do_not_see()
    {
        var elsewhere = await server.NewOrder(branch: 1);
        using var owner = await server.SignedIn(DashboardServer.Owner);
        using var clerk = await server.SignedIn(DashboardServer.Staff);
        using var watching = await owner.Live($"rooms=order:{elsewhere.Id}");
        Assert.Equal(HttpStatusCode.NotFound, (await clerk.Get($"/orders/{elsewhere.Number}?handler=Looking")).Status);
        using var refused = await clerk.Live($"rooms=order:{elsewhere.Id}");
        Assert.Equal(HttpStatusCode.NotFound, refused.Status);
    }

    [Fact]
    public async Task People_of_a_worker_that_died_are_forgotten_after_twenty_seconds()
    {
        await using var source = NpgsqlDataSource.Create(server.ConnectionString);
        var clock = new TestClock();
        using var presence = new Presence(source, new LiveHub(new LiveReader(source), NullLogger<LiveHub>.Instance), clock, NullLogger<Presence>.Instance);
        presence.Hear(JsonSerializer.Serialize(new { Worker = "gone", Center = 1, Order = 7, People = new[] { new { Id = 5, Name = "Малика" } } }));
        Assert.Equal("Малика", Assert.Single(presence.Others(1, 7, accountId: 4)).Name);
        Assert.Empty(presence.Others(1, 7, accountId: 5));
        Assert.Empty(presence.Others(2, 7, accountId: 4));
        clock.Advance(TimeSpan.FromSeconds(19));
        await presence.Repeat();
        Assert.Single(presence.Others(1, 7, accountId: 4));
        clock.Advance(TimeSpan.FromSeconds(2));
        await presence.Repeat();
        Assert.Empty(presence.Others(1, 7, accountId: 4));
    }

    static async Task Heard(LiveReading live, Order order)
    {
        var heard = await live.Next();
        Assert.Equal(("looking", $"{{\"id\":{order.Id}}}"), (heard!.Kind, heard.Data));
    }

    static async Task<string> Looking(Browser browser, Order order) => (await browser.Get($"/orders/{order.Number}?handler=Looking")).Page.Body!.TextContent.Trim();
}
