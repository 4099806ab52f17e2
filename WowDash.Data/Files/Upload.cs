namespace WowDash.Data.Files;

/// <summary>Takes a file from a browser into the store: streamed, bounded, looked into, counted.</summary>
public static class Upload
{
    /// <summary>Bytes: as much as a bot can send on.</summary>
    public const long MaxSize = 50 * 1024 * 1024;

    /// <summary>Stores the content and answers a row for it that is not saved yet. Pages are counted for documents only.
    /// Refuses: <c>file.kind</c>, <c>file.size</c>, <c>file.empty</c>, <c>file.no-room</c>, <c>file.content</c>.</summary>
    public static async Task<Outcome<StoredFile>> Take(FileStore store, PageCounter counter, long centerId, FilePurpose purpose, string name, Stream content, DateTimeOffset now, CancellationToken ct)
    {
        if (FileKinds.OfName(name) is not { } named) return FileRefusals.Kind;
        var saved = await store.Save(centerId, content, MaxSize, ct);
        if (!saved.Done) return saved.Refusal.Id == FileRefusals.TooLarge.Id ? FileRefusals.TooLargeToUpload : saved.Refusal;
        var key = saved.Value.Key;
        try
        {
            if (await KindOf(store, key) is not { } kind || !kind.MayBeCalled(named))
            {
                store.Delete(key);
                return FileRefusals.Content;
            }

            var pages = purpose is FilePurpose.Document ? await counter.Count(store.PathOf(key), kind, ct) : null;
            return new StoredFile
            {
                Purpose = purpose,
                Status = FileStatus.Stored,
                Name = AcceptFile.Shortened(name),
                ContentType = kind.ContentType(),
                Size = saved.Value.Size,
                StorageKey = key,
                Sha256 = saved.Value.Sha256,
                Pages = pages?.Pages,
                PageCount = pages?.How ?? PageCount.Unknown,
                CreatedAt = now,
            };
        }
        catch
        {
            store.Delete(key);
            throw;
        }
    }

    /// <summary>Writes the row; the content of one that was refused is dropped. Where writing failed nobody knows whether the row is there: a content too many is found at night
    /// (<see cref="DropStrayContents"/>), one too few is a customer's document lost.</summary>
    public static async Task<Outcome<StoredFile>> Keep(FileStore store, StoredFile file, Func<Task<Outcome<StoredFile>>> write)
    {
        var written = await write();
        if (!written.Done) store.Delete(file.StorageKey!);
        return written;
    }

    static async Task<FileKind?> KindOf(FileStore store, string key)
    {
        await using var content = store.Open(key);
        return FileKinds.OfContent(content);
    }
}
