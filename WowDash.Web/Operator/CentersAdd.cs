using System.CommandLine;
using WowDash.Bots.Webhooks;
using WowDash.Data;
using WowDash.Data.Centers;

namespace WowDash.Web.Operator;

sealed class CentersAdd : OperatorCommand
{
    readonly Option<string> name = new("--name") { Description = "The center's name.", Required = true };
    readonly Option<string> slug = new("--slug") { Description = "Its subdomain: a-z, 0-9 and -, 3 to 40 characters.", Required = true };
    readonly Option<string?> token = new("--bot-token") { Description = "Its bot's token from @BotFather; - reads it from standard input, where no other user of this machine sees it." };
    readonly Option<bool> json = JsonOption();

    public CentersAdd() : base("centers add", "Opens a center, and connects its bot when a token is given.")
    {
        foreach (var option in (Option[])[name, slug, token, json]) Add(option);
    }

    public override async Task<int> Run(ParseResult line, CancellationToken ct)
    {
        await using var services = await OperatorServices.Bots(ReadSettings(), ct);
        var given = line.GetValue(token) == "-" ? await Console.In.ReadLineAsync(ct) : line.GetValue(token);
        Center center;
        await using (var scope = services.CreateAsyncScope())
        {
            var wanted = new NewCenter { Name = line.GetRequiredValue(name), Slug = line.GetRequiredValue(slug) };
            center = (await scope.ServiceProvider.GetRequiredService<CreateCenter>().Run(Actor.Operator, wanted, ct)).OrRefuse();
        }

        BotConnection? bot = null;
        if (!string.IsNullOrWhiteSpace(given))
        {
            var connected = await services.GetRequiredService<ConnectBotByToken>().Run(Actor.Operator, center.Id, given, ct);
            bot = connected.Done ? connected.Value : throw new CommandRefused($"The center {center.Slug} was opened, but its bot was not connected: {connected.Refusal.Text.En}");
        }

        if (line.GetValue(json)) PrintJson(new { id = center.Id, name = center.Name, slug = center.Slug, bot = bot?.Username });
        else Console.WriteLine($"Center {center.Slug} (id {center.Id}){(bot is null ? "" : $", bot @{bot.Username}")}");
        return 0;
    }
}
