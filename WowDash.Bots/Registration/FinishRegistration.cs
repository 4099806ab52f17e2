using WowDash.Bots.Conversation;
using WowDash.Bots.Menu;
using WowDash.Bots.Start;

namespace WowDash.Bots.Registration;

/// <summary>Makes the customer of what was told, once everything is.</summary>
static class FinishRegistration
{
    public static async Task Run(Chat chat, CancellationToken ct)
    {
        var told = chat.State.Registration;
        var who = new Data.Customers.Registration
        {
            TelegramUserId = chat.Key.UserId,
            Name = told.Name,
            Phone = told.Phone,
            Username = told.Username.Length > 0 ? told.Username : null,
            Language = chat.Language,
            BranchId = chat.Center.BranchOf(told.BranchId)?.Id ?? chat.Center.MainBranch.Id,
            AgencyInvite = Invites.Token(told.StartPayload),
        };
        var (customer, invite) = await Invites.Register(chat, who, ct);
        if (!customer.Done)
        {
            told.BranchId = 0;
            chat.Say(customer.Refusal.Text);
            return;
        }

        chat.State.Registration = null;
        chat.State.Question = "";
        if (chat.Update?.CallbackQuery is not null) chat.Show(Html.Plain("🏢 " + chat.Branch().Name));
        chat.Say(chat.In(RegistrationTexts.Welcome, customer.Value.Name), MainMenu.Keys(chat));
        if (invite is { } news) chat.Say(news);
    }
}
