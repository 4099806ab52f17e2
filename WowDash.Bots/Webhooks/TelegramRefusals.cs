using WowDash.Bots.Telegram;
using WowDash.Data;
using WowDash.Data.Centers;
using WowDash.Data.Texts;

namespace WowDash.Bots.Webhooks;

/// <summary>Why something was not done about a bot.</summary>
static class TelegramRefusals
{
    public static Refusal NoBot => CenterRefusals.NoBot;

    public static Refusal BaseUrl { get; } = new("webhook.base-url", new(
        "Manzil https bo‘lishi va 443, 80, 88 yoki 8443-portda turishi kerak.", "Нужен адрес https на порту 443, 80, 88 или 8443.",
        "The address has to be https on port 443, 80, 88 or 8443."));

    public static Refusal Token { get; } = new("bot.token", new(
        "Telegram bu tokenni tanimaydi. Uni @BotFather dan oling.", "Telegram не знает этого токена. Возьмите его у @BotFather.",
        "Telegram does not know this token. Get it from @BotFather."));

    /// <summary>A call that was not done, in words.</summary>
    public static Refusal Of(CallResult result) => result switch
    {
        CallResult.Refused { Kind: RefusalKind.Unauthorized } => Token,
        CallResult.Refused refused => new("telegram.refused", new Text("Telegram rad etdi: {0}.", "Telegram отказал: {0}.", "Telegram refused: {0}.").With(refused.Description)),
        _ => new("telegram.away", new("Telegram javob bermayapti. Birozdan keyin urinib ko‘ring.", "Telegram не отвечает. Попробуйте чуть позже.",
            "Telegram does not answer. Try again in a while.")),
    };
}
