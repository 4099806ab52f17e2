using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WowDash.Data.Customers;

namespace WowDash.Bots.Conversation;

/// <summary>What every answer needs of the customer's row, kept in the state so that most answers read nothing else.</summary>
static class CustomerFacts
{
    static readonly TimeSpan Fresh = TimeSpan.FromMinutes(1);

    /// <summary>Reads the row once for a state that knows nothing of it: new, or forgotten since.</summary>
    public static Task Know(this Chat chat, CancellationToken ct) => chat.State.FactsReadAt == 0 ? Read(chat, ct) : Task.CompletedTask;

    /// <summary>Reads the row again where something depends on it (prices, whether they may order) and what is known is not of the last minute.</summary>
    public static Task KnowNow(this Chat chat, CancellationToken ct) =>
        chat.Now - DateTimeOffset.FromUnixTimeSeconds(chat.State.FactsReadAt) > Fresh ? Read(chat, ct) : Task.CompletedTask;

    /// <summary>Keeps the facts of a row just read or written.</summary>
    public static void Keep(Chat chat, Customer customer, bool isAgency)
    {
        var state = chat.State;
        (state.CustomerId, state.ChosenLanguage, state.BranchId) = (customer.Id, customer.Language, customer.BranchId ?? 0);
        (state.Agency, state.Blocked, state.FactsReadAt) = (isAgency, customer.Blocked, chat.Now.ToUnixTimeSeconds());
    }

    static async Task Read(Chat chat, CancellationToken ct)
    {
        var (db, user) = (chat.Db, chat.Key.UserId);
        var row = await db.Customers.AsNoTracking().Where(c => c.TelegramUserId == user)
            .Select(c => new { Customer = c, IsAgency = db.Agencies.Any(a => a.Id == c.AgencyId && a.Active) }).SingleOrDefaultAsync(ct);
        chat.State.FactsReadAt = chat.Now.ToUnixTimeSeconds();
        if (row is null) return;

        Keep(chat, row.Customer, row.IsAgency);
        // who writes can be reached again
        if (row.Customer.Unreachable && chat.Update?.MyChatMember is null) await MarkReachable(chat, unreachable: false, ct);
    }

    /// <summary>Notes whether Telegram can reach the customer.</summary>
    public static async Task MarkReachable(Chat chat, bool unreachable, CancellationToken ct)
    {
        if (!chat.State.IsRegistered) return;
        await chat.BeginChange(ct);
        await chat.Services.GetRequiredService<MarkUnreachable>().Run(chat.State.CustomerId, unreachable, ct);
    }
}
