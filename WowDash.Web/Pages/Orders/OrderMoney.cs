using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using WowDash.Data;
using WowDash.Data.Orders;
using WowDash.Data.Payments;
using WowDash.Data.Texts;

namespace WowDash.Web.Pages;

/// <summary>The acts on an order's price and money.</summary>
sealed partial class OrderPage
{
    public Task<IActionResult> OnPostPayment([FromServices] RecordPayment verb, [FromForm] string? amount, [FromForm] PaymentMethod method, [FromForm] string? note,
        [FromForm, StringLength(60)] string? key, CancellationToken ct) =>
        Money(amount, (order, sum) => verb.Run(viewer.Actor, order, sum, method, Words(note), $"page:{key}", ct).Said(p => OrderPageTexts.DonePayment.With(viewer.MoneyInWords(p.Amount))), ct);

    public Task<IActionResult> OnPostVerify([FromServices] VerifyReceipt verb, [FromForm] long receipt, [FromForm] string? amount, CancellationToken ct) =>
        Money(amount, async (order, sum) => await IsOfOrder(receipt, order, ct)
            ? await verb.Run(viewer.Actor, receipt, sum, ct: ct).Said(p => OrderPageTexts.DoneVerified.With(viewer.MoneyInWords(p.Amount)))
            : PaymentRefusals.NoReceipt, ct);

    public Task<IActionResult> OnPostReject([FromServices] RejectReceipt verb, [FromForm] long receipt, [FromForm] string? reason, CancellationToken ct) =>
        Act(null, _ => false, async order => await IsOfOrder(receipt, order, ct)
            ? await verb.Run(viewer.Actor, receipt, Words(reason) ?? "", ct).Said(_ => OrderPageTexts.DoneRejected)
            : PaymentRefusals.NoReceipt, ct);

    public Task<IActionResult> OnPostRefund([FromServices] RefundPayment verb, [FromForm] string? amount, [FromForm] PaymentMethod method, [FromForm] string? reason,
        [FromForm, StringLength(60)] string? key, CancellationToken ct) =>
        Money(amount, (order, sum) => verb.Run(viewer.Actor, order, sum, method, Words(reason), $"page:{key}", ct).Said(p => OrderMoneyTexts.DoneRefund.With(viewer.MoneyInWords(p.Amount))), ct);

    public Task<IActionResult> OnPostCorrect([FromServices] CorrectPayment verb, [FromForm] long payment, [FromForm] string? amount, [FromForm] string? reason, [FromForm] uint seen, CancellationToken ct) =>
        Money(amount, (order, sum) => verb.Run(viewer.Actor, order, payment, sum, Words(reason), ct).Said(o => OrderMoneyTexts.DoneCorrect.With(viewer.MoneyInWords(o.LeftNow))), ct, seen);

    public Task<IActionResult> OnPostCredit([FromServices] UseCredit verb, [FromForm] string? amount, [FromForm, StringLength(60)] string? key, CancellationToken ct) =>
        Money(amount, (order, sum) => verb.Run(viewer.Actor, order, sum, $"page:{key}", ct).Said(p => OrderMoneyTexts.DoneCredit.With(viewer.MoneyInWords(p.Amount))), ct);

    public Task<IActionResult> OnPostPayOut([FromServices] PayOutCredit verb, [FromForm] string? amount, [FromForm] PaymentMethod method, [FromForm] string? reason,
        [FromForm, StringLength(60)] string? key, CancellationToken ct) =>
        Money(amount, (order, sum) => verb.Run(viewer.Actor, order, sum, method, Words(reason), $"page:{key}", ct).Said(p => OrderMoneyTexts.DoneRefund.With(viewer.MoneyInWords(p.Amount))), ct);

    public Task<IActionResult> OnPostPrice([FromServices] SetManualPrice verb, [FromForm] string? amount, [FromForm] string? reason, [FromForm] uint seen, CancellationToken ct) =>
        Money(amount, (order, sum) => verb.Run(viewer.Actor, order, sum, Words(reason), ct).Said(DoneDue), ct, seen);

    public Task<IActionResult> OnPostReprice([FromServices] RepriceOrder verb, [FromForm] string? reason, [FromForm] uint seen, CancellationToken ct) =>
        Act(seen, _ => false, order => verb.Run(viewer.Actor, order, Words(reason), ct).Said(DoneDue), ct);

    public Task<IActionResult> OnPostPriceAgreed([FromServices] AnswerPriceChange verb, [FromForm] string? due, [FromForm] uint seen, CancellationToken ct) =>
        Money(due, (order, sum) => verb.Run(viewer.Actor, order, accepts: true, sum, ct).Said(_ => OrderMoneyTexts.DonePriceAgreed), ct, seen);

    public Task<IActionResult> OnPostFee([FromServices] AddFee verb, [FromForm] string? amount, [FromForm] string? reason, [FromForm] uint seen, CancellationToken ct) =>
        Money(amount, (order, sum) => verb.Run(viewer.Actor, order, sum, Words(reason), ct).Said(DoneDue), ct, seen);

    public Task<IActionResult> OnPostDropFee([FromServices] RemoveFee verb, [FromForm] long fee, [FromForm] string? reason, [FromForm] uint seen, CancellationToken ct) =>
        Act(seen, _ => false, order => verb.Run(viewer.Actor, order, fee, Words(reason), ct).Said(DoneDue), ct);

    public Task<IActionResult> OnPostDiscount([FromServices] GiveDiscount verb, [FromForm] string? amount, [FromForm] string? reason, [FromForm] uint seen, CancellationToken ct) =>
        Money(amount, (order, sum) => verb.Run(viewer.Actor, order, sum, Words(reason), ct).Said(DoneDue), ct, seen);

    public Task<IActionResult> OnPostCancel([FromServices] CancelOrder verb, [FromForm] string? reason, [FromForm] MoneyBack? money, [FromForm] PaymentMethod method,
        [FromForm] uint seen, CancellationToken ct) =>
        Act(seen, o => o.Status is OrderStatus.Cancelled, order => verb.Run(viewer.Actor, order, Words(reason), money, method, ct)
            .Said(_ => OrderPageTexts.DoneStatus.With(OrderStatus.Cancelled.Name())), ct);

    Text DoneDue(Order order) => OrderMoneyTexts.DoneDue.With(viewer.MoneyInWords(order.DueNow));

    /// <summary>An act with an amount as people write it.</summary>
    Task<IActionResult> Money(string? written, Func<long, decimal, Task<Outcome<Text>>> act, CancellationToken ct, uint? seen = null) => Act(seen, _ => false, async order =>
        Data.Texts.Money.Parse(written) is { } sum ? await act(order, sum) : new Refusal("payment.amount", OrderPageTexts.NotAnAmount.With(written is { Length: > 40 } ? written[..40] : written ?? "")), ct);

    Task<bool> IsOfOrder(long receipt, long order, CancellationToken ct) => db.Receipts.AnyAsync(r => r.Id == receipt && r.OrderId == order, ct);
}
