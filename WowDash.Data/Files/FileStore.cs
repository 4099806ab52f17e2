using System.Security.Cryptography;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Logging;
using WowDash.Data.Settings;

namespace WowDash.Data.Files;

/// <summary>What was stored.</summary>
/// <param name="Key">Where: <c>c12/2026/11/…</c>.</param>
/// <param name="Size">Bytes.</param>
/// <param name="Sha256">Of the content.</param>
public sealed record StoredContent(string Key, long Size, byte[] Sha256);

/// <summary>Contents of files on disk under MEDIA_ROOT, outside the web root, under names generated here: nothing a person wrote becomes part of a path.</summary>
public sealed partial class FileStore(WowDashSettings settings, TimeProvider clock, ILogger<FileStore> log)
{
    const int BufferSize = 81_920;

    // ENOSPC and EDQUOT
    const int NoSpace = 28;
    const int QuotaUsed = 122;

    /// <summary>Streams content into a new file. It appears under its key complete or not at all. Refuses: <c>file.size</c> beyond
    /// <paramref name="maxBytes"/>, <c>file.empty</c>, <c>file.no-room</c> (the disk is full, which operators are told).</summary>
    public async Task<Outcome<StoredContent>> Save(long centerId, Stream content, long maxBytes, CancellationToken ct = default)
    {
        var now = clock.GetUtcNow();
        var key = $"{Folder(centerId, now)}/{Secret.New(16)}";
        var path = PathOf(key);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var unfinished = path + ".part";
        try
        {
            var (size, hash) = await Write(unfinished, content, maxBytes, ct);
            if (size > maxBytes) return FileRefusals.TooLarge;
            if (size == 0) return FileRefusals.Empty;
            File.Move(unfinished, path);
            return new StoredContent(key, size, hash);
        }
        catch (IOException e) when (e.HResult is NoSpace or QuotaUsed)
        {
            log.LogError(e, "There is no room in MEDIA_ROOT: nothing can be stored");
            return FileRefusals.NoRoom;
        }
        finally
        {
            File.Delete(unfinished);
        }
    }

    /// <summary>Opens the content of a key for reading, seekable.</summary>
    /// <exception cref="FileNotFoundException">It is gone.</exception>
    public Stream Open(string key) => new FileStream(PathOf(key), FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, BufferSize, useAsync: true);

    /// <summary>Drops the content; what is not there is dropped already.</summary>
    public void Delete(string key)
    {
        var path = PathOf(key);
        if (File.Exists(path)) File.Delete(path);
    }

    /// <summary>The full path of a key, for child processes and X-Accel-Redirect.</summary>
    /// <exception cref="ArgumentException">Not a key this store makes.</exception>
    public string PathOf(string key) =>
        Keys().IsMatch(key) ? Path.Combine(Path.GetFullPath(settings.MediaRoot), key) : throw new ArgumentException("Not a storage key.", nameof(key));

    /// <summary>Keys of what lies on disk of a center, written in the month of one moment and last touched before another; also of what was never finished (<c>….part</c>).</summary>
    public IEnumerable<string> KeysOf(long centerId, DateTimeOffset month, DateTimeOffset before)
    {
        var folder = Folder(centerId, month);
        var path = new DirectoryInfo(Path.Combine(Path.GetFullPath(settings.MediaRoot), folder));
        return !path.Exists ? [] : path.EnumerateFiles().Where(f => f.LastWriteTimeUtc < before.UtcDateTime).Select(f => $"{folder}/{f.Name}").Where(key => Keys().IsMatch(key));
    }

    /// <summary>What the keys of a center's contents of a month begin with.</summary>
    public static string Folder(long centerId, DateTimeOffset month) => $"c{centerId}/{month.UtcDateTime:yyyy'/'MM}";

    static async Task<(long Size, byte[] Hash)> Write(string path, Stream content, long maxBytes, CancellationToken ct)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        await using var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None, BufferSize, useAsync: true);
        var buffer = new byte[BufferSize];
        long size = 0;
        while (size <= maxBytes && await content.ReadAsync(buffer, ct) is > 0 and var read)
        {
            size += read;
            hash.AppendData(buffer, 0, read);
            await file.WriteAsync(buffer.AsMemory(0, read), ct);
        }

        return (size, hash.GetHashAndReset());
    }

    [GeneratedRegex(@"\Ac\d{1,19}/\d{4}/\d{2}/[A-Za-z0-9_-]{20,50}(?:\.part)?\z", RegexOptions.CultureInvariant)]
    private static partial Regex Keys();
}
