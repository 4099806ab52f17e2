using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WowDash.Data;
using WowDash.Data.Customers;
using WowDash.Data.Messages;
using WowDash.Data.Tables;
using WowDash.Data.Texts;
using WowDash.Tests.Support;
using Xunit;

namespace WowDash.Tests.Messages;

/// <summary>What the desk does at the same moment as its customers: nobody waits for a transaction of somebody else that is still open, and so nobody waits in a circle.</summary>
public sealed class BellsAtOnceTests(TestPlatform platform) : IClassFixture<TestPlatform>
{
    [Fact]
    public async Task Who_reads_all_bells_keeps_no_customer_waiting_and_is_rung_for_anew()
    {
        var center = await TestCenter.Create(platform);
        var customer = await center.NewCustomer();
        await Hear(center, customer, 1);
        platform.Clock.Advance(TimeSpan.FromSeconds(1));
        await Meanwhile(center, (ReadNotifications read) => read.Run(center.AsClerk, null), () => Hear(center, customer, 2));
        var unread = await center.Read(db => db.Notifications.AsNoTracking().SingleAsync(n => n.StaffId == center.Clerk.Id && n.ReadAt == null));
        Assert.Equal("message 2", unread.Facts.Words);
        Assert.Equal(1, (await center.Run((ReadNotifications read) => read.Run(center.AsClerk, unread.Id))).Value);
        Assert.Equal(0, (await center.Run((ReadNotifications read) => read.Run(center.AsClerk, null))).Value);
    }

    [Fact]
    public async Task Who_opens_a_thread_keeps_nobody_from_reading_their_bells()
    {
        var center = await TestCenter.Create(platform);
        var customer = await center.NewCustomer();
        await Hear(center, customer, 1);
        await Meanwhile(center, (ReadThread read) => read.Run(center.AsClerk, customer.Id), async () => await center.Run((ReadNotifications read) => read.Run(center.AsClerk, null)));
        Assert.Equal(0, await center.Read(db => db.Notifications.CountAsync(n => n.StaffId == center.Clerk.Id && n.ReadAt == null)));
        await Meanwhile(center, (ReplyToCustomer reply) => reply.Run(center.AsClerk, new() { CustomerId = customer.Id, Text = "Yes.", Key = "once" }),
            async () => await center.Run((ReadNotifications read) => read.Run(center.AsOwner, null)));
        Assert.Equal(0, await center.Read(db => db.Notifications.CountAsync(n => n.ReadAt == null)));
    }

    [Fact]
    public async Task A_customer_who_is_being_edited_can_order()
    {
        var center = await TestCenter.Create(platform);
        var customer = await center.NewCustomer();
        var wishes = new CustomerWishes { Name = "Aziza Karimova", Phone = customer.Phone, Language = Language.Ru };
        await Meanwhile(center, (EditCustomer edit) => edit.Run(center.AsManager, customer.Id, wishes), async () => Assert.True((await center.Place(center.Draft(customer))).Done));
        Assert.Equal("Aziza Karimova", await center.Read(db => db.Customers.Where(c => c.Id == customer.Id).Select(c => c.Name).SingleAsync()));
    }

    /// <summary>Does one thing while the transaction of the other is open, which is then committed.</summary>
    Task<int> Meanwhile<TVerb, T>(TestCenter center, Func<TVerb, Task<Outcome<T>>> open, Func<Task> other)
        where TVerb : notnull => platform.In(center.Id, async services =>
    {
        var db = services.GetRequiredService<WowDashDb>();
        await using var transaction = await db.Database.BeginTransactionAsync();
        Assert.Null((await open(services.GetRequiredService<TVerb>())).Refusal);
        await other().WaitAsync(Eventually.Limit);
        await db.Commit(default);
        return 0;
    });

    static async Task Hear(TestCenter center, Customer customer, int message) => Assert.Null((await center.Run((HearCustomer hear) =>
        hear.Run(Actor.Customer(customer.Id, customer.Name), new() { CustomerId = customer.Id, TelegramMessageId = message, Text = $"message {message}" }))).Refusal);
}
