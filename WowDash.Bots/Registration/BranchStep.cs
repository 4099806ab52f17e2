using WowDash.Bots.Conversation;
using WowDash.Data.Texts;

namespace WowDash.Bots.Registration;

/// <summary>The customer's branch; not asked where there is one.</summary>
sealed class BranchStep : ChoiceStep
{
    public override string Key => "reg-branch";

    public override bool Applies(Chat chat) => chat.Center.Branches.Count > 1;

    public override bool IsOpen(Chat chat) => !chat.State.IsRegistered;

    protected override Html Prompt(Chat chat) => chat.In(RegistrationTexts.AskBranch);

    public override IEnumerable<(long Id, Text Name)> Options(Chat chat) => chat.Center.Branches.Select(b => (b.Id, Text.Same(b.Name)));

    protected override long Chosen(Chat chat) => chat.State.Registration?.BranchId ?? 0;

    public override void Choose(Chat chat, long id)
    {
        chat.State.Registration ??= new();
        chat.State.Registration.BranchId = id;
    }
}
