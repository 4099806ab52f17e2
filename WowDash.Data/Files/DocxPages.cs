using System.IO.Compression;
using System.Xml;

namespace WowDash.Data.Files;

/// <summary>How many pages a DOCX would fill, roughly: lines of text at a usual width, heights of pictures, page breaks and sections.
/// The properties stored in the file are not asked, for they are often wrong. An estimate, shown as one.</summary>
static class DocxPages
{
    const string Word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    const string Drawing = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing";
    const long MaxUnpacked = 64 * 1024 * 1024;
    const double LineHeightEmu = 12_700 * 14.5;

    /// <summary>Null when it cannot be read, or unpacks to more than 64 MB.</summary>
    public static int? Estimate(string path)
    {
        try
        {
            using var zip = ZipFile.OpenRead(path);
            if (zip.GetEntry("word/document.xml") is not { } document || document.Length > MaxUnpacked) return null;
            // what an archive says of its sizes may be false: reading stops by itself, too
            using var xml = XmlReader.Create(document.Open(), new XmlReaderSettings
            {
                DtdProcessing = DtdProcessing.Prohibit,
                XmlResolver = null,
                MaxCharactersInDocument = MaxUnpacked,
                IgnoreWhitespace = false,
            });
            return new Layout().Read(xml);
        }
        catch (Exception e) when (e is XmlException or InvalidDataException or IOException)
        {
            return null;
        }
    }

    sealed class Layout
    {
        const int LinesPerPage = 46;
        const int CharactersPerLine = 85;

        // lines of each table cell that is open: those of a row stand side by side
        readonly Stack<double> rows = new();
        readonly Stack<double> outside = new();
        int pages = 1;
        double lines;
        int characters;
        bool breakAfterParagraph;

        public int Read(XmlReader xml)
        {
            while (xml.Read())
            {
                if (xml.NodeType is XmlNodeType.Element) Open(xml);
                else if (xml.NodeType is XmlNodeType.EndElement && xml.NamespaceURI == Word) Close(xml.LocalName);
            }

            return pages;
        }

        void Open(XmlReader xml)
        {
            if (xml.NamespaceURI == Drawing && xml.LocalName == "extent") Picture(xml.GetAttribute("cy"));
            if (xml.NamespaceURI != Word) return;
            var empty = xml.IsEmptyElement;
            switch (xml.LocalName)
            {
                case "t" when !empty:
                    characters += TextLength(xml);
                    break;
                case "br" when xml.GetAttribute("type", Word) == "page":
                    Break();
                    break;
                case "pageBreakBefore" when xml.GetAttribute("val", Word) is not ("0" or "false"):
                    Break();
                    break;
                case "pPr" when !empty:
                    breakAfterParagraph = false;
                    break;
                case "type" when xml.GetAttribute("val", Word) == "continuous":
                    breakAfterParagraph = false;
                    break;
                case "sectPr" when xml.Depth > 2:
                    // the last section's properties lie in the body itself and end nothing
                    breakAfterParagraph = true;
                    break;
                case "tr" when !empty:
                    rows.Push(0);
                    outside.Push(lines);
                    break;
                case "tc" when !empty && outside.Count > 0:
                    lines = 0;
                    break;
                case "p" when empty:
                    Add(1);
                    break;
            }
        }

        void Close(string name)
        {
            switch (name)
            {
                case "p":
                    Add(Math.Max(1, Math.Ceiling(characters / (double)CharactersPerLine)));
                    characters = 0;
                    if (breakAfterParagraph) Break();
                    breakAfterParagraph = false;
                    break;
                case "tc" when rows.Count > 0:
                    rows.Push(Math.Max(rows.Pop(), lines));
                    break;
                case "tr" when rows.Count > 0:
                    lines = outside.Pop();
                    Add(rows.Pop());
                    break;
            }
        }

        static int TextLength(XmlReader xml)
        {
            var length = 0;
            while (xml.Read() && xml.NodeType is not XmlNodeType.EndElement)
                if (xml.NodeType is XmlNodeType.Text or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace) length += xml.Value.Length;
            return length;
        }

        void Picture(string? height)
        {
            if (long.TryParse(height, out var emu) && emu > 0) Add(Math.Min(LinesPerPage, emu / LineHeightEmu));
        }

        void Add(double more)
        {
            lines += more;
            if (outside.Count > 0) return;
            while (lines > LinesPerPage)
            {
                lines -= LinesPerPage;
                pages++;
            }
        }

        void Break()
        {
            if (outside.Count > 0) return;
            pages++;
            lines = 0;
        }
    }
}
