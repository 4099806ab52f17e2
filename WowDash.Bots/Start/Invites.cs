using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WowDash.Bots.Conversation;
using WowDash.Bots.Registration;
using WowDash.Data;
using WowDash.Data.Customers;

namespace WowDash.Bots.Start;

/// <summary>Agencies' invite links: the token is in the payload of <c>/start</c>, kept while somebody registers, and used up with the registration.</summary>
static class Invites
{
    /// <summary>The invite's token of a payload; null for payloads of other kinds.</summary>
    public static string? Token(string payload) => DeepLink.Read(payload) is { Kind: DeepLinkKind.Invite, Token: var token } ? token : null;

    /// <summary>Registers, with the invite where it is good and without where it is not; and what is to be said of the invite.</summary>
    public static async Task<(Outcome<Customer> Customer, Html? News)> Register(Chat chat, Data.Customers.Registration who, CancellationToken ct)
    {
        await chat.BeginChange(ct);
        var register = chat.Services.GetRequiredService<RegisterCustomer>();
        var customer = await register.Run(chat.Actor, who, ct);
        Html? news = null;
        if (customer.Refusal?.Id == CustomerRefusals.Invite.Id)
        {
            news = chat.In(CustomerRefusals.Invite.Text);
            who = who with { AgencyInvite = null };
            customer = await register.Run(chat.Actor, who, ct);
        }

        if (!customer.Done) return (customer, null);
        var agency = await chat.Db.Agencies.Where(a => a.Id == customer.Value.AgencyId && a.Active).Select(a => a.Name).FirstOrDefaultAsync(ct);
        CustomerFacts.Keep(chat, customer.Value, isAgency: agency is not null);
        if (who.AgencyInvite is not null && agency is not null) news = chat.In(RegistrationTexts.JoinedAgency, agency);
        return (customer, news);
    }

    /// <summary>Uses an invite for somebody registered already.</summary>
    public static async Task Join(Chat chat, string token, CancellationToken ct)
    {
        var known = await chat.Db.Customers.AsNoTracking().SingleAsync(c => c.Id == chat.State.CustomerId, ct);
        var (_, news) = await Register(chat, new()
        {
            TelegramUserId = chat.Key.UserId,
            Name = known.Name,
            Phone = known.Phone,
            Username = chat.Update?.From?.Username ?? known.Username,
            Language = known.Language,
            BranchId = known.BranchId,
            AgencyInvite = token,
        }, ct);
        if (news is { } words) chat.Say(words);
    }
}
