using Microsoft.EntityFrameworkCore;
using WowDash.Bots.Files;
using WowDash.Data;
using WowDash.Data.Files;
using WowDash.Simulator;
using WowDash.Tests.Support;
using Xunit;

namespace WowDash.Tests.Bots;

public sealed class FileWorkerTests(BotsPlatform platform) : IClassFixture<BotsPlatform>
{
    static readonly byte[] Jpeg = [0xFF, 0xD8, 0xFF, 0xE0, .. new byte[200]];
    static readonly byte[] Program = [(byte)'M', (byte)'Z', .. new byte[200]];

    [Fact]
    public async Task A_picture_is_fetched_stored_and_counts_one_page()
    {
        var (center, id) = await Sent("scan.jpg", Jpeg);
        await Rounds();
        var file = await File(center, id);
        Assert.Equal((FileStatus.Stored, 1, PageCount.Counted, Jpeg.Length), (file.Status, file.Pages, file.PageCount, (int)file.Size));
        Assert.Null(file.WorkDueAt);
        await using var content = platform.Get<Data.Files.FileStore>().Open(file.StorageKey!);
        Assert.Equal(Jpeg.Length, content.Length);
    }

    [Fact]
    public async Task A_renamed_program_is_refused_and_not_kept()
    {
        var (center, id) = await Sent("diploma.pdf", Program);
        await Rounds();
        var file = await File(center, id);
        Assert.Equal((FileStatus.Refused, "file.content", null), (file.Status, file.Failure, file.StorageKey));
    }

    [Fact]
    public async Task An_outage_of_Telegram_delays_and_in_the_end_gives_up()
    {
        var (center, id) = await Sent("scan.jpg", Jpeg);
        var (other, lost) = await Sent("lost.jpg", Jpeg);
        var bots = platform.Get<WowDash.Bots.Intake.Bots>();
        platform.Telegram.Faults.Add(new Fault(FaultKind.ServerError) { Method = "getFile", Bot = $"{(await bots.ByCenter(center.Id, default))!.BotId}", Count = 2 });
        platform.Telegram.Faults.Add(new Fault(FaultKind.ServerError) { Method = "getFile", Bot = $"{(await bots.ByCenter(other.Id, default))!.BotId}" });
        for (var i = 0; i < 10; i++)
        {
            await Rounds();
            foreach (var c in (TestCenter[])[center, other])
                await c.Read(db => db.Database.ExecuteSqlAsync($"update files set work_due_at = now() - interval '1 second' where center_id = {c.Id} and work_due_at is not null"));
        }

        Assert.Equal((FileStatus.Stored, 3), ((await File(center, id)).Status, (await File(center, id)).Attempts));
        Assert.Equal((FileStatus.Refused, "file.fetch"), ((await File(other, lost)).Status, (await File(other, lost)).Failure));
    }

    [Fact]
    public async Task Two_workers_take_a_file_once()
    {
        var (center, _) = await Sent("scan.jpg", Jpeg);
        var claims = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => platform.Get<FileClaims>().Take(platform.Clock.GetUtcNow(), 10, default)));
        Assert.Single(claims.SelectMany(c => c), c => c.CenterId == center.Id);
    }

    async Task<(TestCenter Center, long File)> Sent(string name, byte[] content)
    {
        var (center, telegram, _) = await platform.NewBot();
        var (customer, chat) = await platform.NewCustomer(center, telegram);
        var message = chat.SendDocument(name, content);
        var file = await center.Run((AcceptFile accept) => accept.Run(Actor.Customer(customer.Id, "Aziza"), new IncomingFile
        {
            Purpose = FilePurpose.Document,
            CustomerId = customer.Id,
            DraftId = Guid.CreateVersion7(),
            Name = name,
            TelegramFileId = message.Body.Document!.FileId,
            TelegramUniqueId = message.Body.Document.FileUniqueId,
            TelegramMessageId = message.Id,
        }));
        return (center, file.Value.Id);
    }

    async Task Rounds()
    {
        while (await platform.Get<FileWorker>().Round(default) > 0)
        {
            // until nothing is due
        }
    }

    static Task<Data.Files.StoredFile> File(TestCenter center, long id) => center.Read(db => db.Files.AsNoTracking().SingleAsync(f => f.Id == id));
}
