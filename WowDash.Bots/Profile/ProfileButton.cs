using WowDash.Bots.Conversation;
using WowDash.Bots.Registration;
using WowDash.Data.Customers;

namespace WowDash.Bots.Profile;

/// <summary>Changes a part of the profile: <c>me:name</c>, <c>me:phone</c>, <c>me:language</c>, <c>me:branch</c>, <c>me:branch:ID</c>, <c>me:show</c>.</summary>
sealed class ProfileButton : Button
{
    public override string Key => "me";

    public override async Task Press(Chat chat, string argument, CancellationToken ct)
    {
        var (what, id) = Typed.Pair(argument);
        if (!chat.State.IsRegistered) await chat.SayOver(ct);
        else if (what == "name") await chat.AskAgain(Parts.Question(NameQuestion.Name)!, ct);
        else if (what == "phone") await chat.AskAgain(Parts.Question(PhoneQuestion.Name)!, ct);
        else if (what == "language") chat.Show(chat.In(RegistrationTexts.ChooseLanguage), WithBack(chat, LanguageStep.Buttons(chat)));
        else if (what == "branch" && id.Length > 0) await Move(chat, Typed.Id(id), ct);
        else if (what == "branch") chat.Show(chat.In(ProfileTexts.AskBranch), Branches(chat));
        else chat.Show(await ProfileCommand.Screen(chat, ct));
    }

    static Keyboard Branches(Chat chat)
    {
        var buttons = chat.Center.Branches.Select(b => ((b.Id == chat.Branch().Id ? "✓ " : "") + b.Name, $"me:branch:{b.Id}")).ToList();
        return WithBack(chat, new Keyboard().Grid(Typed.Columns(buttons.Select(b => b.Item1)), buttons));
    }

    public static Keyboard WithBack(Chat chat, Keyboard keyboard) => keyboard.Row((ConversationTexts.Back.In(chat.Language), "me:show"));

    static async Task Move(Chat chat, long branchId, CancellationToken ct)
    {
        if (!await ProfileChanges.Make(chat, new ProfileChange { BranchId = branchId }, ct)) return;
        chat.State.BranchId = branchId;
        chat.Tell(chat.In(ProfileTexts.Saved));
        chat.Show(await ProfileCommand.Screen(chat, ct));
    }
}
