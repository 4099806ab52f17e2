using Microsoft.EntityFrameworkCore;
using WowDash.Data.Messages;
using WowDash.Data.Texts;
using WowDash.Tests.Dashboard;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace WowDash.Tests.Pages;

/// <summary>Talking with customers, what rings, and the bar that leads anywhere.</summary>
public sealed class TalkPathTests(Desk desk) : DeskTests(desk)
{
    [Theory]
    [InlineData(DashboardServer.Staff, Language.Uz)]
    [InlineData(DashboardServer.Manager, Language.Ru)]
    public async Task A_customer_who_waits_is_rung_for_answered_with_a_canned_reply_and_closed(string email, Language language)
    {
        var title = New("Manzil");
        var page = await Open(email, language);
        await page.GotoAsync("/inbox/replies");
        await page.Write("reply-title", title);
        foreach (var (code, words) in new[] { ("uz", "Bizga keling, {customer}"), ("ru", "Приходите, {customer}"), ("en", "Come, {customer}") }) await page.Write($"reply-{code}", words);
        await page.Press("reply-save");
        await Expect(page.GetByTestId("reply").Filter(new() { HasText = title })).ToHaveCountAsync(1);

        var customer = await Office.NewThread("Qayerdasiz? <b>Shoshilinch</b>");
        await page.GotoAsync("/notifications");
        await page.GetByTestId("notification").First.Press();
        Assert.Contains($"/inbox/{customer.Id}", page.Url, StringComparison.Ordinal);
        await page.Sees("bubble-text", "Qayerdasiz? <b>Shoshilinch</b>");
        await page.GetByTestId("canned").ClickAsync();
        await page.GetByTestId("canned-reply").Filter(new() { HasText = title }).ClickAsync();
        await Expect(page.GetByTestId("reply-text")).ToHaveValueAsync($"Bizga keling, {customer.Name}");
        await page.GetByTestId("reply-send").DblClickAsync();
        await Expect(page.Locator("[data-testid=bubble][data-from=staff]")).ToHaveCountAsync(1);
        await page.Press("thread-close");
        var thread = await Read(db => db.MessageThreads.AsNoTracking().SingleAsync(t => t.CustomerId == customer.Id));
        Assert.Equal((true, null), (thread.Status is ThreadStatus.Closed, thread.WaitingSince));
        Assert.Equal($"Bizga keling, {customer.Name}", (await Read(db => db.ThreadMessages.SingleAsync(m => m.ThreadId == thread.Id && m.Direction == MessageDirection.FromStaff))).Text);

        await page.GotoAsync("/inbox/replies");
        var reply = page.GetByTestId("reply").Filter(new() { HasText = title });
        await reply.GetByTestId("reply-remove-open").ClickAsync();
        await reply.GetByTestId("reply-remove").Press();
        Assert.False(await Read(db => db.CannedReplies.AnyAsync(r => r.Title == title)));
    }

    [Theory]
    [InlineData(DashboardServer.Owner, Language.En)]
    [InlineData(DashboardServer.Staff, Language.Ru)]
    public async Task The_bell_counts_and_is_read_and_the_bar_finds_orders_people_and_pages(string email, Language language)
    {
        var page = await Open(email, language);
        await page.GotoAsync("/");
        var order = await Office.NewOrder(byCustomer: true);
        await Expect(page.GetByTestId("bell-count")).Not.ToHaveAttributeAsync("data-unread", "0");
        await page.GetByTestId("bell").ClickAsync();
        await Expect(page.Locator("#bell-list [data-testid=notification]").First).ToContainTextAsync($"{order.Number}");
        await page.GetByTestId("bell-read").ClickAsync();
        await Expect(page.GetByTestId("bell-count")).ToHaveAttributeAsync("data-unread", "0");
        var account = await Read(db => db.StaffMembers.Where(s => s.Account.Email == email).Select(s => s.Id).SingleAsync());
        Assert.False(await Read(db => db.Notifications.AnyAsync(n => n.StaffId == account && n.ReadAt == null)));

        await page.GotoAsync("/mine");
        await page.Keyboard.PressAsync("Control+k");
        await page.Write("find-field", $"{order.Number}");
        await Expect(page.GetByTestId("found-order").First).ToContainTextAsync($"№ {order.Number}");
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync($"**/orders/{order.Number}");
        await page.Keyboard.PressAsync("Control+k");
        await page.Write("find-field", Web.Ui.UiTexts.Customers.In(language));
        await page.Locator("[data-testid=found-page][href='/customers']").Press();
        Assert.EndsWith("/customers", page.Url, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(DashboardServer.Owner, DashboardServer.Manager, Language.Ru)]
    [InlineData(DashboardServer.Manager, DashboardServer.Staff, Language.Uz)]
    public async Task What_one_has_read_rings_for_the_other_still(string reader, string other, Language language)
    {
        var (page, theirs) = (await Open(reader, language), await Open(other, language));
        await page.GotoAsync("/mine");
        await theirs.GotoAsync("/mine");
        var (order, before) = (await Office.NewOrder(byCustomer: true), await Unread(other));
        await Expect(theirs.GetByTestId("bell-count")).ToHaveAttributeAsync("data-unread", $"{before}");
        var tab = await Open(page.Context);
        await tab.GotoAsync("/notifications");
        var line = tab.GetByTestId("notification").Filter(new() { HasText = $"{order.Number}" }).First;
        await Expect(line).ToHaveAttributeAsync("data-unread", "true");
        await line.Press();
        Assert.EndsWith($"/orders/{order.Number}", tab.Url, StringComparison.Ordinal);
        await tab.GotoAsync("/notifications");
        await Expect(tab.GetByTestId("notification").Filter(new() { HasText = $"{order.Number}" }).First).Not.ToHaveAttributeAsync("data-unread", "true");
        // the first tab hears of it, and the other person's bell does not
        await Expect(page.GetByTestId("bell-count")).ToHaveAttributeAsync("data-unread", $"{await Unread(reader)}");
        await theirs.GotoAsync("/notifications");
        await Expect(theirs.GetByTestId("notification").Filter(new() { HasText = $"{order.Number}" }).First).ToHaveAttributeAsync("data-unread", "true");
        await Expect(theirs.GetByTestId("bell-count")).ToHaveAttributeAsync("data-unread", $"{before}");
        await theirs.Press("read-all");
        await Expect(theirs.GetByTestId("bell-count")).ToHaveAttributeAsync("data-unread", "0");
        await Expect(theirs.GetByTestId("read-all")).ToHaveCountAsync(0);

        Task<int> Unread(string email) => Read(db => db.Notifications.CountAsync(n => n.ReadAt == null && db.StaffMembers.Any(s => s.Id == n.StaffId && s.Account.Email == email)));
    }
}
