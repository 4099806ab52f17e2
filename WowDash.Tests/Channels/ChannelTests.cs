using System.IO.Compression;
using System.Net.Http.Json;
using Microsoft.EntityFrameworkCore;
using WowDash.Bots.Channels;
using WowDash.Data;
using WowDash.Data.Channels;
using WowDash.Data.Files;
using WowDash.Data.Orders;
using WowDash.Simulator;
using WowDash.Tests.Bots;
using WowDash.Tests.Support;
using Xunit;
using FileStore = WowDash.Data.Files.FileStore;
using StoredFile = WowDash.Data.Files.StoredFile;

namespace WowDash.Tests.Channels;

public sealed class ChannelTests(BotsPlatform platform) : IClassFixture<BotsPlatform>
{
    [Fact]
    public async Task An_order_goes_to_the_company_channel_and_its_branchs_own_and_the_card_follows_the_order()
    {
        var desk = await Desk.Open(platform);
        var order = await desk.Place();
        await desk.Rounds();
        var card = Assert.Single(desk.Company.Messages);
        Assert.Contains($"№{order.Number}", card.Text, StringComparison.Ordinal);
        Assert.Contains("to‘lov kutilmoqda", card.Text, StringComparison.Ordinal);
        Assert.Equal(card.Text, Assert.Single(desk.Customers.Messages).Text);
        Assert.Empty(desk.Agencies.Messages);

        await desk.Move(order, OrderStatus.PaymentConfirmed);
        await desk.Move(order, OrderStatus.InProgress);
        await desk.Rounds(changed: true);
        foreach (var channel in (SimChat[])[desk.Company, desk.Customers])
        {
            var edited = Assert.Single(channel.Messages);
            Assert.True(edited.Edited);
            Assert.Contains("bajarilmoqda", edited.Text, StringComparison.Ordinal);
        }

        // two changes, one edit a channel
        Assert.Equal(2, platform.Telegram.Calls.Find(desk.Bot.Id, "editMessageText").Count());
        await desk.Rounds(changed: true);
        Assert.Equal(2, platform.Telegram.Calls.Find(desk.Bot.Id, "editMessageText").Count());
    }

    [Fact]
    public async Task An_agencys_order_goes_to_the_agencies_channel()
    {
        var desk = await Desk.Open(platform);
        await desk.Place(agency: true);
        await desk.Rounds();
        Assert.Single(desk.Agencies.Messages);
        Assert.Empty(desk.Customers.Messages);
    }

    [Fact]
    public async Task Files_are_awaited_and_come_zipped_under_safe_names()
    {
        var desk = await Desk.Open(platform);
        var order = await desk.Place();
        await desk.AddFile(order, "../../etc/passport.pdf", "one"u8);
        await desk.AddFile(order, "passport.pdf", "two"u8);
        var awaited = await desk.AddFile(order, "diplom\u202efdp.exe.jpg", "three"u8, FileStatus.Awaited);
        await desk.Rounds();
        Assert.Single(desk.Company.Messages);
        await desk.Center.Read(db => db.Files.Where(f => f.Id == awaited).ExecuteUpdateAsync(f => f.SetProperty(x => x.Status, FileStatus.Stored)));
        await desk.Rounds(changed: true);

        var document = Assert.Single(desk.Company.Messages, m => m.Body.Document is not null).Body.Document!;
        Assert.Equal($"order-{order.Number}.zip", document.FileName);
        using var zip = new ZipArchive(new MemoryStream(await desk.Download(document.FileId)));
        Assert.Equal([".._.._etc_passport.pdf".TrimStart('.'), "passport.pdf", "diplomfdp.exe.jpg"], zip.Entries.Select(e => e.FullName));
        using var second = new StreamReader(zip.Entries[1].Open());
        Assert.Equal("two", await second.ReadToEndAsync());
        await desk.Move(order, OrderStatus.PaymentConfirmed);
        await desk.Rounds(changed: true);
        Assert.Single(desk.Company.Messages, m => m.Body.Document is not null);
    }

