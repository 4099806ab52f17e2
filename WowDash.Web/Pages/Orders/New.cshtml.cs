using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using WowDash.Data;
using WowDash.Data.Customers;
using WowDash.Data.Files;
using WowDash.Data.Orders;
using WowDash.Data.Payments;
using WowDash.Data.Staff;
using WowDash.Data.Texts;
using WowDash.Web.Access;
using WowDash.Web.Ui;

namespace WowDash.Web.Pages;

/// <summary>The order of somebody at the counter. What is typed is priced as it is typed; what was refused is kept and told beside its field.</summary>
[Needs(Permission.CreateOrders)]
sealed class NewOrderPage(WowDashDb db, Viewer viewer, QuotePrice quote, TakeAtCounter take) : PageModel
{
    public const long Newcomer = 0;

    [BindProperty] public NewOrderForm Form { get; set; } = new();

    public ChoiceForm Choice { get; private set; } = null!;
    public IReadOnlyList<(long Id, string Name)> Branches { get; private set; } = [];
    public IReadOnlyList<CustomerPick> Found { get; private set; } = [];
    public IReadOnlyList<StoredFile> Files { get; private set; } = [];
    public Quote? Quote { get; private set; }
    public OrderProblem? Problem { get; private set; }

    public async Task OnGet([FromQuery] long? customer, CancellationToken ct)
    {
        Form.Customer = customer;
        await Fill(ct);
    }

    /// <summary>The same page while it is filled in: the browser takes the parts that follow from what was chosen.</summary>
    public async Task<IActionResult> OnPostQuote(CancellationToken ct)
    {
        await Fill(ct);
        return Page();
    }

    public async Task<IActionResult> OnPost(CancellationToken ct)
    {
        await Fill(ct);
        Problem = Missing();
        if (Problem is not null) return Page();
        var outcome = await take.Run(viewer.Actor, Draft(), Form.Customer is Newcomer ? new WalkIn(Form.Name, Form.Phone, Form.Speaks, Form.Branch) : null, ct);
        if (!outcome.Done)
        {
            Problem = OrderProblem.Of(outcome.Refusal);
            return Page();
        }

        TempData.Done(viewer, OrderFormTexts.DoneNew.With(outcome.Value.Number));
        return RedirectToPage("/Orders/Order", new { outcome.Value.Number });
    }

    OrderProblem? Missing()
    {
        if (!ModelState.IsValid) return ModelState.ContainsKey("Form.Pages") && ModelState["Form.Pages"]!.Errors.Count > 0 ? new("pages", OrderRefusals.Pages.Text) : new("", OrderRefusals.Incomplete.Text);
        if (Form.Customer is null) return new("customer", OrderFormTexts.ChooseCustomer);
        if (Choice.Service is null) return new("service", OrderFormTexts.Missing);
        if (Choice.Choice is null) return new("service", OrderRefusals.Incomplete.Text);
        return Choice.Service.NamesInWriting && string.IsNullOrWhiteSpace(Form.Names) ? new("names", OrderFormTexts.NamesMissing) : null;
    }

    OrderDraft Draft() => new()
    {
        DraftId = Form.Draft,
        CustomerId = Form.Customer ?? Newcomer,
        BranchId = Form.Branch,
        ServiceId = Choice.Choice!.ServiceId,
        DocumentTypeId = Choice.Choice.DocumentTypeId,
        TargetLanguageId = Choice.Choice.TargetLanguageId,
        Pages = Form.Pages,
        PagesConfirmed = true,
        Copies = Form.Copies,
        Names = string.IsNullOrWhiteSpace(Form.Names) ? null : Form.Names.Trim(),
        Note = string.IsNullOrWhiteSpace(Form.Note) ? null : Form.Note.Trim(),
        PaymentMethod = Form.Method,
        Source = OrderSource.Staff,
        FileIds = Form.Files,
    };

    async Task Fill(CancellationToken ct)
    {
        var own = viewer.Session.BranchId;
        Branches = (await db.Branches.Where(b => b.Active && (own == null || b.Id == own)).OrderByDescending(b => b.IsMain).ThenBy(b => b.Name).Select(b => new { b.Id, b.Name }).ToListAsync(ct))
            .ConvertAll(b => (b.Id, b.Name));
        if (Branches.All(b => b.Id != Form.Branch)) Form.Branch = Branches.Count > 0 ? Branches[0].Id : 0;
        Choice = await ChoiceForm.Load(db, Form.Branch, Form.Service, Form.Document, Form.Language, null, ct);
        Found = await CustomerPick.Find(db, Form.Find, Form.Customer, ct);
        Files = Form.Files.Count == 0 ? [] : await db.Files.AsNoTracking().Where(f => Form.Files.Contains(f.Id) && f.DraftId == Form.Draft && f.OrderId == null).OrderBy(f => f.Id).ToListAsync(ct);
        if (Choice.Choice is { } choice) Quote = (await quote.Run(viewer.Actor, Form.Branch, Form.Customer, choice, Form.Pages, Form.Copies, ct)) is { Done: true } priced ? priced.Value : null;
    }
}

/// <summary>What is typed into the form of a new order, and nothing else of an order.</summary>
public sealed class NewOrderForm
{
    public Guid Draft { get; set; } = Guid.CreateVersion7();
    public string? Find { get; set; }

    /// <summary>Whose; zero for somebody new, null while nobody is chosen.</summary>
    public long? Customer { get; set; }

    public string? Name { get; set; }
    public string? Phone { get; set; }
    public Language Speaks { get; set; }
    public long Branch { get; set; }
    public long? Service { get; set; }
    public long? Document { get; set; }
    public long? Language { get; set; }
    public int Pages { get; set; } = 1;
    public int Copies { get; set; }
    public string? Names { get; set; }
    public string? Note { get; set; }
    public PaymentMethod Method { get; set; } = PaymentMethod.Cash;
    public List<long> Files { get; set; } = [];
}

/// <summary>Why a form was not taken, and beside which field that is said.</summary>
sealed record OrderProblem(string Field, Text Words)
{
    public static OrderProblem Of(Refusal refusal) => new(refusal.Id switch
    {
        "customer.name" => "name",
        "phone" => "phone",
        "customer.not-found" or "customer.blocked" => "customer",
        "order.pages" => "pages",
        "order.copies" => "copies",
        "order.not-offered" => "service",
        "order.reason" => "reason",
        _ => "",
    }, refusal.Text);
}
