using System.CommandLine;
using WowDash.Bots.Webhooks;
using WowDash.Data;

namespace WowDash.Web.Operator;

sealed class CentersConnectBot : OperatorCommand
{
    readonly Argument<string> slug = new("slug") { Description = "The center." };
    readonly Option<string> token = new("--bot-token") { Description = "Its bot's token; - reads it from standard input.", Required = true };

    public CentersConnectBot() : base("centers connect-bot", "Connects a center to its bot, or gives it the bot's new token.")
    {
        Add(slug);
        Add(token);
    }

    public override async Task<int> Run(ParseResult line, CancellationToken ct)
    {
        await using var services = await OperatorServices.Bots(ReadSettings(), ct);
        var center = await services.CenterOf(line.GetRequiredValue(slug), ct);
        var given = line.GetRequiredValue(token) is "-" ? await Console.In.ReadLineAsync(ct) ?? "" : line.GetRequiredValue(token);
        var bot = (await services.GetRequiredService<ConnectBotByToken>().Run(Actor.Operator, center, given, ct)).OrRefuse();
        Console.WriteLine($"Connected @{bot.Username}");
        return 0;
    }
}
