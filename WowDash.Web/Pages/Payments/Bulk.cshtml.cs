using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using WowDash.Data;
using WowDash.Data.Orders;
using WowDash.Data.Payments;
using WowDash.Data.Staff;
using WowDash.Data.Texts;
using WowDash.Web.Access;
using WowDash.Web.Ui;

namespace WowDash.Web.Pages;

/// <summary>One amount for many orders: a customer, their orders, the amount, a look at how it is spread, done.</summary>
[Needs(Permission.BulkPayments)]
sealed class BulkPaymentPage(WowDashDb db, Viewer viewer, PayManyOrders pay) : PageModel
{
    [FromQuery(Name = "q")] public string? Find { get; set; }
    [FromQuery(Name = "customer")] public long? CustomerId { get; set; }

    public sealed record Owed(long Id, int Number, Text Document, Text TargetLanguage, OrderStatus Status, decimal Due, decimal Left, DateTimeOffset CreatedAt);

    public IReadOnlyList<CustomerPick> Found { get; private set; } = [];
    public CustomerPick? Customer { get; private set; }
    public IReadOnlyList<Owed> Orders { get; private set; } = [];
    public BulkPlan? Plan { get; private set; }

    /// <summary>The plan was carried out.</summary>
    public bool Done { get; private set; }

    public string? Problem { get; private set; }
    public string? Amount { get; private set; }
    public string? Note { get; private set; }
    public PaymentMethod Method { get; private set; } = PaymentMethod.Transfer;
    public HashSet<long> Chosen { get; private set; } = [];
    public string Key { get; private set; } = Secret.New(16);

    public async Task<IActionResult> OnGet(CancellationToken ct)
    {
        if (!await Load(ct)) return NotFound();
        Chosen = [.. Orders.Select(o => o.Id)];
        return Page();
    }

    public Task<IActionResult> OnPostPreview([FromForm] List<long> orders, [FromForm] string? amount, [FromForm] PaymentMethod method, [FromForm] string? note, [FromForm, StringLength(40)] string? key,
        CancellationToken ct) => Act(orders, amount, method, note, key, (actor, bulk) => pay.Preview(actor, bulk, ct), ct);

    /// <summary>Back from the look to the choice, with all that was typed.</summary>
    public Task<IActionResult> OnPostBack([FromForm] List<long> orders, [FromForm] string? amount, [FromForm] PaymentMethod method, [FromForm] string? note, [FromForm, StringLength(40)] string? key,
        CancellationToken ct) => Act(orders, amount, method, note, key, null, ct);

    public async Task<IActionResult> OnPostPay([FromForm] List<long> orders, [FromForm] string? amount, [FromForm] PaymentMethod method, [FromForm] string? note, [FromForm, StringLength(40)] string? key,
        CancellationToken ct)
    {
        var answer = await Act(orders, amount, method, note, key, (actor, bulk) => pay.Run(actor, bulk, ct), ct);
        if (Plan is null) return answer;
        Done = true;
        TempData.Done(viewer, PaymentPageTexts.Done.With(viewer.MoneyInWords(Plan.Amount), Counts.Orders(Plan.Parts.Count)));
        return answer;
    }

    async Task<IActionResult> Act(List<long> orders, string? amount, PaymentMethod method, string? note, string? key, Func<Actor, BulkPayment, Task<Outcome<BulkPlan>>>? act, CancellationToken ct)
    {
        if (!ModelState.IsValid || string.IsNullOrEmpty(key)) return BadRequest();
        if (!await Load(ct) || Customer is null) return NotFound();
        (Chosen, Amount, Method, Note, Key) = ([.. orders], amount, method, note?.Trim(), key);
        if (act is null) return Page();
        if (orders.Count == 0) Problem = viewer[PaymentRefusals.NothingOwed.Text];
        else if (Money.Parse(amount) is not { } sum) Problem = viewer[OrderPageTexts.NotAnAmount.With(amount is { Length: > 40 } ? amount[..40] : amount ?? "")];
        else
        {
            var outcome = await act(viewer.Actor, new() { CustomerId = Customer.Id, OrderIds = orders, Amount = sum, Method = method, Note = string.IsNullOrEmpty(Note) ? null : Note[..Math.Min(500, Note.Length)], Key = key });
            if (outcome.Done) Plan = outcome.Value;
            else Problem = viewer[outcome.Refusal.Text];
        }

        return Page();
    }

    async Task<bool> Load(CancellationToken ct)
    {
        Found = await CustomerPick.Find(db, Find, CustomerId, ct);
        if (CustomerId is not { } id) return true;
        Customer = Found.SingleOrDefault(c => c.Id == id);
        if (Customer is null) return false;
        Orders = await db.Orders.AsNoTracking().SeenBy(viewer.Session.Sight).Where(o => o.CustomerId == id && o.Status != OrderStatus.Cancelled && o.Left > 0).OrderBy(o => o.Number)
            .Select(o => new Owed(o.Id, o.Number, o.DocumentType.Name, o.TargetLanguage.Name, o.Status, o.Due, o.Left, o.CreatedAt)).ToListAsync(ct);
        return true;
    }
}
