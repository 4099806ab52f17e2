using Microsoft.EntityFrameworkCore;
using WowDash.Bots.Outbox;
using WowDash.Data;
using WowDash.Data.Customers;
using WowDash.Data.Files;
using WowDash.Data.Messages;
using WowDash.Data.Outbox;
using WowDash.Simulator;
using WowDash.Tests.Conversations;
using WowDash.Tests.Files;
using WowDash.Tests.Support;
using Xunit;
using Customer = WowDash.Data.Customers.Customer;

namespace WowDash.Tests.Bots;

/// <summary>Replies of staff on their way to the customer, through the sender and a local Telegram.</summary>
public sealed class StaffReplyTests(BotsPlatform platform) : IClassFixture<BotsPlatform>
{
    [Fact]
    public async Task A_reply_arrives_under_the_centers_name_and_is_marked_delivered()
    {
        var (center, customer, chat) = await Ready();
        await center.Run((ReplyToCustomer reply) => reply.Run(center.AsClerk, Words(customer, "Tomorrow at ten.")));
        await Rounds();
        var said = Assert.Single(chat.Messages, m => m.FromBot);
        Assert.Equal($"💬 {center.Slug}\n\nTomorrow at ten.", said.Text);
        var message = await Message(center);
        Assert.Equal((DeliveryStatus.Sent, said.Id), (message.Delivery, message.TelegramMessageId));
        Assert.Contains(await center.Read(db => db.LiveEvents.ToListAsync()), e => e is { Kind: "thread", What: "delivery" });
    }

    [Fact]
    public async Task Whatever_is_typed_arrives_as_typed()
    {
        var (center, customer, chat) = await Ready();
        foreach (var text in Hostile.Texts)
        {
            await center.Run((ReplyToCustomer reply) => reply.Run(center.AsClerk, Words(customer, text)));
            await Rounds();
            var arrived = chat.Messages.Last(m => m.FromBot).Text!;
            Assert.EndsWith(string.Concat(text.Where(c => c is '\n' || !char.IsControl(c))).Trim(), arrived, StringComparison.Ordinal);
            Assert.InRange(arrived.Length, 1, 4096);
        }

        Assert.All(await center.Read(db => db.ThreadMessages.ToListAsync()), m => Assert.Equal(DeliveryStatus.Sent, m.Delivery));
        Assert.DoesNotContain(platform.Logs.Lines, l => l.Contains("Defect", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Who_blocked_the_bot_gets_nothing_staff_see_why_and_can_try_again()
    {
        var (center, customer, chat) = await Ready();
        chat.Block();
        await center.Run((ReplyToCustomer reply) => reply.Run(center.AsClerk, Words(customer, "Are you there?")));
        await Rounds();
        var failed = await Message(center);
        Assert.Equal(DeliveryStatus.Failed, failed.Delivery);
        Assert.Contains("blocked", failed.Failure, StringComparison.Ordinal);
        var bell = await center.Read(db => db.Notifications.SingleAsync(n => n.Kind == NotificationKind.ReplyFailed));
        Assert.Equal((center.Clerk.Id, customer.Id, customer.Name), (bell.StaffId, bell.Facts.CustomerId, bell.Facts.Name));

        chat.Unblock();
        await center.Run((MarkUnreachable mark) => mark.Run(customer.Id, unreachable: false));
        Assert.Null((await center.Run((RetryMessage retry) => retry.Run(center.AsManager, customer.Id, failed.Id))).Refusal);
        Assert.Equal("message.not-failed", (await center.Run((RetryMessage retry) => retry.Run(center.AsManager, customer.Id, failed.Id))).Refusal?.Id);
        await Rounds();
        Assert.Equal((DeliveryStatus.Sent, null), ((await Message(center)).Delivery, (await Message(center)).Failure));
        Assert.Single(chat.Messages, m => m.FromBot && m.Text!.Contains("Are you there?", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Files_go_along_pictures_as_photos_and_long_words_before_them()
    {
        var (center, customer, chat) = await Ready();
        await Send(center, customer, "translation.pdf", FileKind.Pdf, SampleFiles.Pdf(2), "Here <it> is");
        await Send(center, customer, "stamp.jpg", FileKind.Jpeg, Pictures.Jpeg, null);
        await Send(center, customer, "contract.pdf", FileKind.Pdf, SampleFiles.Pdf(1), new string('x', 2000));
        await Rounds();
        var said = chat.Messages.Where(m => m.FromBot).ToList();
        Assert.Equal(4, said.Count);
        Assert.Equal(("translation.pdf", $"💬 {center.Slug}\n\nHere <it> is"), (said[0].Body.Document?.FileName, said[0].Body.Caption));
        Assert.NotNull(said[1].Body.Photo);
        Assert.EndsWith(new string('x', 2000), said[2].Text, StringComparison.Ordinal);
        Assert.Equal("contract.pdf", said[3].Body.Document?.FileName);
        Assert.All(await center.Read(db => db.ThreadMessages.ToListAsync()), m => Assert.Equal(DeliveryStatus.Sent, m.Delivery));
    }

    [Fact]
    public async Task The_same_form_twice_is_one_reply()
    {
        var (center, customer, chat) = await Ready();
        var draft = Words(customer, "once");
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => center.Run((ReplyToCustomer reply) => reply.Run(center.AsClerk, draft))));
        await Rounds();
        Assert.Single(chat.Messages, m => m.FromBot);
        Assert.Equal(1, await center.Read(db => db.ThreadMessages.CountAsync()));
    }

    async Task<(TestCenter Center, Customer Customer, SimChat Chat)> Ready()
    {
        var (center, telegram, _) = await platform.NewBot();
        var (customer, chat) = await platform.NewCustomer(center, telegram);
        return (center, customer, chat);
    }

    async Task Send(TestCenter center, Customer customer, string name, FileKind kind, byte[] content, string? words)
    {
        var kept = (await platform.Get<Data.Files.FileStore>().Save(center.Id, new MemoryStream(content), content.Length)).Value;
        Assert.Null((await center.Run((ReplyToCustomer reply) => reply.Run(center.AsClerk, Words(customer, words) with { File = new(name, kind, kept) }))).Refusal);
    }

    async Task Rounds()
    {
        while (await platform.Get<OwedMessageSender>().Round(default) > 0)
        {
            // until nothing is due
        }
    }

    static ReplyDraft Words(Customer customer, string? text) => new() { CustomerId = customer.Id, Text = text, Key = Secret.New() };

    static Task<ThreadMessage> Message(TestCenter center) => center.Read(db => db.ThreadMessages.AsNoTracking().SingleAsync());
}
