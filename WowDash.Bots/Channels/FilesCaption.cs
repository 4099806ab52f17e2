using WowDash.Bots.Conversation;
using WowDash.Bots.Outbox;
using WowDash.Data.Files;
using WowDash.Data.Texts;

namespace WowDash.Bots.Channels;

/// <summary>What stands under an archive: whose files, which part, and their names as long as there is room.</summary>
static class FilesCaption
{
    /// <summary>What a caption holds, as it is read.</summary>
    const int Longest = 1024;

    // for the line that says how many more there are
    const int Reserve = 40;

    public static Html Write(int order, IReadOnlyList<StoredFile> files, int part, int parts, Language language)
    {
        List<Html> lines = [Html.Of(ChannelTexts.FilesOf, language, order, parts == 1 ? "" : $"{part}/{parts}")];
        foreach (var (name, listed) in Archive.Names(files).Select((n, i) => (n, i)))
        {
            var with = Html.Lines([.. lines, Html.Plain(name)]);
            if (PlainText.Whole(with.Markup).Length > Longest - Reserve) return Html.Lines([.. lines, Html.Of(ChannelTexts.AndMore, language, Plural.Files(files.Count - listed))]);
            lines.Add(Html.Plain(name));
        }

        return Html.Lines(lines);
    }
}
