using System.CommandLine;
using WowDash.Data;

namespace WowDash.Web.Operator;

sealed class SetupWebhooks : OperatorCommand
{
    readonly Option<string?> baseUrl = new("--base-url") { Description = "Public https address of this installation; WEBHOOK_BASE_URL when missing." };
    readonly Option<string?> center = EachBot.CenterOption();
    readonly Option<bool> json = JsonOption();

    public SetupWebhooks() : base("setup-webhooks", "Makes Telegram deliver every bot's updates here. Changes only what differs and drops no waiting update.")
    {
        foreach (var option in (Option[])[baseUrl, center, json]) Add(option);
    }

    public override async Task<int> Run(ParseResult line, CancellationToken ct)
    {
        var settings = ReadSettings();
        var url = line.GetValue(baseUrl) is { } given ? (Uri.TryCreate(given, UriKind.Absolute, out var read) ? read : throw new CommandRefused("--base-url is an address.")) : settings.WebhookBaseUrl;
        if (url is null) throw new CommandRefused("Which address? --base-url https://… or WEBHOOK_BASE_URL.");
        await using var services = await OperatorServices.Bots(settings, ct);
        return await EachBot.Do(services, line.GetValue(center), line.GetValue(json), (webhooks, id) => webhooks.Set(Actor.Operator, id, url, ct), ct);
    }
}
