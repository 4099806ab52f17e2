using System.CommandLine;
using WowDash.Data;

namespace WowDash.Web.Operator;

sealed class WebhooksInfo : OperatorCommand
{
    readonly Option<string?> center = EachBot.CenterOption();
    readonly Option<bool> json = JsonOption();

    public WebhooksInfo() : base("webhooks info", "What Telegram says of each bot's webhook.")
    {
        Add(center);
        Add(json);
    }

    public override async Task<int> Run(ParseResult line, CancellationToken ct)
    {
        await using var services = await OperatorServices.Bots(ReadSettings(), ct);
        return await EachBot.Do(services, line.GetValue(center), line.GetValue(json), (webhooks, id) => webhooks.Info(Actor.Operator, id, ct), ct);
    }
}
