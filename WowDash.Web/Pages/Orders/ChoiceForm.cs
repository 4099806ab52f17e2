using Microsoft.EntityFrameworkCore;
using WowDash.Data;
using WowDash.Data.Catalogue;
using WowDash.Data.Orders;

namespace WowDash.Web.Pages;

/// <summary>The three fields that say what is ordered, as a branch offers it. A field with one possibility chooses it itself.</summary>
sealed class ChoiceForm
{
    public required IReadOnlyList<Service> Services { get; init; }
    public Service? Service { get; private set; }
    public DocumentType? Document { get; private set; }
    public TargetLanguage? Language { get; private set; }

    public IEnumerable<DocumentType> Documents => Service?.Documents.Where(d => d.Active || d == Document).OrderBy(d => d.Position).ThenBy(d => d.Id) ?? Enumerable.Empty<DocumentType>();

    public IEnumerable<TargetLanguage> Languages => Service?.Languages.Select(l => l.Language).Where(l => l.Active || l == Language).OrderBy(l => l.Position).ThenBy(l => l.Id) ?? Enumerable.Empty<TargetLanguage>();

    /// <summary>Null while a field is open.</summary>
    public Choice? Choice => Service is null || Document is null || Language is null ? null : new(Service.Id, Document.Id, Language.Id);

    /// <summary>What a branch offers, and of it what was chosen. What an order <paramref name="has"/> already stays possible for it.</summary>
    public static async Task<ChoiceForm> Load(WowDashDb db, long branch, long? service, long? document, long? language, Choice? has, CancellationToken ct)
    {
        var services = await db.Services.AsNoTracking().Include(s => s.Documents).Include(s => s.Languages).ThenInclude(l => l.Language)
            .Where(s => s.BranchId == branch && (s.Active || (has != null && s.Id == has.ServiceId))).OrderBy(s => s.Position).ThenBy(s => s.Id).ToListAsync(ct);
        var form = new ChoiceForm { Services = services };
        form.Service = services.SingleOrDefault(s => s.Id == service) ?? (services.Count == 1 ? services[0] : null);
        form.Document = form.Service?.Documents.SingleOrDefault(d => d.Id == document && (d.Active || d.Id == has?.DocumentTypeId));
        form.Language = form.Service?.Languages.Select(l => l.Language).SingleOrDefault(l => l.Id == language && (l.Active || l.Id == has?.TargetLanguageId));
        form.Document ??= form.Documents.Take(2).ToList() is [var only] ? only : null;
        form.Language ??= form.Languages.Take(2).ToList() is [var single] ? single : null;
        return form;
    }
}
