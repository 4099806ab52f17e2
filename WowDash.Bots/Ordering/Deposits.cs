using WowDash.Bots.Conversation;

namespace WowDash.Bots.Ordering;

/// <summary>What may be paid first: the center's part of the price, rounded up to a thousand so‘m.</summary>
static class Deposits
{
    const decimal Step = 1000;

    /// <summary>The deposit; zero where none is suggested, or it would be all there is to pay.</summary>
    public static decimal Of(CenterFacts center, decimal due)
    {
        var deposit = Math.Ceiling(due * center.DepositPercent / 100 / Step) * Step;
        return deposit < due ? deposit : 0;
    }
}
