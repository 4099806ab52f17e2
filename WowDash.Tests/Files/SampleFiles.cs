using System.IO.Compression;
using System.Text;

namespace WowDash.Tests.Files;

/// <summary>Small real files, written byte by byte.</summary>
static class SampleFiles
{
    public static byte[] Pdf(int pages)
    {
        var body = new StringBuilder("%PDF-1.4\n");
        var offsets = new List<int>();
        void Add(string content)
        {
            offsets.Add(body.Length);
            body.Append(System.Globalization.CultureInfo.InvariantCulture, $"{offsets.Count} 0 obj\n{content}\nendobj\n");
        }

        Add("<< /Type /Catalog /Pages 2 0 R >>");
        Add($"<< /Type /Pages /Count {pages} /Kids [{string.Join(' ', Enumerable.Range(3, pages).Select(n => $"{n} 0 R"))}] >>");
        for (var i = 0; i < pages; i++) Add("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>");
        var xref = body.Length;
        body.Append(System.Globalization.CultureInfo.InvariantCulture, $"xref\n0 {offsets.Count + 1}\n0000000000 65535 f \n");
        foreach (var offset in offsets) body.Append(System.Globalization.CultureInfo.InvariantCulture, $"{offset:0000000000} 00000 n \n");
        body.Append(System.Globalization.CultureInfo.InvariantCulture, $"trailer\n<< /Size {offsets.Count + 1} /Root 1 0 R >>\nstartxref\n{xref}\n%%EOF\n");
        return Encoding.ASCII.GetBytes(body.ToString());
    }

    /// <param name="body">What stands inside <c>w:body</c>.</param>
    public static byte[] Docx(string body) => Zip(("[Content_Types].xml", "<Types/>"), ("docProps/app.xml", "<Properties><Pages>99</Pages></Properties>"), ("word/document.xml",
        $"""
        <?xml version="1.0" encoding="UTF-8"?>
        <w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"><w:body>{body}<w:sectPr/></w:body></w:document>
        """));

    public static byte[] Zip(params (string Name, string Content)[] entries)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var (name, content) in entries)
            {
                using var entry = zip.CreateEntry(name).Open();
                entry.Write(Encoding.UTF8.GetBytes(content));
            }

        return bytes.ToArray();
    }

    /// <summary>A few kilobytes that unpack to far more than anybody reads.</summary>
    public static byte[] ZipBomb()
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var entry = zip.CreateEntry("word/document.xml", CompressionLevel.Fastest).Open();
            entry.Write("<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body><w:p><w:t>"u8);
            var block = new byte[1024 * 1024];
            block.AsSpan().Fill((byte)'a');
            for (var i = 0; i < 80; i++) entry.Write(block);
            entry.Write("</w:t></w:p></w:body></w:document>"u8);
        }

        return bytes.ToArray();
    }

    /// <summary>Directories of one entry each, chained; <paramref name="loop"/> leads the last back to the first.</summary>
    public static byte[] Tiff(int frames, bool bigEndian = false, bool loop = false, bool withThumbnails = false)
    {
        using var bytes = new MemoryStream();
        void Short(int value) => bytes.Write(bigEndian ? [(byte)(value >> 8), (byte)value] : [(byte)value, (byte)(value >> 8)]);
        void Int(int value)
        {
            Short(bigEndian ? value >> 16 : value & 0xFFFF);
            Short(bigEndian ? value & 0xFFFF : value >> 16);
        }

        const int Directory = 2 + 12 + 4;
        bytes.Write(bigEndian ? "MM"u8 : "II"u8);
        Short(42);
        Int(8);
        var all = withThumbnails ? frames * 2 : frames;
        for (var i = 0; i < all; i++)
        {
            Short(1);
            Short(254);
            Short(4);
            Int(1);
            Int(withThumbnails && i % 2 == 1 ? 1 : 0);
            Int(i + 1 < all ? 8 + (Directory * (i + 1)) : loop ? 8 : 0);
        }

        return bytes.ToArray();
    }

    public static byte[] Exe() => [.. "MZ"u8, 0x90, 0, 3, 0, 0, 0, .. new byte[200]];

    public static byte[] Head(params byte[] start) => [.. start, .. new byte[64]];
}
