using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Xml;

namespace WowDash.Web.Ui;

/// <summary>A table that is written row by row into an answer. Cells are numbers, local times, texts or nothing.</summary>
interface ISheet : IAsyncDisposable
{
    Task Write(object?[] cells, CancellationToken ct);

    /// <summary>Ends the table; without it the file is cut short, and shows it.</summary>
    Task Finish(CancellationToken ct);
}

/// <summary>Comma-separated UTF-8 with a mark that spreadsheets know it by. A text that a spreadsheet would take for a formula begins with an apostrophe.</summary>
sealed class CsvSheet(Stream to) : ISheet
{
    readonly StreamWriter writer = new(to, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), 16_384, leaveOpen: true) { NewLine = "\r\n" };

    public async Task Write(object?[] cells, CancellationToken ct) => await writer.WriteLineAsync(string.Join(',', cells.Select(Cell)).AsMemory(), ct);

    public Task Finish(CancellationToken ct) => writer.FlushAsync(ct);

    public ValueTask DisposeAsync() => writer.DisposeAsync();

    static string Cell(object? value) => value switch
    {
        null => "",
        DateTime at => at.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture),
        string text => Quoted(Harmless(text)),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };

    internal static string Harmless(string text)
    {
        var first = text.TrimStart(' ', '\u00A0');
        return first.Length > 0 && first[0] is '=' or '+' or '-' or '@' or '\t' or '\r' or '\n' or '＝' or '＋' or '－' or '＠' ? "'" + text : text;
    }

    static string Quoted(string text) => text.AsSpan().IndexOfAny(",\"\r\n;") < 0 ? text : $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}

/// <summary>One sheet of an Excel workbook. Texts are written as texts, which Excel never takes for formulas.</summary>
sealed class XlsxSheet : ISheet
{
    public const string ContentType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    const int RowsBetweenFlushes = 500;
    static readonly DateTime DayZero = new(1899, 12, 30);

    readonly ZipArchive zip;
    readonly XmlWriter rows;
    int written;

    public XlsxSheet(Stream to, string name)
    {
        zip = new ZipArchive(to, ZipArchiveMode.Create, leaveOpen: true);
        Part("[Content_Types].xml", """
            <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/></Types>
            """);
        Part("_rels/.rels", $"""
            <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="{Relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>
            """);
        Part("xl/_rels/workbook.xml.rels", $"""
            <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="{Relations}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="r2" Type="{Relations}/styles" Target="styles.xml"/></Relationships>
            """);
        Part("xl/workbook.xml", $"""
            <workbook xmlns="{Main}" xmlns:r="{Relations}"><sheets><sheet name="{System.Security.SecurityElement.Escape(name)}" sheetId="1" r:id="r1"/></sheets></workbook>
            """);
        Part("xl/styles.xml", $"""
            <styleSheet xmlns="{Main}"><numFmts count="1"><numFmt numFmtId="164" formatCode="dd.mm.yyyy\ hh:mm"/></numFmts><fonts count="2"><font/><font><b/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="4"><xf/><xf fontId="1" applyFont="1"/><xf numFmtId="164" applyNumberFormat="1"/><xf numFmtId="3" applyNumberFormat="1"/></cellXfs></styleSheet>
            """);
        rows = XmlWriter.Create(zip.CreateEntry("xl/worksheets/sheet1.xml", CompressionLevel.Fastest).Open(), new XmlWriterSettings { Encoding = new UTF8Encoding(false), CheckCharacters = false, CloseOutput = true });
        rows.WriteStartElement("worksheet", Main);
        rows.WriteRaw("""<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>""");
        rows.WriteStartElement("sheetData", Main);
    }

    public async Task Write(object?[] cells, CancellationToken ct)
    {
        rows.WriteStartElement("row", Main);
        foreach (var cell in cells) Cell(cell);
        rows.WriteEndElement();
        if (++written % RowsBetweenFlushes != 0) return;
        rows.Flush();
        ct.ThrowIfCancellationRequested();
        await Task.Yield();
    }

    public Task Finish(CancellationToken ct)
    {
        rows.WriteEndElement();
        rows.WriteEndElement();
        rows.Dispose();
        zip.Dispose();
        return Task.CompletedTask;
    }

    // what Finish has ended is not ended again; what broke off stays cut short
    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    void Cell(object? value)
    {
        rows.WriteStartElement("c", Main);
        if (value is string text) Words(text);
        else if (value is DateTime at) Number((at - DayZero).TotalDays.ToString("R", CultureInfo.InvariantCulture), "2");
        else if (value is decimal sum) Number(sum.ToString(CultureInfo.InvariantCulture), "3");
        else if (value is not null) Number(Convert.ToString(value, CultureInfo.InvariantCulture)!, null);
        rows.WriteEndElement();
    }

    void Number(string number, string? style)
    {
        if (style is not null) rows.WriteAttributeString("s", style);
        rows.WriteElementString("v", Main, number);
    }

    void Words(string text)
    {
        if (written == 0) rows.WriteAttributeString("s", "1");
        rows.WriteAttributeString("t", "inlineStr");
        rows.WriteStartElement("is", Main);
        rows.WriteStartElement("t", Main);
        rows.WriteAttributeString("xml", "space", null, "preserve");
        rows.WriteString(string.Concat(text.Where(XmlConvert.IsXmlChar)));
        rows.WriteEndElement();
        rows.WriteEndElement();
    }

    void Part(string path, string xml)
    {
        using var writer = new StreamWriter(zip.CreateEntry(path, CompressionLevel.Fastest).Open(), new UTF8Encoding(false));
        writer.Write("""<?xml version="1.0" encoding="UTF-8" standalone="yes"?>""");
        writer.Write(xml);
    }
}
