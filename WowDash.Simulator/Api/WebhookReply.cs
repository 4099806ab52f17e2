namespace WowDash.Simulator.Api;

/// <summary>A method given in the answer to a webhook delivery: done, its result told to nobody.</summary>
internal static class WebhookReply
{
    public static async Task Run(World world, SimBot bot, byte[] answer)
    {
        if (BotEndpoint.Fields(answer) is { } fields && fields.Remove("method", out var method))
            await BotMethods.Run(new BotCall(world, bot, method, fields, []));
    }
}
