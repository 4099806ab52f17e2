using Microsoft.EntityFrameworkCore;
using WowDash.Data;
using WowDash.Data.Files;
using WowDash.Tests.Support;
using Xunit;

namespace WowDash.Tests.Files;

public sealed class FileVerbTests(TestPlatform platform) : IClassFixture<TestPlatform>
{
    internal static IncomingFile Incoming(long customerId, Guid? draftId, long message, string name = "scan.pdf", long size = 1000, FilePurpose purpose = FilePurpose.Document) => new()
    {
        Purpose = purpose,
        CustomerId = customerId,
        DraftId = draftId,
        Name = name,
        Size = size,
        TelegramFileId = $"file-{message}",
        TelegramUniqueId = $"unique-{message}",
        TelegramMessageId = message,
    };

    [Fact]
    public async Task An_album_of_ten_at_once_is_ten_files_and_sent_again_still_ten()
    {
        var center = await TestCenter.Create(platform);
        var customer = await center.NewCustomer();
        var draft = Guid.CreateVersion7();
        for (var round = 0; round < 2; round++)
        {
            var accepted = await Task.WhenAll(Enumerable.Range(1, 10).Select(message => Accept(center, Incoming(customer.Id, draft, message))));
            Assert.Equal(10, accepted.Select(f => f.Value.Id).Distinct().Count());
        }

        Assert.Equal(10, await center.Read(db => db.Files.CountAsync(f => f.DraftId == draft && f.WorkDueAt != null && f.Status == FileStatus.Awaited)));
    }

    [Fact]
    public async Task The_same_message_five_times_at_once_is_one_file()
    {
        var center = await TestCenter.Create(platform);
        var customer = await center.NewCustomer();
        var accepted = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => Accept(center, Incoming(customer.Id, null, 1, purpose: FilePurpose.Receipt))));
        Assert.Single(accepted.Select(f => f.Value.Id).Distinct());
    }

    [Theory]
    [InlineData("virus.exe", 10, "file.kind")]
    [InlineData("no-extension", 10, "file.kind")]
    [InlineData("archive.pdf.zip", 10, "file.kind")]
    [InlineData("scan.pdf", 20 * 1024 * 1024 + 1, "file.size")]
    [InlineData("SCAN.PDF", 20 * 1024 * 1024, null)]
    [InlineData("rasm.heif", 0, null)]
    public async Task Files_are_taken_by_kind_and_size(string name, long size, string? refusal)
    {
        var center = await TestCenter.Create(platform);
        var customer = await center.NewCustomer();
        Assert.Equal(refusal, (await Accept(center, Incoming(customer.Id, Guid.CreateVersion7(), 1, name, size))).Refusal?.Id);
    }

    [Fact]
    public async Task A_draft_holds_a_hundred_files()
    {
        var center = await TestCenter.Create(platform);
        var customer = await center.NewCustomer();
        var draft = Guid.CreateVersion7();
        foreach (var message in Enumerable.Range(1, AcceptFile.MaxFiles)) Assert.True((await Accept(center, Incoming(customer.Id, draft, message))).Done);
        Assert.Equal("file.many", (await Accept(center, Incoming(customer.Id, draft, 101))).Refusal?.Id);
    }

    [Fact]
    public async Task A_file_is_taken_back_by_its_customer_and_nobody_else()
    {
        var center = await TestCenter.Create(platform);
        var (customer, stranger, draft) = (await center.NewCustomer(), await center.NewCustomer(), Guid.CreateVersion7());
        var file = (await Accept(center, Incoming(customer.Id, draft, 1))).Value;
        Assert.Equal("file.not-found", (await center.Run((RemoveFile remove) => remove.Run(stranger.Id, draft, file.Id))).Refusal?.Id);
        Assert.Equal("file.not-found", (await center.Run((RemoveFile remove) => remove.Run(customer.Id, Guid.CreateVersion7(), file.Id))).Refusal?.Id);
        Assert.Equal(FileStatus.Removed, (await center.Run((RemoveFile remove) => remove.Run(customer.Id, draft, file.Id))).Value.Status);
        Assert.True((await center.Run((RemoveFile remove) => remove.Run(customer.Id, draft, file.Id))).Done);
    }

    [Fact]
    public async Task A_name_as_long_as_Telegram_allows_keeps_its_extension()
    {
        var center = await TestCenter.Create(platform);
        var customer = await center.NewCustomer();
        var file = (await Accept(center, Incoming(customer.Id, null, 1, new string('я', 400) + ".pdf"))).Value;
        Assert.EndsWith(".pdf", file.Name, StringComparison.Ordinal);
        Assert.True(file.Name.Length <= 255);
    }

    static Task<Outcome<StoredFile>> Accept(TestCenter center, IncomingFile file) => center.Run((AcceptFile accept) => accept.Run(Actor.Customer(file.CustomerId, "Aziza"), file));
}
