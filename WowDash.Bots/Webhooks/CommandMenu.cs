using WowDash.Bots.Conversation;
using WowDash.Bots.Telegram;
using WowDash.Data.Texts;

namespace WowDash.Bots.Webhooks;

/// <summary>The list of commands Telegram shows beside the input, in each language; for people of other languages in the center's own.</summary>
sealed class CommandMenu(BotApi api, CentersFacts centers)
{
    /// <summary>Sets what differs. Answers the last call's result: what could not be set is tried again the next time.</summary>
    public async Task<CallResult> Sync(Bot bot, CancellationToken ct)
    {
        var others = (await centers.Of(bot.CenterId, ct)).DefaultLanguage;
        CallResult result = await Sync(bot, null, others, ct);
        foreach (var language in Enum.GetValues<Language>())
            if (result.Succeeded) result = await Sync(bot, language.Code(), language, ct);
        return result;
    }

    async Task<CallResult> Sync(Bot bot, string? code, Language language, CancellationToken ct)
    {
        MenuCommand[] wanted = [.. Parts.CommandList(language).Select(c => new MenuCommand(c.Name, c.Description))];
        var known = await api.GetMyCommands(bot, code, ct);
        return known.Value is null || known.Value.SequenceEqual(wanted) ? known.Result : await api.SetMyCommands(bot, new SetMyCommands(wanted, code), ct);
    }
}
