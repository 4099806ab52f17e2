namespace WowDash.Web.Pages;

/// <summary>The sheet's look inside a PDF; in the browser the style sheet gives it.</summary>
static class InvoiceStyle
{
    public const string Css = """
        @page { size: A4; margin: 18mm; }
        body { font: 10.5pt "DejaVu Sans", "Noto Sans", sans-serif; color: #111; }
        h1 { font-size: 17pt; margin: 0; white-space: nowrap; }
        h2 { font-size: 10.5pt; margin: 0 0 2mm; color: #555; font-weight: 400; }
        .wd-sheet-head, .wd-sheet-parties { display: flex; justify-content: space-between; margin-bottom: 9mm; }
        .wd-sheet-head > div, .wd-sheet-parties > div { flex: 1; }
        .wd-sheet-head p, .wd-sheet-parties p { margin: 0 0 1mm; }
        table { width: 100%; border-collapse: collapse; }
        th, td { padding: 2mm 1mm; border-bottom: 0.3mm solid #ccc; text-align: left; }
        .wd-num { text-align: right; white-space: nowrap; }
        tfoot td { border: 0; }
        .wd-sheet-left td { font-weight: bold; font-size: 12pt; }
        .wd-sheet-sign { margin-top: 20mm; }
        """;
}
