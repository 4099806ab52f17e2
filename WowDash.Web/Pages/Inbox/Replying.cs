using WowDash.Data;
using WowDash.Data.Files;
using WowDash.Data.Messages;
using WowDash.Web.Access;

namespace WowDash.Web.Pages;

/// <summary>A reply as a form brings it.</summary>
public sealed class ReplyForm
{
    public string? Text { get; set; }
    public long? Order { get; set; }
    public string? Key { get; set; }
    public IFormFile? File { get; set; }
}

/// <summary>Takes a reply from a form: keeps its file, lets the verb decide, and drops the file of what was refused.</summary>
sealed class Replying(ReplyToCustomer reply, FileStore store, Viewer viewer)
{
    /// <summary>Of a form: a file with words around it.</summary>
    public const long LargestForm = ReplyToCustomer.MaxFile + 1024 * 1024;

    /// <summary>Null when it is on its way.</summary>
    public async Task<Refusal?> Send(long customerId, ReplyForm form, CancellationToken ct)
    {
        var file = form.File is null ? null : await Keep(form.File, ct);
        if (file is { Done: false }) return file.Refusal;
        var outcome = await reply.Run(viewer.Actor, new()
        {
            CustomerId = customerId,
            OrderId = form.Order,
            Text = form.Text,
            File = file?.Value,
            Key = $"page:{viewer.Session.SessionId}:{form.Key}",
        }, ct);
        // of a form that was sent twice, too: the first one's file is the one that goes
        if (file is not null && (!outcome.Done || outcome.Value.File?.StorageKey != file.Value.Content.Key)) store.Delete(file.Value.Content.Key);
        return outcome.Refusal;
    }

    async Task<Outcome<ReplyFile>> Keep(IFormFile sent, CancellationToken ct)
    {
        var name = Path.GetFileName(sent.FileName.Replace('\\', '/'));
        if (sent.Length > ReplyToCustomer.MaxFile) return new Refusal("file.size", InboxTexts.FileLarge);
        if (FileKinds.OfName(name) is null) return NotTaken;
        await using var content = sent.OpenReadStream();
        var kept = await store.Save(viewer.Center.Id, content, ReplyToCustomer.MaxFile, ct);
        if (!kept.Done) return kept.Refusal;
        await using var stored = store.Open(kept.Value.Key);
        if (FileKinds.OfContent(stored) is { } kind) return new ReplyFile(name, kind, kept.Value);
        store.Delete(kept.Value.Key);
        return NotTaken;
    }

    static Refusal NotTaken => new("file.kind", InboxTexts.FileKind.With(string.Join(", ", FileKinds.Allowed)));
}
