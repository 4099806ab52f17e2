using System.Globalization;
using System.IO.Compression;
using System.Text;
using WowDash.Data.Files;

namespace WowDash.Bots.Channels;

/// <summary>An order's files as zip archives that Telegram takes, written straight into the request: no archive is ever whole in memory or on disk.</summary>
sealed class Archive(FileStore store, IReadOnlyList<StoredFile> files)
{
    /// <summary>Bytes of content one archive holds; Telegram takes 50 MB, and what compresses badly grows a little.</summary>
    public const long Largest = 45 * 1024 * 1024;

    const int LongestName = 120;
    static readonly string[] Devices = ["CON", "PRN", "AUX", "NUL", .. Enumerable.Range(1, 9).SelectMany(n => (string[])[$"COM{n}", $"LPT{n}"])];

    /// <summary>Files in archives of at most <see cref="Largest"/>, in their order. One that is larger by itself is left out; the card names it.</summary>
    public static List<List<StoredFile>> Split(IEnumerable<StoredFile> files)
    {
        var (parts, size) = (new List<List<StoredFile>>(), 0L);
        foreach (var file in files.Where(f => f.Size <= Largest))
        {
            if (parts.Count == 0 || size + file.Size > Largest)
            {
                parts.Add([]);
                size = 0;
            }

            parts[^1].Add(file);
            size += file.Size;
        }

        return parts;
    }

    /// <summary>Writes the archive; the stream need not be one that seeks.</summary>
    public async Task Write(Stream into, CancellationToken ct)
    {
        await using var zip = await ZipArchive.CreateAsync(into, ZipArchiveMode.Create, leaveOpen: true, Encoding.UTF8, ct);
        foreach (var (file, name) in files.Zip(Names(files)))
        {
            await using var content = store.Open(file.StorageKey!);
            var entry = zip.CreateEntry(name, CompressionLevel.Fastest);
            entry.LastWriteTime = file.CreatedAt;
            await using var to = await entry.OpenAsync(ct);
            await content.CopyToAsync(to, ct);
        }
    }

    /// <summary>Names under which the files lie in the archive: none leads out of the folder it is unpacked in, pretends to be something else or is there twice.</summary>
    public static IEnumerable<string> Names(IEnumerable<StoredFile> files)
    {
        var taken = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var file in files)
        {
            var (safe, again) = (Safe(file.Name), 1);
            var (stem, extension) = (Path.GetFileNameWithoutExtension(safe), Path.GetExtension(safe));
            while (!taken.Add(safe)) safe = $"{stem} ({++again}){extension}";
            yield return safe;
        }
    }

    static string Safe(string name)
    {
        var kept = new StringBuilder(name.Length);
        foreach (var rune in name.EnumerateRunes())
            kept.Append(rune.Value is '/' or '\\' or ':' or '*' or '?' or '"' or '<' or '>' or '|' ? "_" : IsShown(rune) ? rune.ToString() : "");
        var safe = kept.ToString().Trim(' ', '.');
        if (safe.Length > LongestName) safe = Shortened(safe);
        if (Path.GetFileNameWithoutExtension(safe).Length == 0) return "file" + safe;
        return Devices.Contains(Path.GetFileNameWithoutExtension(safe), StringComparer.OrdinalIgnoreCase) ? "_" + safe : safe;
    }

    // the end is kept: it says what kind of file it is
    static string Shortened(string name)
    {
        var extension = Path.GetExtension(name) is { Length: <= 12 } known ? known : "";
        var stem = name[..(LongestName - extension.Length)];
        return string.Concat(stem.EnumerateRunes().Where(r => r != Rune.ReplacementChar)).TrimEnd(' ', '.') + extension;
    }

    // what turns the reading direction makes "fdp.exe" of "exe.pdf"
    static bool IsShown(Rune rune) => Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned)
        && rune != Rune.ReplacementChar;
}
