using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WowDash.Data;
using WowDash.Data.Payments;
using WowDash.Data.Sessions;
using Xunit;

namespace WowDash.Tests.Dashboard;

public sealed class LiveTests(DashboardServer server) : IClassFixture<DashboardServer>
{
    [Fact]
    public async Task A_new_order_is_heard_of_at_once()
    {
        using var browser = await server.SignedIn(DashboardServer.Owner);
        using var live = await browser.Live("rooms=orders");
        var order = await server.NewOrder();
        var heard = await live.Next();
        Assert.Equal(("change", $$"""{"kind":"order","id":{{order.Id}},"what":"placed"}"""), (heard!.Kind, heard.Data));
        Assert.NotNull((await browser.Get($"/orders?handler=Changed&ids={order.Id}")).Page.QuerySelector($"a[href='/orders/{order.Number}']"));
    }

    [Fact]
    public async Task A_stream_resumes_on_another_worker_without_gap_or_repeat()
    {
        var worker = await server.StartWorker();
        using var first = await server.SignedIn(DashboardServer.Owner);
        using var second = new Browser(new Uri(worker.Urls.First()));
        second.Cookies.Add(second.Address, new System.Net.Cookie("wowdash", first.SessionKey));
        var position = await server.Read(server.Center, db => db.CenterCounters.Select(c => c.LastLiveSeq).SingleAsync());
        var order = await server.NewOrder();
        var writing = Enumerable.Range(0, 30).Select(async i =>
        {
            await Task.Delay(i * 20);
            await server.In(server.Center, s => s.GetRequiredService<RecordPayment>().Run(Actor.System, order.Id, 100, PaymentMethod.Cash, null, $"resume {i}"));
        }).ToList();

        var (heard, last) = (new List<long>(), $"{position}");
        for (var i = 0; i < 6; i++)
        {
            using var live = await (i % 2 == 0 ? first : second).Live("rooms=orders", last);
            for (var n = 0; n < 4; n++)
            {
                var next = (await live.Next())!;
                heard.Add(long.Parse(next.Id!));
                last = next.Id!;
            }
        }

        await Task.WhenAll(writing);
        Assert.Equal(Enumerable.Range(1, 24).Select(n => position + n), heard);
    }

    [Fact]
    public async Task Who_is_too_far_behind_is_told_to_load_everything()
    {
        await server.NewOrder();
        await server.Read(server.Center, db => db.Database.ExecuteSqlAsync($"delete from live_events where center_id = {server.Center} and seq <= 3"));
        using var browser = await server.SignedIn(DashboardServer.Owner);
        // what the bot has to say goes on meanwhile
        var before = await Position();
        using var live = await browser.Live("rooms=orders", "1");
        var heard = await live.Next();
        Assert.Equal("snapshot", heard!.Kind);
        Assert.InRange(long.Parse(heard.Id!, System.Globalization.CultureInfo.InvariantCulture), before, await Position());

        Task<long> Position() => server.Read(server.Center, db => db.CenterCounters.Select(c => c.LastLiveSeq).SingleAsync());
    }

    [Fact]
    public async Task Nobody_hears_of_what_they_do_not_see()
    {
        using var browser = await server.SignedIn(DashboardServer.Staff);
        using var live = await browser.Live("rooms=orders");
        await server.NewOrder(branch: 1);
        await server.NewOrder(center: server.OtherCenter);
        var own = await server.NewOrder();
        Assert.Contains($"\"id\":{own.Id},", (await live.Next())!.Data, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_revoked_session_loses_its_streams_by_itself()
    {
        using var browser = await server.SignedIn(DashboardServer.Manager);
        using var live = await browser.Live("rooms=orders");
        var account = await server.Read(server.Center, db => db.Users.Where(a => a.Email == DashboardServer.Manager).Select(a => a.Id).SingleAsync());
        await server.In(server.Center, s => s.GetRequiredService<StaffSessions>().RevokeAll(account));
        Assert.Equal("signed-out", (await live.Next())!.Kind);
        Assert.Null(await live.Next());
    }

    [Fact]
    public async Task A_worker_that_stops_says_good_bye()
    {
        var worker = await server.StartWorker();
        using var browser = new Browser(new Uri(worker.Urls.First()));
        await browser.SignIn(DashboardServer.Owner, DashboardServer.Password);
        using var live = await browser.Live("rooms=orders");
        var stopping = worker.StopAsync();
        Assert.Equal("bye", (await live.Next())!.Kind);
        Assert.Null(await live.Next());
        await stopping;
    }
}
