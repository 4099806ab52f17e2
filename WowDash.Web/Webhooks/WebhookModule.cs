namespace WowDash.Web.Webhooks;

static class WebhookModule
{
    // straight from routing to the controller: sessions and roles are nothing to Telegram, and they would cost each update
    public static void MapWebhook(this WebApplication app) => app.MapControllers().ShortCircuit();
}
