using System.CommandLine;
using WowDash.Data.Centers;

namespace WowDash.Web.Operator;

sealed class CentersList : OperatorCommand
{
    readonly Option<bool> json = JsonOption();

    public CentersList() : base("centers list", "All centers with their bots and numbers of orders.") => Add(json);

    public override async Task<int> Run(ParseResult line, CancellationToken ct)
    {
        await using var services = OperatorServices.Data(ReadSettings());
        var centers = await services.GetRequiredService<PlatformQueries>().Centers(ct);
        if (line.GetValue(json))
            PrintJson(centers.Select(c => new { c.Id, c.Name, c.Slug, status = c.Status.ToString(), bot = c.BotUsername, c.Orders, c.CreatedAt }));
        else
            Table.Print(["id", "slug", "name", "status", "bot", "orders"], centers.Select(c => (string[])[$"{c.Id}", c.Slug, c.Name, $"{c.Status}", c.BotUsername is null ? "" : "@" + c.BotUsername, $"{c.Orders}"]));
        return 0;
    }
}
