using System.Security.Cryptography;
using Microsoft.Extensions.Logging.Abstractions;
using WowDash.Data.Files;
using WowDash.Data.Settings;
using WowDash.Tests.Support;
using Xunit;

namespace WowDash.Tests.Files;

public sealed class FileStoreTests : IDisposable
{
    readonly string folder = Directory.CreateTempSubdirectory("wowdash-store-").FullName;
    readonly FileStore store;

    public FileStoreTests() => store = new FileStore(new WowDashSettings { SecretKey = "test", Database = "", MediaRoot = folder }, new TestClock(new DateTimeOffset(2026, 11, 20, 6, 0, 0, TimeSpan.Zero)), NullLogger<FileStore>.Instance);

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task What_is_saved_can_be_read_under_a_generated_key()
    {
        var content = RandomNumberGenerator.GetBytes(200_000);
        var saved = (await store.Save(12, new MemoryStream(content), content.Length)).Value;
        Assert.StartsWith("c12/2026/11/", saved.Key, StringComparison.Ordinal);
        Assert.Equal((content.Length, Convert.ToHexString(SHA256.HashData(content))), (saved.Size, Convert.ToHexString(saved.Sha256)));
        await using (var stream = store.Open(saved.Key))
        {
            var read = new MemoryStream();
            await stream.CopyToAsync(read);
            Assert.Equal(content, read.ToArray());
        }

        store.Delete(saved.Key);
        store.Delete(saved.Key);
        Assert.Throws<FileNotFoundException>(() => store.Open(saved.Key));
    }

    [Theory]
    [InlineData(28)]
    [InlineData(122)]
    public async Task A_full_disk_is_said_and_leaves_no_file_behind(int why)
    {
        Assert.Equal("file.no-room", (await store.Save(12, new Broken(why), 1000)).Refusal?.Id);
        Assert.Empty(Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories));
        await Assert.ThrowsAsync<IOException>(() => store.Save(12, new Broken(5), 1000));
    }

    [Fact]
    public async Task Too_much_or_nothing_leaves_no_file_behind()
    {
        Assert.Equal("file.size", (await store.Save(12, new MemoryStream(new byte[1001]), 1000)).Refusal?.Id);
        Assert.Equal("file.empty", (await store.Save(12, new MemoryStream(), 1000)).Refusal?.Id);
        await Assert.ThrowsAsync<IOException>(() => store.Save(12, new BrokenStream(), 1000));
        Assert.Empty(Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories));
    }

    [Theory]
    [InlineData("../../etc/passwd")]
    [InlineData("c12/2026/11/../../../x")]
    [InlineData("/etc/passwd")]
    [InlineData("c12/2026/11/short")]
    [InlineData("c12/2026/11/AAAAAAAAAAAAAAAAAAAAAAAA\n")]
    [InlineData("")]
    public void What_is_no_key_is_not_a_path(string key) => Assert.Throws<ArgumentException>(() => store.PathOf(key));

    sealed class BrokenStream : MemoryStream
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) => throw new IOException("the line broke");
    }

    /// <summary>Fails as a disk does.</summary>
    sealed class Broken(int errno) : MemoryStream(new byte[10])
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) => throw new IOException("No space left on device", errno);
    }
}