    [Fact]
    public void Archives_stay_under_what_telegram_takes_and_names_never_meet()
    {
        StoredFile File(long megabytes, string name = "a.pdf") => new() { Name = name, Size = megabytes * 1024 * 1024 };
        var parts = Archive.Split([File(20), File(20), File(20), File(60), File(5)]);
        Assert.Equal([2, 2], parts.Select(p => p.Count));
        Assert.All(parts, p => Assert.True(p.Sum(f => f.Size) <= Archive.Largest));
        Assert.Equal(["a.pdf", "a (2).pdf", "A (3).pdf", "_con.txt", "png", $"{new string('x', 116)}.pdf"],
            Archive.Names([File(1), File(1), File(1, "A.pdf"), File(1, "con.txt"), File(1, "/\u0000..png".Replace("/", "", StringComparison.Ordinal)), File(1, new string('x', 250) + ".pdf")]));
    }

    [Fact]
    public async Task What_somebody_wrote_at_length_is_split_and_arrives_as_typed()
    {
        var desk = await Desk.Open(platform);
        var (names, note) = (string.Concat(Enumerable.Repeat("<b>Ali & Vali</b> 😀 ", 200)).Trim(), new string('ы', 4000));
        var order = await desk.Place(draft => draft with { Names = names, Note = note });
        await desk.AddFile(order, new string('ф', 200) + ".pdf", "one"u8);
        await desk.Rounds();
        var texts = desk.Company.Messages.Where(m => m.Body.Text is not null).Select(m => m.Text!).ToList();
        Assert.True(texts.Count >= 2);
        Assert.All(texts, t => Assert.InRange(t.Length, 1, 4096));
        Assert.All(texts, t => Assert.Contains($"№{order.Number}", t, StringComparison.Ordinal));
        var all = string.Concat(texts).Replace("\n", "", StringComparison.Ordinal);
        Assert.Contains(names[..2900], all, StringComparison.Ordinal);
        Assert.Equal(4000, all.Count(c => c == 'ы'));
        Assert.InRange(Assert.Single(desk.Company.Messages, m => m.Body.Document is not null).Text!.Length, 1, 1024);
    }

    [Fact]
    public async Task A_channel_out_of_reach_is_said_so_tried_no_more_and_taken_up_again_after_a_test()
    {
        var desk = await Desk.Open(platform);
        await desk.Center.Read(db => db.Centers.Where(c => c.Id == desk.Center.Id).ExecuteUpdateAsync(c => c.SetProperty(x => x.CompanyChannelId, -1_000_999)));
        await desk.Place();
        await desk.Rounds();
        var post = await desk.Center.Read(db => db.ChannelPosts.SingleAsync(p => p.ChatId == -1_000_999));
        Assert.Equal((PostStatus.Failed, null), (post.Status, post.DueAt));
        Assert.Contains("chat not found", post.Failure, StringComparison.Ordinal);
        var calls = platform.Telegram.Calls.Find(desk.Bot.Id, chat: -1_000_999).Count();
        await desk.Rounds();
        Assert.Equal(calls, platform.Telegram.Calls.Find(desk.Bot.Id, chat: -1_000_999).Count());

        var test = platform.Get<TestChannel>();
        var refused = (await test.Run(Actor.Operator, desk.Center.Id, -1_000_999)).Refusal!;
        Assert.Equal("channel.unreachable", refused.Id);
        Assert.Contains("chat not found", refused.Text.En, StringComparison.Ordinal);
        Assert.Equal("permission", (await test.Run(desk.Center.AsClerk, desk.Center.Id, -1)).Refusal!.Id);
        Assert.Equal("channel.id", (await test.Run(Actor.Operator, desk.Center.Id, 77)).Refusal!.Id);
        Assert.Equal(desk.Customers.Info.Id, (await test.Run(desk.Center.AsManager, desk.Center.Id, desk.Customers.Info.Id)).Value);
        Assert.Contains("bu kanal ulandi", desk.Customers.Messages[^1].Text, StringComparison.Ordinal);

        // it exists after all: the cards that failed come
        await desk.Center.Read(db => db.ChannelPosts.Where(p => p.ChatId == -1_000_999).ExecuteUpdateAsync(p => p.SetProperty(x => x.ChatId, desk.Agencies.Info.Id)));
        Assert.True((await test.Run(desk.Center.AsManager, desk.Center.Id, desk.Agencies.Info.Id)).Done);
        await desk.Rounds();
        Assert.Equal(2, desk.Agencies.Messages.Count);
    }

