using System.Buffers.Binary;
using Microsoft.AspNetCore.StaticFiles;
using WowDash.Simulator.Wire;

namespace WowDash.Simulator;

/// <summary>Files as parts of messages.</summary>
internal static class Media
{
    static readonly FileExtensionContentTypeProvider Types = new();

    public static string MimeOf(string fileName) => Types.TryGetContentType(fileName, out var type) ? type : "application/octet-stream";

    public static Document AsDocument(StoredFile file) => new(file.Id, file.UniqueId, file.Name, file.Mime, file.Size);

    /// <summary>Smallest first, as Telegram gives them. Nothing is scaled: each size has its own id and the whole content.</summary>
    public static IReadOnlyList<PhotoSize> Sizes(FileStore files, SimBot bot, Upload upload)
    {
        var (width, height) = Measure(upload.Content);
        var sizes = new List<PhotoSize>(4);
        foreach (var side in (int[])[90, 320, 800, 1280])
        {
            var scale = Math.Min(1.0, (double)side / Math.Max(width, height));
            var file = files.Keep(bot, upload, "photos");
            sizes.Add(new PhotoSize(file.Id, file.UniqueId, Math.Max(1, (int)(width * scale)), Math.Max(1, (int)(height * scale)), file.Size));
            if (scale >= 1)
                break;
        }
        return sizes;
    }

    /// <summary>A square of 800 when the content is not a picture we can measure.</summary>
    static (int Width, int Height) Measure(ReadOnlySpan<byte> content)
    {
        if (content.Length > 24 && content[1..4].SequenceEqual("PNG"u8))
            return (BinaryPrimitives.ReadInt32BigEndian(content[16..]), BinaryPrimitives.ReadInt32BigEndian(content[20..]));
        for (var at = 2; at + 9 < content.Length && content[0] == 0xFF && content[at] == 0xFF;)
        {
            if (content[at + 1] is >= 0xC0 and <= 0xCF and not 0xC4 and not 0xC8 and not 0xCC)
                return (BinaryPrimitives.ReadUInt16BigEndian(content[(at + 7)..]), BinaryPrimitives.ReadUInt16BigEndian(content[(at + 5)..]));
            at += 2 + BinaryPrimitives.ReadUInt16BigEndian(content[(at + 2)..]);
        }
        return (800, 800);
    }
}
