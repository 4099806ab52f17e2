using WowDash.Bots.Conversation;
using WowDash.Bots.Support;
using WowDash.Data.Texts;

namespace WowDash.Bots.Ordering;

/// <summary>A choice of the order flow: open while there is a draft.</summary>
abstract class OrderChoice : ChoiceStep
{
    public sealed override bool IsOpen(Chat chat) => chat.State is { IsRegistered: true, Draft: not null };
}

/// <summary>Which of the branch's services.</summary>
sealed class ServiceStep : OrderChoice
{
    public override string Key => "service";

    protected override Html Prompt(Chat chat) =>
        Options(chat).Any() ? chat.In(OrderingTexts.AskService) : chat.In(OrderingTexts.NoServices, Contacts.Phone(chat));

    public override IEnumerable<(long Id, Text Name)> Options(Chat chat) => chat.Center.ServicesOf(chat.DraftBranch()).Select(s => (s.Id, s.Name));

    protected override long Chosen(Chat chat) => chat.State.Draft?.ServiceId ?? 0;

    public override void Choose(Chat chat, long id)
    {
        var draft = chat.State.Draft.Changed();
        (draft.ServiceId, draft.BranchId) = (id, chat.DraftBranch());
    }
}
