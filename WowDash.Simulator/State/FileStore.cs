using System.Collections.Concurrent;
using System.Security.Cryptography;

namespace WowDash.Simulator;

/// <summary>Files as Telegram keeps them: ids are a bot's own, a link to the content lives one hour.</summary>
public sealed class FileStore : IDisposable
{
    const int KeptInMemory = 256 * 1024;
    readonly ConcurrentDictionary<string, StoredFile> byId = [];
    readonly ConcurrentDictionary<string, StoredFile> byPath = [];
    readonly TimeProvider clock;
    readonly string folder;
    readonly bool temporary;
    long last;

    internal FileStore(string? folder, TimeProvider clock)
    {
        this.clock = clock;
        temporary = folder is null;
        this.folder = folder ?? Path.Combine(Path.GetTempPath(), $"wowdash-simulator-{RandomNumberGenerator.GetHexString(12, true)}");
    }

    internal StoredFile Keep(SimBot bot, Upload upload, string kind)
    {
        var number = Interlocked.Increment(ref last);
        var file = new StoredFile
        {
            Id = $"{FileIdPrefix(kind)}{RandomNumberGenerator.GetHexString(24)}_{bot.Id:x}_{number:x}",
            UniqueId = Convert.ToHexString(SHA256.HashData(upload.Content))[..16],
            BotId = bot.Id,
            Kind = kind,
            Name = upload.FileName,
            Mime = upload.Mime,
            Size = upload.Content.Length,
            Path = $"{kind}/file_{number}{Path.GetExtension(upload.FileName)}",
            Content = upload.Content.Length <= KeptInMemory ? upload.Content : null,
        };
        if (file.Content is null)
        {
            Directory.CreateDirectory(folder);
            File.WriteAllBytes(OnDisk(file), upload.Content);
        }
        byId[file.Id] = file;
        byPath[file.Path] = file;
        return file;
    }

    internal StoredFile? Find(SimBot bot, string id) => byId.TryGetValue(id, out var file) && file.BotId == bot.Id ? file : null;

    internal StoredFile? FindAny(string id) => byId.GetValueOrDefault(id);

    internal void Link(StoredFile file) => file.LinkedUntil = clock.GetUtcNow().AddHours(1);

    internal StoredFile? Linked(SimBot bot, string path) =>
        byPath.TryGetValue(path, out var file) && file.BotId == bot.Id && file.LinkedUntil >= clock.GetUtcNow() ? file : null;

    internal Stream Open(StoredFile file) => file.Content is { } bytes ? new MemoryStream(bytes, writable: false) : File.OpenRead(OnDisk(file));

    public void Dispose()
    {
        if (temporary && Directory.Exists(folder))
            Directory.Delete(folder, recursive: true);
    }

    string OnDisk(StoredFile file) => Path.Combine(folder, file.Id);

    static string FileIdPrefix(string kind) => kind == "photos" ? "AgAC" : "BQAC";
}

internal sealed record Upload(string FileName, string Mime, byte[] Content);

internal sealed class StoredFile
{
    public required string Id { get; init; }
    public required string UniqueId { get; init; }
    public required long BotId { get; init; }
    public required string Kind { get; init; }
    public required string Name { get; init; }
    public required string Mime { get; init; }
    public required long Size { get; init; }
    public required string Path { get; init; }
    public byte[]? Content { get; init; }
    public DateTimeOffset LinkedUntil { get; set; }
}
