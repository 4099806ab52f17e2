using System.Buffers.Binary;
using System.IO.Compression;

namespace WowDash.Data.Files;

/// <summary>The kinds of file that are taken.</summary>
public enum FileKind
{
    Pdf,
    Doc,
    Docx,
    Jpeg,
    Png,
    Gif,
    Bmp,
    Tiff,
    Webp,
    Heic,
}

/// <summary>Which files are taken: by the name's extension before they are fetched, by content after.</summary>
public static class FileKinds
{
    const int HeadLength = 64;
    const int MaxZipEntries = 10_000;

    static readonly Dictionary<string, FileKind> Extensions = new(StringComparer.OrdinalIgnoreCase)
    {
        ["pdf"] = FileKind.Pdf,
        ["doc"] = FileKind.Doc,
        ["docx"] = FileKind.Docx,
        ["jpg"] = FileKind.Jpeg,
        ["jpeg"] = FileKind.Jpeg,
        ["png"] = FileKind.Png,
        ["gif"] = FileKind.Gif,
        ["bmp"] = FileKind.Bmp,
        ["tiff"] = FileKind.Tiff,
        ["tif"] = FileKind.Tiff,
        ["webp"] = FileKind.Webp,
        ["heic"] = FileKind.Heic,
        ["heif"] = FileKind.Heic,
    };

    /// <summary>Allowed extensions without the dot, in upper case, for people.</summary>
    public static IReadOnlyList<string> Allowed { get; } = [.. Extensions.Keys.Select(e => e.ToUpperInvariant())];

    /// <summary>The kind a name claims; null when it is not taken.</summary>
    public static FileKind? OfName(string name) => Extensions.TryGetValue(Path.GetExtension(name).TrimStart('.'), out var kind) ? kind : null;

    /// <summary>Whether content of a kind may go by a name of a kind: pictures are what they are whatever their extension; a document of another kind than it says is not taken.</summary>
    public static bool MayBeCalled(this FileKind content, FileKind? name) => content == name || content.IsPicture() && (name is null || name.Value.IsPicture());

    static bool IsPicture(this FileKind kind) => kind is FileKind.Jpeg or FileKind.Png or FileKind.Gif or FileKind.Bmp or FileKind.Tiff or FileKind.Webp or FileKind.Heic;

    /// <summary>The media type a file of this kind is served with.</summary>
    public static string ContentType(this FileKind kind) => kind switch
    {
        FileKind.Pdf => "application/pdf",
        FileKind.Doc => "application/msword",
        FileKind.Docx => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        FileKind.Jpeg => "image/jpeg",
        FileKind.Png => "image/png",
        FileKind.Gif => "image/gif",
        FileKind.Bmp => "image/bmp",
        FileKind.Tiff => "image/tiff",
        FileKind.Webp => "image/webp",
        FileKind.Heic => "image/heic",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };

    /// <summary>The kind the content is, whatever it is called; null when it is none of ours. Reads from the beginning of a seekable stream.</summary>
    public static FileKind? OfContent(Stream content)
    {
        content.Position = 0;
        Span<byte> buffer = stackalloc byte[HeadLength];
        var head = buffer[..content.ReadAtLeast(buffer, HeadLength, throwOnEndOfStream: false)];
        if (head.StartsWith("PK\x03\x04"u8)) return IsDocx(content) ? FileKind.Docx : null;
        return OfHead(head);
    }

    static FileKind? OfHead(ReadOnlySpan<byte> head)
    {
        if (head.StartsWith("%PDF-"u8)) return FileKind.Pdf;
        if (head.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1])) return FileKind.Doc;
        if (head.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF])) return FileKind.Jpeg;
        if (head.StartsWith((ReadOnlySpan<byte>)[0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A])) return FileKind.Png;
        if (head.StartsWith("GIF87a"u8) || head.StartsWith("GIF89a"u8)) return FileKind.Gif;
        if (IsBmp(head)) return FileKind.Bmp;
        if (head.StartsWith("II*\0"u8) || head.StartsWith("MM\0*"u8) || head.StartsWith("II+\0"u8) || head.StartsWith("MM\0+"u8)) return FileKind.Tiff;
        if (head.Length >= 12 && head.StartsWith("RIFF"u8) && head[8..].StartsWith("WEBP"u8)) return FileKind.Webp;
        return IsHeic(head) ? FileKind.Heic : null;
    }

    // two letters alone would take any text that begins with BM: the size of the second header must be a known one
    static bool IsBmp(ReadOnlySpan<byte> head) =>
        head.Length >= 18 && head.StartsWith("BM"u8) && BinaryPrimitives.ReadUInt32LittleEndian(head[14..]) is 12 or 40 or 52 or 56 or 64 or 108 or 124;

    static bool IsHeic(ReadOnlySpan<byte> head)
    {
        if (head.Length < 12 || !head[4..].StartsWith("ftyp"u8)) return false;
        var brand = head[8..12];
        return brand.SequenceEqual("heic"u8) || brand.SequenceEqual("heix"u8) || brand.SequenceEqual("hevc"u8) || brand.SequenceEqual("heim"u8)
            || brand.SequenceEqual("heis"u8) || brand.SequenceEqual("mif1"u8) || brand.SequenceEqual("msf1"u8);
    }

    static bool IsDocx(Stream content)
    {
        try
        {
            content.Position = 0;
            using var zip = new ZipArchive(content, ZipArchiveMode.Read, leaveOpen: true);
            return zip.Entries.Count <= MaxZipEntries && zip.GetEntry("word/document.xml") is not null;
        }
        catch (InvalidDataException)
        {
            return false;
        }
    }
}
