using System.Text.Encodings.Web;
using System.Text.Unicode;
using WowDash.Data.Mail;
using WowDash.Data.Texts;

namespace WowDash.Web.Mail;

/// <summary>A letter for readers that show HTML: the same words, the link as a button and in words, styles in the tags since mail programs drop the others. Nothing is fetched.</summary>
static class LetterHtml
{
    const string Ink = "#1f2937";
    const string Quiet = "#6b7280";
    const string Accent = "#0b63b5";
    const string Font = "font-family:-apple-system,'Segoe UI',Roboto,'Helvetica Neue',Arial,sans-serif";

    static readonly HtmlEncoder Safe = HtmlEncoder.Create(UnicodeRanges.All);
    static readonly Text InWords = new("Tugma ochilmasa, shu manzilni brauzerga ko‘chiring:", "Если кнопка не открывается, скопируйте адрес в браузер:", "If the button does not open, copy this address into your browser:");

    // who asked for a dark page gets one; programs that turn colours by themselves are told that we know of it
    const string Dark = """
        @media (prefers-color-scheme: dark) {
          .page { background: #111827 !important; } .sheet { background: #1f2937 !important; border-color: #374151 !important; }
          .words, .name { color: #f3f4f6 !important; } .quiet { color: #9ca3af !important; } .link { color: #7cc0ff !important; } .rule { border-color: #374151 !important; }
        }
        """;

    /// <param name="center">Whose letter it is; null for the platform's own.</param>
    public static string Of(MailBody body, string subject, string? center)
    {
        var paragraphs = string.Concat(body.Text.Split("\n\n", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(words => words == body.Link ? Link(body) : Paragraph(words)));
        return $"""
            <!doctype html>
            <html lang="{body.Language.Code()}">
            <head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark"><meta name="supported-color-schemes" content="light dark"><title>{Safe.Encode(subject)}</title><style>{Dark}</style></head>
            <body class="page" style="margin:0;padding:0;background:#f3f4f6">
            <table role="presentation" class="page" width="100%" cellpadding="0" cellspacing="0" style="background:#f3f4f6"><tr><td align="center" style="padding:24px 12px">
            <table role="presentation" class="sheet" width="100%" cellpadding="0" cellspacing="0" style="max-width:520px;background:#ffffff;border:1px solid #e5e7eb;border-radius:12px"><tr><td style="padding:28px 28px 20px;{Font}">
            <p class="name" style="margin:0 0 20px;font-size:18px;line-height:24px;font-weight:700;color:{Ink}">{Safe.Encode(center ?? "WowDash")}</p>
            {paragraphs}
            </td></tr></table>
            <p class="quiet" style="margin:16px 0 0;{Font};font-size:12px;line-height:18px;color:{Quiet}">{Safe.Encode(center is null ? "WowDash" : $"{center} · WowDash")}</p>
            </td></tr></table>
            </body>
            </html>
            """;
    }

    static string Paragraph(string words) =>
        $"""<p class="words" style="margin:0 0 16px;font-size:15px;line-height:23px;color:{Ink}">{Safe.Encode(words).Replace("&#xA;", "<br>", StringComparison.Ordinal)}</p>""";

    static string Link(MailBody body)
    {
        var link = Safe.Encode(body.Link!);
        return body.Button is not { } button
            ? $"""<p style="margin:0 0 16px;font-size:15px;line-height:23px"><a class="link" href="{link}" style="color:{Accent};word-break:break-all">{link}</a></p>"""
            : $"""
            <table role="presentation" cellpadding="0" cellspacing="0" style="margin:8px 0 20px"><tr><td style="background:{Accent};border-radius:8px"><a href="{link}" style="display:inline-block;padding:12px 22px;font-size:15px;line-height:20px;font-weight:600;color:#ffffff;text-decoration:none">{Safe.Encode(button)}</a></td></tr></table>
            <p class="quiet rule" style="margin:0 0 16px;padding:0 0 16px;border-bottom:1px solid #e5e7eb;font-size:13px;line-height:19px;color:{Quiet}">{Safe.Encode(InWords.In(body.Language))}<br><a class="link" href="{link}" style="color:{Accent};word-break:break-all">{link}</a></p>
            """;
    }
}
