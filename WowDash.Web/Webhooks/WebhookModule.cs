namespace WowDash.Web.Webhooks;

static class WebhookModule
{
    public static void MapWebhook(this WebApplication app) => app.MapControllers();
}
