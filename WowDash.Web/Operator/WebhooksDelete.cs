using System.CommandLine;
using WowDash.Data;

namespace WowDash.Web.Operator;

sealed class WebhooksDelete : OperatorCommand
{
    readonly Option<string?> center = EachBot.CenterOption();
    readonly Option<bool> json = JsonOption();

    public WebhooksDelete() : base("webhooks delete", "Ends delivery by webhook, for polling. Waiting updates stay at Telegram.")
    {
        Add(center);
        Add(json);
    }

    public override async Task<int> Run(ParseResult line, CancellationToken ct)
    {
        await using var services = await OperatorServices.Bots(ReadSettings(), ct);
        return await EachBot.Do(services, line.GetValue(center), line.GetValue(json), (webhooks, id) => webhooks.Delete(Actor.Operator, id, ct), ct);
    }
}
