using WowDash.Bots.Conversation;
using WowDash.Data.Texts;

namespace WowDash.Bots.Ordering;

/// <summary>What kind of document.</summary>
sealed class DocumentStep : OrderChoice
{
    public override string Key => "document";

    protected override Html Prompt(Chat chat) => chat.In(OrderingTexts.AskDocument, chat.Service()?.Name);

    public override IEnumerable<(long Id, Text Name)> Options(Chat chat) => chat.Service()?.Documents.Select(d => (d.Id, d.Name)) ?? [];

    protected override long Chosen(Chat chat) => chat.State.Draft?.DocumentTypeId ?? 0;

    public override void Choose(Chat chat, long id) => chat.State.Draft.Changed().DocumentTypeId = id;
}