    [Fact]
    public async Task A_card_whose_answer_was_lost_comes_once_more_and_no_third_time()
    {
        var desk = await Desk.Open(platform, company: false);
        platform.Telegram.Faults.Add(new Fault(FaultKind.DropAnswer) { Bot = $"{desk.Bot.Id}", Method = "sendMessage" });
        await desk.Place();
        for (var i = 0; i < 4; i++) await desk.Rounds(changed: true);
        platform.Telegram.Faults.Clear();
        Assert.Equal(2, desk.Customers.Messages.Count);
        Assert.Equal(PostStatus.Failed, await desk.Center.Read(db => db.ChannelPosts.Select(p => p.Status).SingleAsync()));
    }

    [Fact]
    public async Task A_file_that_no_archive_holds_is_named_on_the_card()
    {
        var desk = await Desk.Open(platform);
        var order = await desk.Place();
        var large = await desk.AddFile(order, "<kitob>.pdf", "one"u8);
        await desk.AddFile(order, "pasport.pdf", "two"u8);
        await desk.Center.Read(db => db.Files.Where(f => f.Id == large).ExecuteUpdateAsync(f => f.SetProperty(x => x.Size, 48 * 1024 * 1024)));
        await desk.Rounds();
        Assert.Contains("<kitob>.pdf (48 MB) kanalga sig‘maydi", desk.Company.Messages[0].Text, StringComparison.Ordinal);
        var document = Assert.Single(desk.Company.Messages, m => m.Body.Document is not null).Body.Document!;
        using var zip = new ZipArchive(new MemoryStream(await desk.Download(document.FileId)));
        Assert.Equal(["pasport.pdf"], zip.Entries.Select(e => e.FullName));
    }

    [Fact]
    public async Task A_group_is_written_to_twenty_times_a_minute_at_most()
    {
        var desk = await Desk.Open(platform, company: false);
        for (var i = 0; i < 25; i++) await desk.Place();
        for (var i = 0; i < 30; i++) await desk.Rounds();
        Assert.Equal(20, desk.Customers.Messages.Count);
        Assert.All(await desk.Center.Read(db => db.ChannelPosts.Where(p => p.Status == PostStatus.Waiting).ToListAsync()), p => Assert.NotNull(p.DueAt));
        platform.Clock.Advance(TimeSpan.FromSeconds(20));
        for (var i = 0; i < 10; i++) await desk.Rounds(changed: true);
        Assert.Equal(25, desk.Customers.Messages.Count);
    }

    [Fact]
    public async Task Of_two_centers_that_share_a_channel_one_whose_bot_does_not_work_keeps_the_other_from_nothing()
    {
        var (broken, desk) = (await Desk.Open(platform, company: false), await Desk.Open(platform, company: false));
        await broken.Center.Read(db => db.Branches.ExecuteUpdateAsync(b => b.SetProperty(x => x.B2cChannelId, desk.Customers.Info.Id)));
        await broken.Place();
        await broken.Rounds(following: true);
        await broken.Center.Read(db => db.BotConnections.ExecuteUpdateAsync(b => b.SetProperty(x => x.Enabled, false)));
        await broken.Center.Read(db => db.Database.ExecuteSqlAsync($"update channel_posts set due_at = now() - interval '1 hour', claimed_until = null where center_id = {broken.Center.Id}"));
        await desk.Place();
        await desk.Rounds();
        Assert.Single(desk.Customers.Messages);
    }

