namespace WowDash.Bots.Telegram;

/// <summary>Files that go with a message.</summary>
sealed partial class BotApi
{
    // less than a sender's lease: who takes longer might be thought dead, and the file sent twice
    static readonly TimeSpan UploadLimit = TimeSpan.FromSeconds(50);

    /// <summary>Sends content as the field <paramref name="field"/> of a method, with a caption in HTML. Telegram takes 50 MB, of a photo 10.</summary>
    public async Task<CallResult> Upload(Bot bot, string method, string field, long chat, string caption, string name, Stream content, CancellationToken ct)
    {
        using var form = new MultipartFormDataContent
        {
            { new StringContent(chat.ToString(System.Globalization.CultureInfo.InvariantCulture)), "chat_id" },
            { new StreamContent(content), field, name },
        };
        if (caption.Length > 0)
        {
            form.Add(new StringContent(caption), "caption");
            form.Add(new StringContent("HTML"), "parse_mode");
        }

        return await Send(bot, method, form, UploadLimit, static (_, _) => true, ct);
    }
}
