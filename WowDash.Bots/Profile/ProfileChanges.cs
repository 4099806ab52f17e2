using Microsoft.Extensions.DependencyInjection;
using WowDash.Bots.Conversation;
using WowDash.Data.Customers;

namespace WowDash.Bots.Profile;

/// <summary>Changes the customer's row.</summary>
static class ProfileChanges
{
    /// <summary>False when it was refused: the reason was said.</summary>
    public static async Task<bool> Make(Chat chat, ProfileChange change, CancellationToken ct)
    {
        await chat.BeginChange(ct);
        var changed = await chat.Services.GetRequiredService<ChangeProfile>().Run(chat.Actor, chat.State.CustomerId, change, ct);
        if (!changed.Done) chat.Say(changed.Refusal.Text);
        return changed.Done;
    }
}
