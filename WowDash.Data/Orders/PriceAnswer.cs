namespace WowDash.Data.Orders;

/// <summary>Whether the customer agrees to what an order costs after staff changed it.</summary>
public enum PriceAnswer
{
    /// <summary>Nothing was asked: the price is the one that was agreed to when ordering, or a lower one.</summary>
    None,

    /// <summary>Asked, not answered. Work may start: most never answer what they agree to.</summary>
    Asked,
    Accepted,

    /// <summary>Work does not start until the price is changed again, somebody notes that the customer agreed after all, or the order is cancelled.</summary>
    Declined,
}

/// <summary>Asking a customer about a price.</summary>
static class PriceQuestions
{
    /// <summary>To be called by whatever has just changed an open order's price, with what was due before: a higher one is to be agreed to, a lower one needs no asking
    /// unless a question is open already. The notice that tells of the change brings the buttons (<c>PriceButton</c> of the bot).</summary>
    public static void AskPrice(this Order order, decimal dueBefore)
    {
        if (order.DueNow == dueBefore) return;
        if (order.DueNow > dueBefore || order.PriceAnswer is not PriceAnswer.None) order.PriceAnswer = PriceAnswer.Asked;
    }
}
