using Microsoft.EntityFrameworkCore;
using WowDash.Bots.MyOrders;
using WowDash.Bots.Outbox;
using WowDash.Data.Files;
using WowDash.Data.Orders;
using WowDash.Data.Outbox;
using WowDash.Data.Payments;
using WowDash.Data.Texts;
using WowDash.Simulator;
using WowDash.Tests.Files;
using WowDash.Tests.Support;
using Xunit;

namespace WowDash.Tests.Bots;

/// <summary>What the customer hears of finished files that come after the order was ready.</summary>
public sealed class FinishedFilesTests(BotsPlatform platform) : IClassFixture<BotsPlatform>
{
    [Theory]
    [InlineData(Language.Uz, "tayyor hujjatlar shu yerda")]
    [InlineData(Language.Ru, "готовые документы уже здесь")]
    [InlineData(Language.En, "the finished documents are here")]
    public async Task Files_attached_one_after_another_are_one_notice_with_a_button(Language language, string words)
    {
        var (center, chat, order) = await Ready(language);
        var before = Said(chat).Count;
        for (var i = 1; i <= 5; i++)
        {
            await Attach(center, order, $"tarjima-{i}.pdf");
            await Pass(center, TimeSpan.FromSeconds(20));
            await Rounds();
        }

        Assert.Equal(before, Said(chat).Count);
        await Pass(center, OwingFiles.Quiet);
        await Rounds();
        var told = Assert.Single(Said(chat).Skip(before));
        Assert.Contains(words, told.Text, StringComparison.Ordinal);
        Assert.Contains($"{order.Number}", told.Text, StringComparison.Ordinal);
        Assert.Contains(told.Markup!.InlineKeyboard!.SelectMany(r => r), b => b.CallbackData == $"finished:{order.Id}" && b.Text == FinishedTexts.Get.With(Plural.Files(5)).In(language));

        // what comes later still is told again
        await Attach(center, order, "muhr.pdf");
        await Pass(center, OwingFiles.Quiet);
        await Rounds();
        Assert.Equal(before + 2, Said(chat).Count);
    }

    [Fact]
    public async Task Whoever_attaches_without_end_does_not_keep_the_first_file_back()
    {
        var (center, chat, order) = await Ready();
        var before = Said(chat).Count;
        for (var i = 0; Said(chat).Count == before; i++)
        {
            Assert.InRange(i, 0, (int)((OwingFiles.Longest + OwingFiles.Quiet) / TimeSpan.FromSeconds(20)) + 1);
            await Attach(center, order, $"{i}.pdf");
            await Pass(center, TimeSpan.FromSeconds(20));
            await Rounds();
        }
    }

    [Fact]
    public async Task Other_messages_do_not_wait_for_the_news_of_files()
    {
        var (center, chat, order) = await Ready();
        await Attach(center, order, "tarjima.pdf");
        await center.Run((ChangeOrderStatus change) => change.Run(center.AsOwner, order.Id, OrderStatus.Completed));
        await Rounds();
        Assert.Contains("is completed", Said(chat)[^1].Text, StringComparison.Ordinal);
        Assert.Contains(Said(chat)[^1].Markup!.InlineKeyboard!.SelectMany(r => r), b => b.CallbackData == $"finished:{order.Id}");
        await Pass(center, OwingFiles.Quiet);
        await Rounds();
        Assert.Contains("the finished documents are here", Said(chat)[^1].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_taken_off_again_is_not_told_of_and_one_put_back_is()
    {
        var (center, chat, order) = await Ready();
        var before = Said(chat).Count;
        var file = await Attach(center, order, "xato.pdf");
        Assert.True((await center.Run((RemoveOrderFile remove) => remove.Run(center.AsOwner, order.Id, file.Id))).Done);
        await Pass(center, OwingFiles.Quiet);
        await Rounds();
        Assert.Equal(before, Said(chat).Count);
        Assert.True((await center.Run((RestoreOrderFile restore) => restore.Run(center.AsOwner, order.Id, file.Id))).Done);
        await Pass(center, OwingFiles.Quiet);
        await Rounds();
        Assert.Equal(before + 1, Said(chat).Count);
    }

    [Fact]
    public async Task Files_that_were_there_before_come_with_the_word_that_the_order_is_ready()
    {
        var (center, chat, order) = await InProgress();
        await Attach(center, order, "tarjima.pdf");
        await center.Run((ChangeOrderStatus change) => change.Run(center.AsOwner, order.Id, OrderStatus.Ready));
        await Pass(center, OwingFiles.Quiet);
        await Rounds();
        Assert.Contains("is ready", Said(chat)[^1].Text, StringComparison.Ordinal);
        Assert.Contains(Said(chat)[^1].Markup!.InlineKeyboard!.SelectMany(r => r), b => b.CallbackData == $"finished:{order.Id}");
        Assert.Equal(0, await center.Read(db => db.OwedMessages.CountAsync(m => m.Kind == NoticeKind.FilesAdded)));
    }

    async Task<(TestCenter Center, SimChat Chat, Order Order)> InProgress(Language language = Language.En)
    {
        platform.Clock.Set(TimeProvider.System.GetUtcNow());
        var (center, telegram, _) = await platform.NewBot();
        var (customer, chat) = await platform.NewCustomer(center, telegram);
        await center.Read(db => db.Customers.Where(c => c.Id == customer.Id).ExecuteUpdateAsync(set => set.SetProperty(c => c.Language, language)));
        var order = (await center.Place(center.Draft(customer, payment: PaymentMethod.Cash))).Value;
        Assert.True((await center.Run((ChangeOrderStatus change) => change.Run(center.AsOwner, order.Id, OrderStatus.InProgress))).Done);
        return (center, chat, order);
    }

    async Task<(TestCenter Center, SimChat Chat, Order Order)> Ready(Language language = Language.En)
    {
        var (center, chat, order) = await InProgress(language);
        Assert.True((await center.Run((ChangeOrderStatus change) => change.Run(center.AsOwner, order.Id, OrderStatus.Ready))).Done);
        await Rounds();
        return (center, chat, order);
    }

    static async Task<Data.Files.StoredFile> Attach(TestCenter center, Order order, string name) =>
        (await center.Run((AttachFile attach) => attach.Run(center.AsOwner, order.Id, FilePurpose.Finished, name, new MemoryStream(SampleFiles.Pdf(1))))).Value;

    static List<SimMessage> Said(SimChat chat) => [.. chat.Messages.Where(m => m.FromBot && m.Text is not null)];

    // what is due is for the database's clock to say: what waits moves instead
    async Task Pass(TestCenter center, TimeSpan time)
    {
        platform.Clock.Advance(time);
        platform.Clock.Set(TimeProvider.System.GetUtcNow());
        await center.Read(db => db.OwedMessages.ExecuteUpdateAsync(set => set.SetProperty(m => m.DueAt, m => m.DueAt - time).SetProperty(m => m.CreatedAt, m => m.CreatedAt - time)));
    }

    async Task Rounds()
    {
        while (await platform.Get<OwedMessageSender>().Round(default) > 0)
        {
            // until nothing is due
        }
    }
}
