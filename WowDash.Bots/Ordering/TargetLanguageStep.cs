using WowDash.Bots.Conversation;
using WowDash.Data.Texts;

namespace WowDash.Bots.Ordering;

/// <summary>Into which language; not asked where the service offers one.</summary>
sealed class TargetLanguageStep : OrderChoice
{
    public override string Key => "language";

    public override bool Applies(Chat chat) => chat.Service()?.Languages.Count != 1;

    protected override Html Prompt(Chat chat) => chat.In(OrderingTexts.AskLanguage, chat.Service()?.Name);

    public override IEnumerable<(long Id, Text Name)> Options(Chat chat) => chat.Service()?.Languages.Select(l => (l.LanguageId, l.Language.Name)) ?? [];

    protected override long Chosen(Chat chat) => chat.State.Draft?.TargetLanguageId ?? 0;

    public override void Choose(Chat chat, long id) => chat.State.Draft.Changed().TargetLanguageId = id;
}
