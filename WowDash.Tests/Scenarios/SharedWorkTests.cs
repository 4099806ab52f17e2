using Microsoft.EntityFrameworkCore;
using WowDash.Bots.Ordering;
using WowDash.Data.Files;
using WowDash.Data.Orders;
using WowDash.Simulator;
using WowDash.Tests.Files;
using WowDash.Tests.Support;
using WowDash.Web.Operator.Up;
using Xunit;

namespace WowDash.Tests.Scenarios;

/// <summary>Two workers that get a customer's updates in turn, repeated, in parallel, and one of them killed: nothing lost, nothing doubled.</summary>
public sealed class SharedWorkTests
{
    [Fact]
    public async Task The_same_update_five_times_at_once_on_two_workers_is_one_order_and_one_reply()
    {
        await using var installation = await TestInstallation.Start(workers: 2);
        await using var proxy = await RoundRobin.Over([.. installation.Workers.Select(w => w.Url)]);
        await installation.SetWebhooks(proxy.Url);
        installation.World.Faults.Add(new Fault(FaultKind.Duplicate) { Times = 5 });
        var aziza = installation.Customer("Aziza", "uz");

        await aziza.Register("Chilonzor");
        await aziza.Draft();
        await aziza.SendsFiles();
        await aziza.Taps(SummaryTexts.Yes);
        await aziza.Taps(SummaryTexts.Cash);
        await aziza.Hears(SummaryTexts.Placed);
        await installation.World.WaitUntilQuiet(Eventually.Limit, settle: TimeSpan.FromMilliseconds(300));

        var center = installation.CenterOf(installation.FirstBot);
        var orders = await installation.Read(center, db => db.Orders.Where(o => o.Source == OrderSource.Bot).Include(o => o.Files).ToListAsync());
        var order = Assert.Single(orders);
        Assert.Equal(2, order.Files.Count);
        Assert.Single(aziza.Said, m => m.Text?.Contains("qabul qilindi. Rahmat", StringComparison.Ordinal) is true);
        // every answer was said once: an edit shows as the same message, so what was sent is counted
        var said = installation.World.Calls.Find(chat: aziza.UserId).Where(c => c.Method is "sendMessage" && c.Status == 200).Select(c => c.Parameters["text"]).ToList();
        Assert.Equal(said.Distinct().Count(), said.Count);
    }

    [Fact]
    public async Task An_album_of_ten_in_parallel_over_two_workers_is_exactly_ten_files()
    {
        await using var installation = await TestInstallation.Start(workers: 2);
        await using var proxy = await RoundRobin.Over([.. installation.Workers.Select(w => w.Url)]);
        await installation.SetWebhooks(proxy.Url);
        var aziza = installation.Customer("Aziza", "uz");
        await aziza.Register("Chilonzor");
        await aziza.Draft();

        installation.World.Faults.Add(new Fault(FaultKind.Parallel));
        aziza.Chat.SendAlbum([.. Enumerable.Range(1, 10).Select(i => ($"sahifa-{i}.pdf", SampleFiles.Pdf(i), (string?)"application/pdf"))]);
        await aziza.Hears("10 ta fayl, 55 sahifa");

        var center = installation.CenterOf(installation.FirstBot);
        var files = await installation.Read(center, db => db.Files.Where(f => f.Status == FileStatus.Stored).ToListAsync());
        Assert.Equal(Enumerable.Range(1, 10).Select(i => $"sahifa-{i}.pdf").Order(), files.Select(f => f.Name).Order());
        Assert.Equal(55, files.Sum(f => f.Pages));
    }

    [Fact]
    public async Task A_worker_killed_between_commit_and_reply_leaves_the_reply_to_the_sweep()
    {
        await using var installation = await TestInstallation.Start();
        var aziza = installation.Customer("Aziza", "uz");
        await aziza.Register("Chilonzor");

        // the bot is held off for some seconds: the update is committed and answered, its reply still waits in the worker
        var limit = installation.World.Faults.Add(new Fault(FaultKind.TooManyRequests) { Method = "sendMessage", RetryAfter = 3 });
        aziza.Says("/order");
        await installation.World.WaitUntilQuiet(Eventually.Limit, settle: TimeSpan.FromMilliseconds(200));
        installation.Workers[0].Process.Send(Signals.Kill);
        await installation.Workers[0].Process.Ended;
        installation.World.Faults.Remove(limit.Id);
        Assert.DoesNotContain(aziza.Said, m => m.Text!.Contains("Qaysi xizmat", StringComparison.Ordinal));

        await aziza.Hears("Qaysi xizmat", within: Eventually.Limit);
        await Task.Delay(TimeSpan.FromSeconds(5));
        Assert.Single(aziza.Said, m => m.Text!.Contains("Qaysi xizmat", StringComparison.Ordinal));
    }
}
