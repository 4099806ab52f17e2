using System.Diagnostics;
using WowDash.Data.Files;
using Xunit;

namespace WowDash.Tests.Files;

public sealed class PageCounterTests : IDisposable
{
    readonly string folder = Directory.CreateTempSubdirectory("wowdash-pages-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    [InlineData(120)]
    public async Task Pages_of_a_PDF_are_counted(int pages) => Assert.Equal(new CountedPages(pages, PageCount.Counted), await Count(SampleFiles.Pdf(pages), FileKind.Pdf));

    [Fact]
    public async Task An_encrypted_PDF_is_left_to_a_person()
    {
        var (plain, locked) = (Write(SampleFiles.Pdf(3)), Path.Combine(folder, "locked.pdf"));
        using (var qpdf = Process.Start("qpdf", ["--encrypt", "user", "owner", "256", "--", plain, locked])!) await qpdf.WaitForExitAsync();
        Assert.True(File.Exists(locked));
        Assert.Equal(CountedPages.Unknown, await new PageCounter().Count(locked, FileKind.Pdf));
    }

    [Theory]
    [InlineData(0.5)]
    [InlineData(0.95)]
    public async Task A_damaged_PDF_is_left_to_a_person(double kept)
    {
        var whole = SampleFiles.Pdf(5);
        Assert.Equal(CountedPages.Unknown, await Count(whole[..(int)(whole.Length * kept)], FileKind.Pdf));
    }

    [Fact]
    public async Task A_PDF_of_nothing_but_its_name_is_left_to_a_person() => Assert.Equal(CountedPages.Unknown, await Count("%PDF-1.7\nnothing"u8.ToArray(), FileKind.Pdf));

    [Fact]
    public async Task A_PDF_that_claims_fewer_or_more_pages_than_it_has_is_counted_by_its_pages()
    {
        var lying = System.Text.Encoding.ASCII.GetString(SampleFiles.Pdf(2)).Replace("/Count 2", "/Count 9", StringComparison.Ordinal);
        var counted = await Count(System.Text.Encoding.ASCII.GetBytes(lying), FileKind.Pdf);
        Assert.Equal(2, counted.Pages);
    }

    [Theory]
    [InlineData(1, false)]
    [InlineData(7, false)]
    [InlineData(7, true)]
    public async Task Frames_of_a_TIFF_are_counted(int frames, bool bigEndian) =>
        Assert.Equal(new CountedPages(frames, PageCount.Counted), await Count(SampleFiles.Tiff(frames, bigEndian), FileKind.Tiff));

    [Fact]
    public async Task Thumbnails_in_a_TIFF_are_not_pages() =>
        Assert.Equal(new CountedPages(3, PageCount.Counted), await Count(SampleFiles.Tiff(3, withThumbnails: true), FileKind.Tiff));

    [Fact]
    public async Task A_TIFF_that_runs_in_circles_breaks_off_or_never_ends_is_left_to_a_person()
    {
        Assert.Equal(CountedPages.Unknown, await Count(SampleFiles.Tiff(4, loop: true), FileKind.Tiff));
        Assert.Equal(CountedPages.Unknown, await Count(SampleFiles.Tiff(4)[..30], FileKind.Tiff));
        Assert.Equal(CountedPages.Unknown, await Count(SampleFiles.Tiff(10_100), FileKind.Tiff));
        Assert.Equal(CountedPages.Unknown, await Count("II*\0"u8.ToArray(), FileKind.Tiff));
    }

    [Theory]
    [InlineData(FileKind.Jpeg)]
    [InlineData(FileKind.Png)]
    [InlineData(FileKind.Gif)]
    [InlineData(FileKind.Bmp)]
    [InlineData(FileKind.Webp)]
    [InlineData(FileKind.Heic)]
    public async Task A_picture_is_one_page(FileKind kind) => Assert.Equal(new CountedPages(1, PageCount.Counted), await Count([1, 2, 3], kind));

    [Fact]
    public async Task An_old_Word_file_is_left_to_a_person() => Assert.Equal(CountedPages.Unknown, await Count([1], FileKind.Doc));

    public static TheoryData<string, int> Layouts() => new()
    {
        { "<w:p><w:r><w:t>Salom</w:t></w:r></w:p>", 1 },
        { Repeat("<w:p><w:r><w:t>Salom</w:t></w:r></w:p>", 46), 1 },
        { Repeat("<w:p><w:r><w:t>Salom</w:t></w:r></w:p>", 100), 3 },
        { $"<w:p><w:r><w:t>{new string('a', 85 * 47)}</w:t></w:r></w:p>", 2 },
        { "<w:p><w:r><w:t>one</w:t><w:br w:type=\"page\"/><w:t>two</w:t></w:r></w:p>", 2 },
        { "<w:p><w:r><w:t>one</w:t><w:br/></w:r></w:p>", 1 },
        { "<w:p><w:pPr><w:sectPr/></w:pPr></w:p><w:p><w:r><w:t>two</w:t></w:r></w:p>", 2 },
        { "<w:p><w:pPr><w:sectPr><w:type w:val=\"continuous\"/></w:sectPr></w:pPr></w:p><w:p/>", 1 },
        { Repeat("<w:p><w:r><wp:extent cx=\"1\" cy=\"8000000\"/></w:r></w:p>", 4), 4 },
        { "<w:tbl>" + Repeat("<w:tr><w:tc><w:p/></w:tc><w:tc><w:p/></w:tc><w:tc><w:p/></w:tc></w:tr>", 40) + "</w:tbl>", 1 },
    };

    [Theory]
    [MemberData(nameof(Layouts))]
    public async Task A_DOCX_is_estimated_by_its_layout_and_never_by_what_it_says_of_itself(string body, int pages) =>
        Assert.Equal(new CountedPages(pages, PageCount.Estimated), await Count(SampleFiles.Docx(body), FileKind.Docx));

    [Fact]
    public async Task A_zip_bomb_and_hostile_XML_are_left_to_a_person()
    {
        var bomb = SampleFiles.ZipBomb();
        Assert.True(bomb.Length < 1024 * 1024);
        Assert.Equal(CountedPages.Unknown, await Count(bomb, FileKind.Docx));
        Assert.Equal(CountedPages.Unknown, await Count(SampleFiles.Zip(("word/document.xml", "<!DOCTYPE x [<!ENTITY a \"aaaa\">]><x>&a;</x>")), FileKind.Docx));
        Assert.Equal(CountedPages.Unknown, await Count(SampleFiles.Zip(("word/document.xml", "<unclosed>")), FileKind.Docx));
        Assert.Equal(CountedPages.Unknown, await Count([1, 2, 3], FileKind.Docx));
    }

    static string Repeat(string text, int times) => string.Concat(Enumerable.Repeat(text, times));

    Task<CountedPages> Count(byte[] content, FileKind kind) => new PageCounter().Count(Write(content), kind);

    string Write(byte[] content)
    {
        var path = Path.Combine(folder, Path.GetRandomFileName());
        File.WriteAllBytes(path, content);
        return path;
    }
}
