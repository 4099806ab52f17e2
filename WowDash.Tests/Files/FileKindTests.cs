using WowDash.Data.Files;
using Xunit;

namespace WowDash.Tests.Files;

public sealed class FileKindTests
{
    public static TheoryData<byte[], FileKind?> Contents() => new()
    {
        { SampleFiles.Pdf(1), FileKind.Pdf },
        { SampleFiles.Docx("<w:p/>"), FileKind.Docx },
        { SampleFiles.Head(0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1), FileKind.Doc },
        { SampleFiles.Head(0xFF, 0xD8, 0xFF, 0xE0), FileKind.Jpeg },
        { SampleFiles.Head(0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10), FileKind.Png },
        { SampleFiles.Head([.. "GIF89a"u8]), FileKind.Gif },
        { SampleFiles.Head([.. "BM"u8, .. new byte[12], 40, 0, 0, 0]), FileKind.Bmp },
        { SampleFiles.Tiff(1), FileKind.Tiff },
        { SampleFiles.Tiff(1, bigEndian: true), FileKind.Tiff },
        { SampleFiles.Head([.. "RIFF"u8, 1, 0, 0, 0, .. "WEBPVP8 "u8]), FileKind.Webp },
        { SampleFiles.Head([0, 0, 0, 24, .. "ftypheic"u8]), FileKind.Heic },
        { SampleFiles.Head([0, 0, 0, 24, .. "ftypmif1"u8]), FileKind.Heic },
        { SampleFiles.Exe(), null },
        { SampleFiles.Head([.. "BMW is a car, not a bitmap"u8]), null },
        { SampleFiles.Head([0, 0, 0, 24, .. "ftypmp42"u8]), null },
        { SampleFiles.Head([.. "RIFF"u8, 1, 0, 0, 0, .. "WAVE"u8]), null },
        { SampleFiles.Zip(("xl/workbook.xml", "<x/>")), null },
        { [.. "PK\x03\x04"u8, 1, 2, 3], null },
        { [.. "<html><script>"u8], null },
        { [], null },
    };

    [Theory]
    [MemberData(nameof(Contents))]
    public void A_file_is_what_its_content_is(byte[] content, FileKind? kind) => Assert.Equal(kind, FileKinds.OfContent(new MemoryStream(content)));

    [Fact]
    public void A_renamed_program_is_not_what_its_name_says()
    {
        Assert.Equal(FileKind.Pdf, FileKinds.OfName("diplom.pdf"));
        Assert.Null(FileKinds.OfContent(new MemoryStream(SampleFiles.Exe())));
    }

    [Theory]
    [InlineData("a.JPEG", FileKind.Jpeg)]
    [InlineData("a.tif", FileKind.Tiff)]
    [InlineData("a.b.docx", FileKind.Docx)]
    [InlineData("a.docx.exe", null)]
    [InlineData("pdf", null)]
    [InlineData("", null)]
    public void Names_claim_a_kind_by_their_extension(string name, FileKind? kind) => Assert.Equal(kind, FileKinds.OfName(name));

    [Fact]
    public void All_kinds_the_product_names_are_taken() => Assert.Equal(
        ["BMP", "DOC", "DOCX", "GIF", "HEIC", "HEIF", "JPEG", "JPG", "PDF", "PNG", "TIF", "TIFF", "WEBP"], FileKinds.Allowed.Order(StringComparer.Ordinal));
}
