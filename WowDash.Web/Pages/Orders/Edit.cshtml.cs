using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using WowDash.Data;
using WowDash.Data.Catalogue;
using WowDash.Data.Orders;
using WowDash.Data.Staff;
using WowDash.Web.Access;
using WowDash.Web.Ui;
using Choice = WowDash.Data.Orders.Choice;

namespace WowDash.Web.Pages;

/// <summary>Changes what was ordered, with the price it comes to. Who saves over what somebody changed meanwhile is shown both, and nothing is lost.</summary>
[Needs(Permission.EditOrders)]
sealed class EditOrderPage(WowDashDb db, Viewer viewer, EditOrder edit, AsSeen asSeen) : PageModel
{
    [FromRoute]
    public int Number { get; set; }

    [BindProperty] public EditOrderForm Form { get; set; } = new();

    public Order Order { get; private set; } = null!;
    public ChoiceForm Choice { get; private set; } = null!;

    /// <summary>What it would be priced at; null when the price stays.</summary>
    public PriceBreakdown? After { get; private set; }

    public OrderProblem? Problem { get; private set; }

    /// <summary>Somebody changed the order meanwhile: the fields say how it stands now.</summary>
    public bool Changed { get; private set; }

    public async Task<IActionResult> OnGet(CancellationToken ct)
    {
        if (!await Load(ct)) return NotFound();
        if (!Editable) return RedirectToPage("/Orders/Order", new { Number });
        Form = EditOrderForm.Of(Order);
        await Fill(ct);
        return Page();
    }

    public async Task<IActionResult> OnPostQuote(CancellationToken ct)
    {
        if (!await Load(ct)) return NotFound();
        await Fill(ct);
        return Page();
    }

    public async Task<IActionResult> OnPost(CancellationToken ct)
    {
        if (!await Load(ct)) return NotFound();
        await Fill(ct);
        Problem = !ModelState.IsValid ? new("pages", OrderRefusals.Pages.Text) : Choice.Choice is null ? new("service", OrderFormTexts.Missing) : null;
        if (Problem is not null) return Page();
        var outcome = await asSeen.Run(viewer.Actor, Order.Id, Form.Seen, () => edit.Run(viewer.Actor, Order.Id, Edited(Choice.Choice!), ct), ct);
        if (outcome.Done)
        {
            TempData.Done(viewer, OrderFormTexts.DoneEdit.With(viewer.MoneyInWords(outcome.Value.DueNow)));
            return RedirectToPage("/Orders/Order", new { Number });
        }

        return outcome.Refusal == OrderRefusals.Changed ? await ShowChanged(ct) : Refuse(outcome.Refusal);
    }

    bool Editable => Order.Status.AwaitsMoney() || Order.Status is OrderStatus.PaymentConfirmed;

    IActionResult Refuse(Refusal refusal)
    {
        Problem = refusal == OrderRefusals.Incomplete && Choice.Service!.NamesInWriting && string.IsNullOrWhiteSpace(Form.Names) ? new("names", OrderFormTexts.NamesMissing) : OrderProblem.Of(refusal);
        return Page();
    }

    async Task<IActionResult> ShowChanged(CancellationToken ct)
    {
        if (!await Load(ct)) return NotFound();
        Changed = true;
        Problem = new("", await OrderChanges.Words(db, viewer, Order.Id, ct));
        Form.Seen = Order.RowVersion;
        ModelState.Remove("Form.Seen");
        return Page();
    }

    async Task<bool> Load(CancellationToken ct)
    {
        var order = await db.Orders.AsNoTracking().SeenBy(viewer.Session.Sight).Include(o => o.Service).Include(o => o.DocumentType).Include(o => o.TargetLanguage)
            .SingleOrDefaultAsync(o => o.Number == Number, ct);
        if (order is null) return false;
        Order = order;
        return true;
    }

    async Task Fill(CancellationToken ct)
    {
        Choice = await ChoiceForm.Load(db, Order.BranchId, Form.Service, Form.Document, Form.Language, new(Order.ServiceId, Order.DocumentTypeId, Order.TargetLanguageId), ct);
        if (Choice.Choice is not { } choice) return;
        var preview = await edit.Preview(viewer.Actor, Order.Id, Edited(choice), ct);
        if (preview.Done) After = preview.Value;
    }

    OrderEdit Edited(Choice choice) => new() { Choice = choice, Pages = Form.Pages, Copies = Form.Copies, Names = Form.Names, Note = Form.Note, Reason = Form.Reason };
}

/// <summary>What may be changed of an order by its form.</summary>
public sealed class EditOrderForm
{
    /// <summary>The version of the order the form was opened on.</summary>
    public uint Seen { get; set; }

    public long? Service { get; set; }
    public long? Document { get; set; }
    public long? Language { get; set; }
    public int Pages { get; set; }
    public int Copies { get; set; }
    public string? Names { get; set; }
    public string? Note { get; set; }
    public string? Reason { get; set; }

    internal static EditOrderForm Of(Order order) => new()
    {
        Seen = order.RowVersion,
        Service = order.ServiceId,
        Document = order.DocumentTypeId,
        Language = order.TargetLanguageId,
        Pages = order.Pages,
        Copies = order.Copies,
        Names = order.Names,
        Note = order.Note,
    };
}
