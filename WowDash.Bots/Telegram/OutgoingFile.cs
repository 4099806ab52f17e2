namespace WowDash.Bots.Telegram;

/// <summary>A file of the store that goes with a message.</summary>
/// <param name="AsPhoto">Shown in the chat itself; Telegram takes such pictures up to 10 MB.</param>
sealed record OutgoingFile(string Name, string StorageKey, bool AsPhoto)
{
    const long LargestPhoto = 10 * 1024 * 1024;

    public static OutgoingFile Of(Data.Files.StoredFile file) =>
        new(file.Name, file.StorageKey!, file.ContentType is "image/jpeg" or "image/png" && file.Size <= LargestPhoto);
}