    [Fact]
    public async Task A_card_that_cannot_be_written_is_given_up_and_its_channels_others_come()
    {
        var desk = await Desk.Open(platform, company: false);
        var bad = await desk.Place();
        await desk.Center.Read(db => db.Database.ExecuteSqlAsync($"update orders set payment_method = 'Barter' where center_id = {desk.Center.Id} and id = {bad.Id}"));
        await desk.Place();
        for (var i = 0; i < 6; i++) await desk.Rounds(changed: true);
        Assert.Single(desk.Customers.Messages);
        Assert.Equal((PostStatus.Failed, null), await desk.Center.Read(async db =>
        {
            var post = await db.ChannelPosts.SingleAsync(p => p.OrderId == bad.Id);
            return (post.Status, post.DueAt);
        }));
    }

    /// <summary>A center with three channels.</summary>
    sealed class Desk(BotsPlatform platform, TestCenter center, SimBot bot)
    {
        public TestCenter Center => center;

        public SimBot Bot => bot;

        public SimChat Company { get; private set; } = null!;

        public SimChat Customers { get; private set; } = null!;

        public SimChat Agencies { get; private set; } = null!;

        public static async Task<Desk> Open(BotsPlatform platform, bool company = true)
        {
            var (center, bot, _) = await platform.NewBot();
            var desk = new Desk(platform, center, bot) { Company = Channel("Company"), Customers = Channel("B2C"), Agencies = Channel("B2B") };
            await center.Read(db => db.Centers.Where(c => c.Id == center.Id).ExecuteUpdateAsync(c => c.SetProperty(x => x.CompanyChannelId, company ? desk.Company.Info.Id : null)));
            await center.Read(db => db.Branches.ExecuteUpdateAsync(b => b.SetProperty(x => x.B2cChannelId, desk.Customers.Info.Id).SetProperty(x => x.B2bChannelId, desk.Agencies.Info.Id)));
            return desk;

            SimChat Channel(string name) => platform.Telegram.FindChat(bot, $"{platform.Telegram.CreateChannel(name).Id}")!;
        }

        public async Task<Order> Place(Func<OrderDraft, OrderDraft>? with = null, bool agency = false)
        {
            var draft = center.Draft(await center.NewCustomer(agency));
            return (await center.Place(with?.Invoke(draft) ?? draft)).Value;
        }

        public async Task Move(Order order, OrderStatus to) =>
            Assert.Null((await center.Run((ChangeOrderStatus verb) => verb.Run(center.AsOwner, order.Id, to))).Refusal);

        public Task<long> AddFile(Order order, string name, ReadOnlySpan<byte> content, FileStatus status = FileStatus.Stored) => AddFile(order, name, content.ToArray(), status);

        async Task<long> AddFile(Order order, string name, byte[] content, FileStatus status)
        {
            var stored = (await platform.Get<FileStore>().Save(center.Id, new MemoryStream(content), 1000)).Value;
            return await center.Read(async db =>
            {
                var file = new StoredFile { Name = name, Status = status, Size = stored.Size, StorageKey = stored.Key, OrderId = order.Id, CustomerId = order.CustomerId, CreatedAt = DateTimeOffset.UnixEpoch.AddYears(50) };
                db.Files.Add(file);
                await db.SaveChangesAsync();
                return file.Id;
            });
        }

        public async Task<byte[]> Download(string fileId)
        {
            using var http = new HttpClient { BaseAddress = platform.Settings.TelegramApiUrl };
            var path = (await http.GetFromJsonAsync<System.Text.Json.JsonElement>($"/bot{bot.Token}/getFile?file_id={fileId}")).GetProperty("result").GetProperty("file_path").GetString();
            return await http.GetByteArrayAsync(new Uri($"/file/bot{bot.Token}/{path}", UriKind.Relative));
        }

        /// <summary>Until nothing is due; with what waits for further changes, for files or for Telegram, as if its time had come.</summary>
        public async Task Rounds(bool changed = false, bool following = false)
        {
            await platform.Get<ChannelFollower>().Run(default);
            if (following) return;
            if (changed) await center.Read(db => db.Database.ExecuteSqlAsync($"update channel_posts set due_at = now() where due_at is not null and center_id = {center.Id}"));
            while (await platform.Get<ChannelWorker>().Round(default) > 0)
            {
                // until nothing is due
            }
        }
    }
}
